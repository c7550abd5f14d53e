import type { ActivationId } from '../../src/domain/activation'
import { keepConfirmationId, markFailed } from '../../src/domain/activation-moves'
import { readRecordFile } from '../../src/domain/records/record-file'
import { parseActivationLink } from '../../src/domain/transfer/activation-link'
import { readBackup } from '../../src/platform/backup/backup-reader'
import { type FileKind, makeRecordFile } from '../../src/stores/records/record-file-making'
import { createReportStore } from '../../src/stores/records/report-store'
import { createTransferStore } from '../../src/stores/records/transfer-store'
import { createSendStore } from '../../src/stores/send-store'
import { createSheetStore } from '../../src/stores/sheet-store'
import { inventedConfirmationId } from '../stores/invented-ids'
import { startedApp } from '../stores/opened-activation'
import { visit } from '../stores/records/given-records'
import { keyedActivation } from './keys-in'

type Phone = ReturnType<typeof startedApp>
type WayOut = (phone: Phone) => Promise<unknown>

const passphrase = 'four words of a song'

/** Every way by which what is stored leaves the app. */
export const waysOut: Readonly<Record<string, WayOut>> = {
  'a spreadsheet': phone => fileText(phone, 'csv', 'full'),
  'a masked spreadsheet': phone => fileText(phone, 'csv', 'masked'),
  'a file of records': phone => fileText(phone, 'json', 'full'),
  'an anonymous file of records': phone => fileText(phone, 'json', 'anonymous'),
  async 'an encrypted backup'(phone) {
    const opened = await readBackup(await fileBytes(phone, 'backup', 'full'), { passphrase })
    if (opened.kind !== 'opened') throw new Error(opened.kind)
    return opened.text
  },
  async 'another phone'(phone) {
    const store = createTransferStore(phone.app, phone.records, phone.recordTools)
    await store.load()
    const link = store.transfer.value?.link ?? ''
    return [link, parseActivationLink(link.slice(link.indexOf('#') + 1))]
  },
  async 'a message'(phone) {
    await phone.app.activation.open(phone.storage.all()[0]?.id ?? ('' as ActivationId))
    const store = createSendStore(phone.app, phone.share, {
      heading: name => `For ${name}`,
      confirmationId: 'ID',
      command: shell => shell,
      digits: 'digits',
      noSpaces: 'none',
    })
    const { value: link } = store.link
    return [store.content.value, parseActivationLink(link.slice(link.indexOf('#') + 1))]
  },
  async 'a printed sheet'(phone) {
    const failed = phone.storage.all().find(({ stage }) => stage.kind === 'failed') ?? null
    const store = createSheetStore(phone.ports, phone.printer, failed)
    await store.load()
    return store.sheets.value
  },
  async 'the printed report'(phone) {
    const store = createReportStore(phone.app, phone.records, phone.printer)
    await store.scope.load()
    await store.load()
    return store.report.value
  },
}

/** A phone on which a version without this rule kept a text in every field that takes one. */
export function phoneHolding(text: string): Phone {
  const phone = startedApp()
  const waiting = keyedActivation(text)
  const kept = keepConfirmationId(
    { ...waiting, id: 'pc-that-failed' as ActivationId },
    inventedConfirmationId(),
  )
  phone.storage.keep(markFailed(kept, text, 3, text), waiting)
  phone.records.keepVisits({ ...visit, site: text, note: text, technician: text })
  phone.app.preferences.change({ visit: visit.id })
  return phone
}

async function fileBytes(phone: Phone, kind: FileKind, profile: 'full' | 'masked' | 'anonymous') {
  const made = await makeRecordFile(phone.records, phone.recordTools, {
    scope: { kind: 'all' },
    kind,
    profile,
    passphrase,
    now: 1,
    signal: new AbortController().signal,
    progress: () => undefined,
  })
  if (made.kind !== 'made') throw new Error(made.kind)
  return new Uint8Array(await new Blob([...made.file.parts]).arrayBuffer())
}

async function fileText(...file: Parameters<typeof fileBytes>): Promise<unknown> {
  const text = new TextDecoder().decode(await fileBytes(...file))
  return file[1] === 'json' ? [JSON.parse(text), readRecordFile(text)] : text
}
