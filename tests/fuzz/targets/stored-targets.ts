import type { ActivationId } from '../../../src/domain/activation'
import { newActivation } from '../../../src/domain/activation'
import { keepConfirmationId, noteRefusal, takeInstallationId } from '../../../src/domain/activation-moves'
import type { ConfirmationId } from '../../../src/domain/confirmation-id'
import { emptyEntry, entryDigits, entryOf, type IdEntry } from '../../../src/domain/id-entry'
import { confirmationShape, installationShape54, installationShape63 } from '../../../src/domain/id-shape'
import { entryGroups, eraseDigit, goToGroup, typeDigits } from '../../../src/domain/id-typing'
import type { InstallationId } from '../../../src/domain/installation-id'
import { plainWindows } from '../../../src/domain/product'
import { readRunPlace, writeRunPlace } from '../../../src/domain/run-place'
import { activationIn, recordOf } from '../../../src/platform/storage/activation-record'
import { visitIn } from '../../../src/platform/storage/visit-record'
import { changedValue } from '../changed-value'
import { type FuzzTarget, mustEqual, mustHold } from '../fuzz-target'
import { damagedText, hostileText } from '../hostile-text'
import { digitsOf, groupOf } from '../invented'
import type { RandomSource } from '../random-source'

const queue = { order: ['pc-1', 'pc-2'], finished: ['pc-1'], setAside: [], current: 'pc-2' }
const place = JSON.stringify({ visit: null, queue, sent: 'pc-2', task: 'codes', release: 'windows-10-esu' })
const visit = {
  id: 'north',
  site: '北',
  date: '2026-11-22',
  note: '',
  technician: 'x',
  createdAt: 1,
  changedAt: 2,
  revision: 3,
  closedAt: null,
}

/** Whatever lies in the database, in the phone's settings or under somebody's fingers. */
export const storedTargets: readonly FuzzTarget[] = [
  {
    name: 'activations in the database',
    share: 5,
    tryOne: random => {
      const activation = activationIn(changedValue(random, storedActivation(random)))
      if (activation === null) return
      mustEqual(activationIn(structuredClone(recordOf(activation))), activation, 'stored and read again')
    },
  },
  {
    name: 'visits in the database',
    share: 1,
    tryOne: random => {
      const read = visitIn(changedValue(random, visit))
      if (read) mustEqual(visitIn(structuredClone(read)), read, 'stored and read again')
    },
  },
  {
    name: 'where a run stands',
    share: 1,
    tryOne: random => {
      const text = random.onceIn(2)
        ? damagedText(random, place)
        : (JSON.stringify(changedValue(random, JSON.parse(place))) ?? '')
      const read = readRunPlace(text)
      if (read) mustEqual(readRunPlace(writeRunPlace(read)), read, 'written and read again')
    },
  },
  {
    name: 'typing',
    share: 2,
    tryOne: random => {
      const shape = random.of([installationShape63, installationShape54, confirmationShape])
      let entry: IdEntry = random.onceIn(2) ? emptyEntry(shape) : entryOf(hostileDigits(random), shape)
      for (let left = random.below(12); left > 0; left--) entry = typedOn(random, entry)
      mustHold(entry.groups.length === shape.groupCount, `${entry.groups.length} groups`)
      mustHold(
        entryGroups(entry).every(({ digits }) => /^\d*$/.test(digits) && digits.length <= shape.groupLength),
        `groups such as ${entry.groups.join(' ')}`,
      )
      mustHold(entry.current >= 0 && entry.current < shape.groupCount, `in group ${entry.current}`)
      mustHold(/^\d*$/.test(entryDigits(entry)), 'other characters than digits')
    },
  },
]

function typedOn(random: RandomSource, entry: IdEntry): IdEntry {
  switch (random.below(4)) {
    case 0:
      return eraseDigit(entry)
    case 1:
      return goToGroup(entry, random.of([0, 3, 8, 9, -1, 0.5, Number.NaN]))
    default:
      return typeDigits(entry, random.onceIn(3) ? hostileText(random) : digitsOf(random, 9), random.onceIn(2))
        .entry
  }
}

function hostileDigits(random: RandomSource): string {
  return random.onceIn(2) ? digitsOf(random, random.below(90)) : ''
}

function storedActivation(random: RandomSource): unknown {
  const id = Array.from({ length: 9 }, () => groupOf(random, 7)).join('') as InstallationId
  const answer = digitsOf(random, 48) as ConfirmationId
  const empty = newActivation('pc-000001' as ActivationId, 'PC-1', plainWindows, 1)
  const taken = takeInstallationId(empty, id)
  return random.of([
    empty,
    recordOf(taken),
    noteRefusal(taken, 'no', 1),
    recordOf(keepConfirmationId(taken, answer)),
  ])
}
