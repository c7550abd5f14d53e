import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Visit, VisitId } from '../../domain/visit'
import type { Ports } from '../../ports/ports'
import type { RecordStorage } from '../../ports/record-storage'
import { handSelection, takeSelection } from '../board/selected-pcs'
import type { RecordScope } from './record-scope'

/** Choosing which records are meant; a selection is offered only where one was made. */
export type ScopeStore = {
  readonly kind: ReadonlySignal<RecordScope['kind']>
  readonly kinds: readonly RecordScope['kind'][]
  /** How many PCs were selected. */
  readonly selected: number
  /** Null until they are read. */
  readonly visits: ReadonlySignal<readonly Visit[] | null>
  /** Null: the PCs without a visit. */
  readonly visit: ReadonlySignal<VisitId | null>
  readonly scope: ReadonlySignal<RecordScope>
  load(): Promise<void>
  chooseKind(kind: RecordScope['kind']): void
  chooseVisit(id: VisitId | null): void
  /** The place gone back to has the selection again. */
  handBack(): void
}

/** @param first what is chosen where nothing was selected; @param current the visit that the user is at */
export function createScopeStore(
  ports: Ports,
  records: RecordStorage,
  first: 'all' | 'visit',
  current: VisitId | null,
): ScopeStore {
  const selected = takeSelection(ports)
  const kind = signal<RecordScope['kind']>(selected ? 'selection' : first)
  const visits = signal<readonly Visit[] | null>(null)
  const visit = signal<VisitId | null>(current)
  const kinds: RecordScope['kind'][] = first === 'all' ? ['all', 'visit'] : ['visit']
  return {
    kind: computed(() => kind.value),
    kinds: selected ? [...kinds, 'selection'] : kinds,
    selected: selected?.length ?? 0,
    visits: computed(() => visits.value),
    visit: computed(() => visit.value),
    scope: computed(() => {
      if (kind.value === 'selection') return { kind: 'selection', ids: selected ?? [] }
      return kind.value === 'all' ? { kind: 'all' } : { kind: 'visit', id: visit.value }
    }),
    async load() {
      const read = await records.visits()
      visits.value = read.kind === 'ok' ? read.value : []
      if (!visits.value.some(({ id }) => id === visit.value)) visit.value = visits.value[0]?.id ?? null
    },
    chooseKind(next) {
      kind.value = next
    },
    chooseVisit(id) {
      visit.value = id
    },
    handBack() {
      if (selected) handSelection(ports, selected)
    },
  }
}
