import { type Activation, confirmationIdOf, installationIdOf, isDone } from '../../../src/domain/activation'
import { boardStateOf } from '../../../src/domain/board-state'
import type { RecordRequest } from '../../../src/ports/record-storage'

const numbersAsNumbers = new Intl.Collator(undefined, { numeric: true })

/** What a list should show, whole: written as plainly as possible, to compare with. */
export function naiveList(all: readonly Activation[], request: RecordRequest): readonly Activation[] {
  return all
    .filter(one => fits(one, request))
    .sort((a, b) => {
      if (request.order === 'name') {
        const byName = numbersAsNumbers.compare(a.name, b.name)
        if (byName !== 0) return byName
      }
      if (request.order === 'changed' && a.changedAt !== b.changedAt) return b.changedAt - a.changedAt
      if (request.order === 'open-first' && isDone(a) !== isDone(b)) return isDone(a) ? 1 : -1
      if (a.createdAt !== b.createdAt) return b.createdAt - a.createdAt
      return a.id < b.id ? 1 : -1
    })
}

function fits(activation: Activation, { filter, search, searchedStates }: RecordRequest): boolean {
  if (filter.visit !== 'all' && activation.visitId !== filter.visit) return false
  const state = boardStateOf(activation)
  if (filter.states.length > 0 && !filter.states.includes(state)) return false
  const wanted = plain(search).trim()
  if (wanted === '' || searchedStates.includes(state)) return true
  if (plain(activation.name).includes(wanted) || plain(activation.room).includes(wanted)) return true
  const digits = wanted.replaceAll(/[\s-]/g, '')
  if (!/^\d{3,}$/.test(digits)) return false
  return [installationIdOf(activation), confirmationIdOf(activation)].some(id => id?.includes(digits))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
