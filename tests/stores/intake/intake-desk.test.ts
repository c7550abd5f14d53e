import { describe, expect, test } from 'vitest'
import { maskedKey } from '../../../src/domain/text/product-key'
import { digitLook } from '../../fakes/fake-digit-reader'
import { inventedConfirmationId, inventedInstallationId } from '../invented-ids'
import { atRest } from '../opened-activation'
import { lookAt } from '../scanning/shown-digits'
import { fileOf, openedDesk, portalText, sentPc } from './opened-desk'

const confirmationId = inventedConfirmationId()
const productKey = 'VK7JG-NPHTM-C97JM-9MPGT-3V66T'
const last = sentPc('PC-02', 1, 20)
const screenshot = () => fileOf('Screenshot.png', 'image/png')
/** A still picture is looked at twice. */
function stillOf(look: ReturnType<typeof lookAt>) {
  return { ...look, again: look.sighting }
}
const digitAt = (place: number) => confirmationId[place] ?? ''

describe('what is too much', () => {
  test('is refused in kind and amount before anything of it is read', async () => {
    const { desk, storage } = await openedDesk([last])
    await desk.give(
      ['9'.repeat(10_000_000)],
      [fileOf('holiday.png', 'image/png', 50_000_000), fileOf('log.txt', 'text/plain', 9_000_000)],
    )
    expect(desk.refused.value).toEqual([
      { kind: 'large-text', bytes: 10_000_000 },
      { kind: 'large-file', name: 'holiday.png', bytes: 50_000_000 },
      { kind: 'large-file', name: 'log.txt', bytes: 9_000_000 },
    ])
    expect(desk.findings.value).toEqual([])
    expect(storage.written).toEqual([])
  })

  test('of files: the first twenty are read', async () => {
    const { desk } = await openedDesk([])
    const files = Array.from({ length: 200 }, (_, index) =>
      fileOf(`${index}.txt`, 'text/plain', `Error 0xC004F0${String(index).padStart(2, '0')}`),
    )
    await desk.give([], files)
    expect(desk.refused.value).toEqual([{ kind: 'many-files', count: 180 }])
    expect(desk.findings.value).toHaveLength(20)
  })

  test('is measured in bytes', async () => {
    const { desk } = await openedDesk([])
    await desk.give(['あ'.repeat(400_000)], [])
    expect(desk.refused.value).toEqual([{ kind: 'large-text', bytes: 1_200_000 }])
  })
})

describe('a picture', () => {
  test('of the portal’s page gives the answer', async () => {
    const { desk, digitReader, answer } = await openedDesk([last])
    digitReader.still = { kind: 'read', look: stillOf(lookAt({ digits: confirmationId })) }
    await desk.give([], [screenshot()])
    expect(answer()).toMatchObject({
      found: { digits: confirmationId, valid: true },
      source: 'Screenshot.png',
    })
    expect(desk.reading.value).toBeNull()
  })

  test('with both IDs tells whose it is', async () => {
    const { desk, digitReader, answer } = await openedDesk([last])
    const owner = { digits: inventedInstallationId(1), top: 20 }
    digitReader.still = { kind: 'read', look: stillOf(lookAt(owner, { digits: confirmationId, top: 300 })) }
    await desk.give([], [screenshot()])
    expect(answer().beside).toEqual([inventedInstallationId(1)])
    expect(desk.answers.places.value.get(answer().number)).toMatchObject({ why: 'owner' })
  })

  test('of an installation ID gives that', async () => {
    const { desk, digitReader } = await openedDesk([])
    digitReader.still = { kind: 'read', look: stillOf(lookAt({ digits: inventedInstallationId() })) }
    await desk.give([], [screenshot()])
    expect(desk.findings.value).toMatchObject([
      { kind: 'installation-id', found: { digits: inventedInstallationId() } },
    ])
  })

  test('of a code is read, too', async () => {
    const { desk, barcodeReader, digitReader, answer } = await openedDesk([last])
    const hit = {
      kind: 'other',
      text: confirmationId,
      format: 'qr',
      engine: 'zxing-js',
      milliseconds: 1,
    } as const
    barcodeReader.still = { kind: 'read', hits: [hit] }
    digitReader.still = { kind: 'read', look: digitLook() }
    await desk.give([], [screenshot()])
    expect(answer().found.digits).toBe(confirmationId)
  })

  test('without an ID, or that is none, is said to be so', async () => {
    const { desk, digitReader } = await openedDesk([])
    digitReader.still = { kind: 'read', look: digitLook() }
    await desk.give([], [screenshot()])
    digitReader.still = { kind: 'unreadable' }
    await desk.give([], [screenshot()])
    expect(desk.findings.value).toMatchObject([
      { kind: 'nothing', why: 'picture' },
      { kind: 'nothing', why: 'unreadable' },
    ])
  })

  test('is read by workers that are given back on leaving', async () => {
    const { desk, digitReader, barcodeReader } = await openedDesk([])
    await desk.give([], [screenshot()])
    desk.clear()
    expect([digitReader.closed, barcodeReader.closed]).toEqual([0, 0])
    desk.leave()
    expect([digitReader.closed, barcodeReader.closed]).toEqual([1, 1])
  })

  test('that is given up leaves nothing', async () => {
    const { desk, digitReader } = await openedDesk([])
    digitReader.still = null
    const giving = desk.give([], [screenshot()])
    await atRest()
    expect(desk.reading.value).toMatchObject({ name: 'Screenshot.png', at: 1, of: 1 })
    desk.cancel()
    await giving
    expect(desk.reading.value).toBeNull()
    expect(desk.findings.value).toEqual([])
  })
})

describe('a group that is not certain', () => {
  async function unsure() {
    const opened = await openedDesk([last])
    const look = stillOf(lookAt({ digits: confirmationId, doubtful: [2 * 6 + 1] }))
    opened.digitReader.still = { kind: 'read', look }
    await opened.desk.give([], [screenshot()])
    const [finding] = opened.desk.findings.value
    if (finding?.kind !== 'unsure') throw new Error(`Not unsure, but ${finding?.kind}`)
    return { ...opened, look, finding }
  }

  test('is never taken as it is', async () => {
    const { desk, finding } = await unsure()
    expect(finding.expected).toBe('confirmation-id')
    expect(finding.seen.groups.map(({ state }) => state).filter(state => state !== 'proven')).toEqual([
      'unsure',
    ])
    expect(await desk.answers.keep(finding, { evenIfTaken: true })).toEqual({ kind: 'not-proven' })
  })

  test('is put right beside its picture, and then stands like any other', async () => {
    const { desk, finding, answer } = await unsure()
    desk.openRepair(finding.number)
    const repair = desk.repair.value
    expect(repair?.repair.value.open).toBe(2)
    expect(repair?.pictureOf(2)).not.toBeNull()
    expect(await repair?.result()).toBeNull()
    repair?.choose(digitAt(2 * 6 + 1))
    expect(repair?.done.value).toBe(true)
    await desk.endRepair()
    expect(answer().found.digits).toBe(confirmationId)
    expect(desk.answers.pcFor(answer().number)?.id).toBe(last.id)
  })

  test('keeps its pictures until it is dropped', async () => {
    const { desk, look } = await unsure()
    expect(look.pictures.some(({ closed }) => closed)).toBe(false)
    desk.clear()
    expect(look.pictures.every(({ closed }) => closed)).toBe(true)
  })
})

describe('other things', () => {
  test('a text and a picture with the same answer show it once', async () => {
    const { desk, digitReader } = await openedDesk([last])
    digitReader.still = { kind: 'read', look: stillOf(lookAt({ digits: confirmationId })) }
    await desk.give([portalText(confirmationId)], [screenshot()])
    expect(desk.findings.value).toHaveLength(1)
  })

  test('records go to the import unread, other files are not read', async () => {
    const { desk } = await openedDesk([])
    await desk.give([], [fileOf('day.yomiage-backup', ''), fileOf('setup.exe', '', 3_000_000)])
    expect(desk.findings.value).toMatchObject([
      { kind: 'record-file', source: 'day.yomiage-backup' },
      { kind: 'nothing', why: 'other-file' },
    ])
  })

  test('the field is read anew at each change, and shows no product key', async () => {
    const { desk } = await openedDesk([])
    await desk.type('0xC0')
    expect(desk.findings.value).toEqual([])
    await desk.type(`0xC004F04D ${productKey}`)
    expect(desk.findings.value.map(({ kind }) => kind)).toEqual(['error-codes', 'product-keys'])
    expect(desk.typed.value).toBe(`0xC004F04D ${maskedKey}`)
    await desk.type('nothing of use in here')
    expect(desk.findings.value).toMatchObject([{ kind: 'nothing', why: 'text' }])
  })

  test('the clipboard may be refused, or empty', async () => {
    const { desk, incoming } = await openedDesk([])
    await desk.pasteAll()
    expect(desk.paste.value).toBe('empty')
    incoming.clipboard = null
    await desk.pasteAll()
    expect(desk.paste.value).toBe('refused')
    incoming.clipboard = { texts: [portalText(confirmationId)], files: [] }
    await desk.pasteAll()
    expect(desk.paste.value).toBeNull()
    expect(desk.findings.value).toHaveLength(1)
  })
})
