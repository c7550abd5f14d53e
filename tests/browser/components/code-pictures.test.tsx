import '../../../src/styles/tokens.css'
import '../../../src/styles/reset.css'
import { type ComponentChild, render } from 'preact'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { BarPicture } from '../../../src/components/codes/bar-picture'
import { QrPicture } from '../../../src/components/codes/qr-picture'
import { parseConfirmationId } from '../../../src/domain/confirmation-id'
import { parseInstallationId } from '../../../src/domain/installation-id'
import type { CommandShell } from '../../../src/domain/pc-command'
import { commandsFor, shellsFor } from '../../../src/domain/pc-commands'
import { type Product, plainWindows } from '../../../src/domain/product'
import { workerBarcodeReader } from '../../../src/platform/barcode-reader'
import ids from '../../fixtures/ids.json'
import { turnedClock } from '../platform/turned-clock'

const reader = workerBarcodeReader({ clock: turnedClock().clock, engine: 'zxing-wasm' })
const firstReader = workerBarcodeReader({ clock: turnedClock().clock, engine: 'zxing-js' })
const esu: Product = {
  kind: 'esu',
  release: null,
  activationId: 'f520e45e-7413-4a34-a497-d2765967d094',
}
const office: Product = { kind: 'office', release: null, activationId: null }
const confirmationIds = ids.confirmationIds48
const groups = confirmationIds.flatMap(digits => digits.match(/\d{6}/g) ?? [])

let root: HTMLElement
beforeEach(async () => {
  await page.viewport(900, 700)
  root = document.body.appendChild(document.createElement('div'))
})
afterEach(() => {
  render(null, root)
  root.remove()
  delete document.documentElement.dataset['theme']
})
afterAll(() => {
  reader.close()
  firstReader.close()
})

/** Draws a picture into a room of this size; the parts of a pixel put it off the screen's grid. */
async function drawn(picture: ComponentChild, width: number, height = width): Promise<Blob> {
  root.style.cssText = `background:#fff;display:grid;grid-template-rows:minmax(0,1fr);inline-size:${width}px;block-size:${height}px`
  render(picture, root)
  await expect.poll(() => root.querySelector('svg')?.getAttribute('width')).toMatch(/^[\d.]+$/)
  const shot = await page.elementLocator(root).screenshot({ save: false })
  return (await fetch(`data:image/png;base64,${shot}`)).blob()
}

/** What the app's own worker reads in it. */
async function readFrom(picture: Blob, by = reader) {
  const reading = await by.readStill(picture, new AbortController().signal)
  return reading.kind === 'read' ? reading.hits.map(({ text, format }) => ({ text, format })) : []
}

/** The lengths of equal pixels along the picture's middle, from the first black one to the last, and their colours. */
async function runsIn(picture: Blob) {
  const bitmap = await createImageBitmap(picture)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, Math.floor(bitmap.height / 2), bitmap.width, 1)
  const all = Array.from({ length: bitmap.width }, (_, x) => [...data.slice(4 * x, 4 * x + 3)].join())
  const row = all.slice(all.indexOf('0,0,0'), all.lastIndexOf('0,0,0') + 1)
  const lengths = [0]
  for (const [x, colour] of row.entries()) {
    if (x > 0 && colour !== row[x - 1]) lengths.push(0)
    lengths.push((lengths.pop() ?? 0) + 1)
  }
  return { lengths, colours: [...new Set(row)].sort() }
}

const qr = (text: string, level: 'L' | 'M' | 'Q' | 'H' = 'M') => (
  <QrPicture text={text} label="QR" level={level} />
)
const bars = (digits: string) => <BarPicture digits={digits} label="Bars" tooNarrow="too narrow" />

describe('the 48 digits as QR', () => {
  test.each(confirmationIds)('%s is read, from version 2 at level Q', async digits => {
    const picture = await drawn(qr(digits, 'Q'), 320)
    expect(root.querySelector('svg')?.getAttribute('viewBox')).toBe('-4 -4 33 33')
    expect(await readFrom(picture)).toEqual([{ text: digits, format: 'qr' }])
  })

  test('is read by the first engine too', async () => {
    const [digits = ''] = confirmationIds
    expect(await readFrom(await drawn(qr(digits, 'Q'), 320), firstReader)).toEqual([
      { text: digits, format: 'qr' },
    ])
  })
})

describe('a whole line as QR', () => {
  const lines = [plainWindows, esu, office].flatMap(product =>
    shellsFor(product).flatMap(shell => linesOf(product, shell)),
  )

  test.each(lines)('%s', async line => {
    expect(await readFrom(await drawn(qr(line, 'L'), 320))).toEqual([{ text: line, format: 'qr' }])
  })

  test('the set is whole: every product in every tool, the GUID in it', () => {
    expect(lines.filter(line => /\d{48}/.test(line))).toHaveLength(9)
    expect(lines.filter(line => /\d{48}/.test(line) && line.includes(esu.activationId ?? '?'))).toHaveLength(
      3,
    )
  })
})

describe('bars', () => {
  test.each(groups)('%s is read', async digits => {
    expect(await readFrom(await drawn(bars(digits), 296, 150))).toEqual([
      { text: digits, format: 'code-128' },
    ])
  })

  test.each(confirmationIds)('%s is read in one row where the phone lies', async digits => {
    expect(await readFrom(await drawn(bars(digits), 844, 200))).toEqual([
      { text: digits, format: 'code-128' },
    ])
  })

  test('a row that is too narrow is not shown', async () => {
    root.style.inlineSize = '390px'
    render(bars(confirmationIds[0] ?? ''), root)
    await expect.element(page.getByText('too narrow')).toBeVisible()
    expect(root.querySelector('svg')).toBeNull()
  })
})

describe('each module is a whole number of pixels, black on white', () => {
  test.each([217, 296.5, 320, 333.3, 390])('bars in %s px', async width => {
    for (const theme of ['light', 'dark', 'sunlight']) {
      document.documentElement.dataset['theme'] = theme
      root.style.marginInlineStart = '0.4px'
      const { lengths, colours } = await runsIn(await drawn(bars('150314'), width, 120))
      const module = Math.floor(width / 88)
      expect(lengths.filter(length => length % module !== 0 || length > 4 * module)).toEqual([])
      expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(68 * module)
      expect(colours).toEqual(['0,0,0', '255,255,255'])
    }
  })

  test.each([217, 296.5, 333.3])('QR in %s px', async width => {
    document.documentElement.dataset['theme'] = 'dark'
    const { lengths, colours } = await runsIn(await drawn(qr(confirmationIds[0] ?? '', 'Q'), width))
    const module = Math.floor(width / 33)
    expect(lengths.filter(length => length % module !== 0)).toEqual([])
    expect(colours).toEqual(['0,0,0', '255,255,255'])
  })
})

test('a QR code keeps to the shorter side of its room', async () => {
  await drawn(qr('x'), 300, 120)
  const { width, height } = root.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect()
  expect(width).toBe(height)
  expect(height).toBeLessThanOrEqual(120)
})

test('each picture has a name for those who do not see it', async () => {
  await drawn(qr('x'), 100)
  await expect.element(page.getByRole('img', { name: 'QR' })).toBeVisible()
})

function linesOf(product: Product, shell: CommandShell): string[] {
  const confirmation = parseConfirmationId(confirmationIds[0] ?? '')
  const installation = parseInstallationId(ids.installationIds63[0] ?? '')
  const commands = commandsFor({
    product,
    shell,
    confirmationId: confirmation.kind === 'invalid' ? null : confirmation.id,
    installationId: installation.kind === 'invalid' ? null : installation.id,
  })
  if (commands.kind !== 'commands') throw new Error(commands.kind)
  return commands.commands.map(({ line }) => line).filter(line => !line.includes('<key>'))
}
