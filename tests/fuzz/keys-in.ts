import type { ActivationId } from '../../src/domain/activation'
import { type Activation, newActivation } from '../../src/domain/activation'
import { noteRefusal, takeInstallationId } from '../../src/domain/activation-moves'
import { typeDigits } from '../../src/domain/id-typing'
import { refusalText } from '../../src/domain/portal-refusal'
import { plainWindows } from '../../src/domain/product'
import { renamed } from '../../src/domain/records/renamed'
import { writtenActivation, writtenVisit } from '../../src/domain/records/written-record'
import { parseActivationLink } from '../../src/domain/transfer/activation-link'
import { checkWord } from '../../src/domain/transfer/check-word'
import { encodeText } from '../../src/domain/transfer/text-code'
import { createIntakeStore } from '../../src/stores/intake-store'
import { createNamesStore } from '../../src/stores/names-store'
import { createPastedText } from '../../src/stores/pc/pasted-text'
import { createReceivedStore } from '../../src/stores/received-store'
import { createImportStore } from '../../src/stores/records/import-store'
import { createSelectionStore } from '../../src/stores/selection-store'
import { createVisitsStore } from '../../src/stores/visits-store'
import { inventedInstallationId } from '../stores/invented-ids'
import { preparedLoop } from '../stores/loop/prepared-loop'
import { atRest, openedActivation, startedApp } from '../stores/opened-activation'
import { visit } from '../stores/records/given-records'

type Phone = ReturnType<typeof startedApp>
/** A way in: a text is brought in by it, and what the app keeps and shows of it comes back. */
type WayIn = (text: string) => Promise<{ readonly phone: Phone; readonly shown?: unknown }>

const id = inventedInstallationId()

/** Every way by which a free text gets into the app. */
export const waysIn: Readonly<Record<string, WayIn>> = {
  async 'naming a PC'(text) {
    const phone = await openedActivation()
    await phone.activation.change(open => renamed(open, text))
    return { phone, shown: phone.shown() }
  },
  async 'writing down a visit'(text) {
    const phone = startedApp()
    const store = createVisitsStore(phone.app, phone.records)
    await store.load()
    store.open(null)
    store.write({ site: `Site ${text}`, technician: text, note: `${text}\n${text}` })
    await store.save()
    return { phone, shown: store.visits.value }
  },
  async 'the room of chosen PCs'(text) {
    const phone = await openedActivation()
    const store = createSelectionStore(phone.app, phone.records)
    await store.load()
    await store.chooseAll()
    await store.setRoom(text)
    return { phone }
  },
  async 'a list of names'(text) {
    const phone = startedApp()
    const store = createNamesStore(phone.app, phone.records, phone.instruments.recordTools, 'PC-{1..2}')
    await store.load()
    store.writeRoom(text)
    await store.add()
    store.chooseWay('pasted')
    store.writePasted(`${text}\nPC-50\t${text}\nPC-51`)
    await atRest()
    await store.add()
    return { phone }
  },
  async 'a pattern of names'(text) {
    const phone = startedApp()
    const store = createNamesStore(phone.app, phone.records, phone.instruments.recordTools, text)
    await store.load()
    await store.add()
    return { phone }
  },
  async "the portal's refusal"(text) {
    const phone = await openedActivation(made => takeInstallationId(made, id))
    await phone.activation.change(open => noteRefusal(open, refusalText(text), 1))
    return { phone, shown: phone.shown() }
  },
  async 'typing digits'(text) {
    const phone = await openedActivation()
    await phone.activation.change(open =>
      open.stage.kind === 'taking'
        ? { ...open, stage: { ...open.stage, entry: typeDigits(open.stage.entry, text).entry } }
        : open,
    )
    return { phone }
  },
  async 'a code before the camera'(text) {
    const phone = preparedLoop()
    const stop = await phone.live()
    await phone.see(`Computer name: ${text}\nInstallation ID: ${id}`, 3)
    stop()
    return { phone, shown: phone.store.news.value }
  },
  async 'a pasted text'(text) {
    const phone = await openedActivation()
    const store = createIntakeStore(phone.app)
    store.look(`${text}\nInstallation ID: ${id}`)
    const [found] = store.intake.value?.installationIds ?? []
    if (found) await store.use(found)
    return { phone, shown: store.intake.value }
  },
  async "the PC's own words"(text) {
    const phone = startedApp()
    const pasted = createPastedText(phone.clipboard)
    pasted.look(`Installed product key ${text} successfully.`)
    return { phone, shown: pasted.text.value }
  },
  async 'a link'(text) {
    const phone = startedApp()
    const body = `1.${id}.0.0.windows.0.${encodeText(text)}`
    const link = parseActivationLink(`pcs=${body}.${checkWord(body)}`)
    if (link.kind !== 'activations') return { phone, shown: link }
    const store = createReceivedStore(phone.app, link.activations, 'PC-01')
    await store.look()
    await store.keepFresh()
    return { phone, shown: store.pcs.value }
  },
  async 'a file of records'(text) {
    const phone = startedApp()
    const store = createImportStore(phone.app, phone.records, phone.recordTools)
    const file = {
      ...{ format: 'yomiage-records', version: 1, profile: 'full' },
      ...{ exportedAt: '2026-11-22T09:30:00.000Z', app: 'x' },
      visits: [writtenVisit({ ...visit, note: text, site: text, technician: text })],
      activations: [writtenActivation(keyedActivation(text))],
    }
    await store.choose(new File([JSON.stringify(file)], 'records.json'))
    const { value } = store.state
    if (value.kind === 'records') await value.preview.write()
    return { phone }
  },
}

/** An activation as a version without this rule may have stored it: the text in every field that takes one. */
export function keyedActivation(text: string): Activation {
  const empty = newActivation('pc-with-a-key' as ActivationId, text, plainWindows, 1, {
    visitId: visit.id,
    room: text,
  })
  return noteRefusal(takeInstallationId(empty, id), text, 2)
}
