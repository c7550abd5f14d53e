import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Activation, type ActivationId, confirmationIdOf } from '../../domain/activation'
import { parseConfirmationId } from '../../domain/confirmation-id'
import { parseInstallationId } from '../../domain/installation-id'
import { type AnswerPlace, placeAnswer, sentLast } from '../../domain/intake/answer-place'
import type { RecordStorage } from '../../ports/record-storage'
import type { KeepOptions } from '../answer-store'
import type { WorkStores } from '../work-stores'
import { type KeepAnswerResult, keepIncomingAnswer } from './answer-keeping'
import type { Finding } from './finding'
import { holdersOf, type KnownPcs, ownersOf, readKnownPcs } from './known-pcs'

/** Whose the findings are: proposals by number of the finding, changed by the user's choice, kept by the user's tap. */
export type IntakeAnswers = {
  /** Of confirmation IDs; absent until the phone's PCs were looked at. */
  readonly places: ReadonlySignal<ReadonlyMap<number, AnswerPlace>>
  /** The PCs that have a found installation ID, by the number of the finding. */
  readonly owners: ReadonlySignal<ReadonlyMap<number, readonly Activation[]>>
  readonly known: ReadonlySignal<KnownPcs>
  /** The PC whose screen this was opened from. */
  readonly openedPc: ReadonlySignal<Activation | null>
  /** Answers that were kept, with their PCs. */
  readonly kept: ReadonlySignal<ReadonlyMap<number, Activation>>
  /** Looks again at what this phone has, for what is shown. */
  place(findings: readonly Finding[]): Promise<void>
  /** The PC that an answer would go to now. */
  pcFor(number: number): Activation | null
  /** The PC that a licence status would be checked at now. */
  licencePc(number: number): Activation | null
  choose(number: number, id: ActivationId): void
  keep(finding: Finding, said: Omit<KeepOptions, 'anyway'>): Promise<KeepAnswerResult>
  clear(): void
}

const nobody: KnownPcs = { waiting: [], answered: [] }

/** @param openedFor the PC whose screen it was opened from */
export function createIntakeAnswers(
  app: WorkStores,
  records: RecordStorage,
  openedFor: ActivationId | null,
): IntakeAnswers {
  const { activationStorage } = app.ports
  const places = signal<ReadonlyMap<number, AnswerPlace>>(new Map())
  const owners = signal<ReadonlyMap<number, readonly Activation[]>>(new Map())
  const known = signal<KnownPcs>(nobody)
  const chosen = signal<ReadonlyMap<number, ActivationId>>(new Map())
  const kept = signal<ReadonlyMap<number, Activation>>(new Map())
  const openedPc = signal<Activation | null>(null)
  let turn = 0

  async function placeOf(finding: Finding, { waiting }: KnownPcs): Promise<AnswerPlace | null> {
    const answer = answerIn(finding)
    if (!answer) return null
    const reading = parseConfirmationId(answer.digits)
    return placeAnswer({
      confirmationId: answer.digits,
      beside: answer.beside,
      owners: await ownersOf(activationStorage, answer.beside),
      holders: reading.kind === 'valid' ? await holdersOf(activationStorage, reading.id) : [],
      waiting,
      openedFrom: openedFor,
    })
  }

  async function ownersFor(finding: Finding): Promise<readonly Activation[] | null> {
    if (finding.kind === 'licence') return ownersOf(activationStorage, finding.beside)
    const reading =
      finding.kind === 'installation-id' ? parseInstallationId(finding.found.digits) : { kind: 'invalid' }
    return 'id' in reading ? ownersOf(activationStorage, [reading.id]) : null
  }

  function pcFor(number: number): Activation | null {
    const place = places.value.get(number)
    if (place?.kind !== 'waiting') return null
    const id = chosen.value.get(number)
    return place.waiting.find(pc => pc.id === id) ?? place.pc
  }

  function licencePc(number: number): Activation | null {
    const { answered } = known.value
    const id = chosen.value.get(number)
    const owner = owners.value.get(number)?.find(pc => confirmationIdOf(pc) !== null)
    const opened = answered.find(pc => pc.id === openedFor)
    return (
      answered.find(pc => pc.id === id) ??
      owner ??
      opened ??
      (answered.length === 1 ? (answered[0] ?? null) : null)
    )
  }

  return {
    openedPc: computed(() => openedPc.value),
    places: computed(() => places.value),
    owners: computed(() => owners.value),
    known: computed(() => known.value),
    kept: computed(() => kept.value),
    async place(findings) {
      turn += 1
      const mine = turn
      const now = await readKnownPcs(records)
      const nextPlaces = new Map<number, AnswerPlace>()
      const nextOwners = new Map<number, readonly Activation[]>()
      for (const finding of findings) {
        const place = await placeOf(finding, now)
        if (place) nextPlaces.set(finding.number, place)
        const pcs = await ownersFor(finding)
        if (pcs) nextOwners.set(finding.number, pcs)
      }
      const opened = openedFor === null ? null : await activationStorage.read(openedFor)
      // A later look knows more.
      if (mine !== turn) return
      openedPc.value = opened?.kind === 'ok' ? opened.value : null
      known.value = now
      owners.value = nextOwners
      places.value = proposedOnce(nextPlaces)
    },
    pcFor,
    licencePc,
    choose(number, id) {
      chosen.value = new Map([...chosen.value, [number, id]])
    },
    async keep(finding, said) {
      const pc = pcFor(finding.number)
      if (!pc || finding.kind !== 'confirmation-id') return { kind: 'not-proven' }
      const { found, beside } = finding
      const last = sentLast(known.value.waiting)
      const result = await keepIncomingAnswer(app, { pc, digits: found.digits, beside, sentLast: last }, said)
      if (result.kind === 'kept') kept.value = new Map([...kept.value, [finding.number, pc]])
      return result
    },
    clear() {
      turn += 1
      places.value = new Map()
      owners.value = new Map()
      chosen.value = new Map()
      kept.value = new Map()
    },
  }
}

/** What would become an answer: an unsure one too, once it is put right. */
function answerIn(finding: Finding) {
  return finding.kind === 'confirmation-id' ? { digits: finding.found.digits, beside: finding.beside } : null
}

/** One PC has one answer: where it is proposed for several, each but its owner's has to be chosen. */
function proposedOnce(places: ReadonlyMap<number, AnswerPlace>): ReadonlyMap<number, AnswerPlace> {
  const waiting = [...places.values()].filter(place => place.kind === 'waiting')
  const free = waiting.filter(({ why }) => why !== 'owner')
  const taken = new Set(waiting.flatMap(({ pc, why }) => (why === 'owner' && pc ? [pc.id] : [])))
  return new Map(
    [...places].map(([number, place]) => {
      if (place.kind !== 'waiting' || place.why === 'owner') return [number, place]
      const ambiguous = free.length > 1 || (place.pc !== null && taken.has(place.pc.id))
      return [number, ambiguous ? { ...place, pc: null, why: null } : place]
    }),
  )
}
