import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { parseConfirmationId } from '../../domain/confirmation-id'
import type { ExpectedId } from '../../domain/digits/expected-id'
import type { IdGroup } from '../../domain/id-groups'
import type { IdProblem } from '../../domain/id-problems'
import type { FoundId } from '../../domain/id-text'
import { parseInstallationId } from '../../domain/installation-id'
import type { FeedbackKind } from '../../ports/feedback'
import {
  canBeVouched,
  chooseDigit,
  eraseDigit,
  goOn,
  isRepaired,
  isSettled,
  mayGoOn,
  openGroup,
  type Repair,
  repairedDigits,
  repairOf,
  selectPlace,
  typeDigit,
  vouchForGroup,
} from './repair-entry'
import { judgeDigits } from './scan-judge'
import { groupOfPlaces, type SeenGroup } from './seen-id'

/** Putting right by hand what the camera left open, group by group, beside its picture. */
export type RepairStore = {
  readonly kind: ExpectedId
  readonly repair: ReadonlySignal<Repair>
  /** As the tiles draw them. */
  readonly groups: ReadonlySignal<readonly IdGroup[]>
  /** Groups that still want looking at, but do not fail their check. */
  readonly unsure: ReadonlySignal<readonly number[]>
  readonly settled: ReadonlySignal<number>
  /** All groups add up and are vouched for. */
  readonly done: ReadonlySignal<boolean>
  /** Equal groups, once all are done: a question, not a fault. */
  readonly questions: ReadonlySignal<readonly IdProblem[]>
  /** The open group is full, adds up and has nothing doubtful: it only wants comparing. */
  readonly canVouch: ReadonlySignal<boolean>
  /** The open group became right before its last place was typed. */
  readonly canGoOn: ReadonlySignal<boolean>
  pictureOf(group: number): ImageBitmap | null
  type(text: string): void
  choose(digit: string): void
  erase(): void
  select(place: number): void
  move(step: -1 | 1): void
  open(group: number): void
  vouch(): void
  goOn(): void
  /** The ID, held against the rules once more; null while it is not whole. */
  result(): Promise<FoundId | null>
}

/** Starts with what the camera has proven, and what was done `earlier`, before going back to it. */
export function createRepairStore(
  groups: readonly SeenGroup[],
  earlier: Repair | null,
  pictureOf: (group: number) => ImageBitmap | null,
  feedback: (kind: FeedbackKind) => void,
  kind: ExpectedId = 'installation-id',
): RepairStore {
  const repair = signal(repairOf(groups, earlier))
  const settled = computed(() => repair.value.groups.filter(isSettled).length)
  const done = computed(() => isRepaired(repair.value))
  const questions = computed<readonly IdProblem[]>(() => {
    if (!done.value) return []
    const digits = repairedDigits(repair.value)
    const reading = kind === 'installation-id' ? parseInstallationId(digits) : parseConfirmationId(digits)
    return reading.kind === 'valid' ? reading.questions : []
  })

  /** Says by sound and vibration what a change has settled, or that a full group does not add up. */
  function change(make: (repair: Repair) => Repair) {
    const before = repair.value
    const [settledBefore, doneBefore] = [settled.value, done.value]
    repair.value = make(before)
    const changed = repair.value.groups[before.open]
    if (done.value && !doneBefore) return feedback('whole')
    if (changed === before.groups[before.open]) return
    if (settled.value > settledBefore) feedback('group')
    else if (changed && isFullAndWrong(changed)) feedback('refused')
  }

  function isFullAndWrong(group: Repair['groups'][number]) {
    return group.places.every(place => !place.doubtful) && groupOfPlaces(group.places).state === 'wrong'
  }

  return {
    kind,
    repair,
    groups: computed(() => repair.value.groups.map(group => groupOfPlaces(group.places))),
    unsure: computed(() =>
      repair.value.groups.flatMap((group, index) => {
        const { state } = groupOfPlaces(group.places)
        return state === 'wrong' || state === 'empty' || isSettled(group) ? [] : [index]
      }),
    ),
    settled,
    done,
    questions,
    canVouch: computed(() => {
      const open = repair.value.groups[repair.value.open]
      return open !== undefined && !isSettled(open) && canBeVouched(open)
    }),
    canGoOn: computed(() => mayGoOn(repair.value)),
    pictureOf,
    type(text) {
      for (const digit of text.normalize('NFKC').replace(/[^0-9]/g, '')) change(now => typeDigit(now, digit))
    },
    choose: digit => change(now => chooseDigit(now, digit)),
    erase: () => change(eraseDigit),
    select: place => change(now => selectPlace(now, place)),
    move: step => change(now => selectPlace(now, now.place + step)),
    open: group => change(now => openGroup(now, group)),
    vouch: () => change(vouchForGroup),
    goOn: () => change(goOn),
    async result() {
      return done.value ? judgeDigits(repairedDigits(repair.value), kind) : null
    },
  }
}
