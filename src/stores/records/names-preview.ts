import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ListedPc, NameList } from '../../domain/records/name-list'
import type { StorageFault } from '../../ports/activation-storage'
import type { RecordStorage } from '../../ports/record-storage'
import type { AppStores } from '../app-stores'
import { foldedName, type KnownPcs, newPcs, readKnownPcs } from '../board/new-pcs'

/** What a list holds: new PCs, and those that the visit has by name, or the phone by installation ID (`name`: there). */
export type ListedPlan = {
  readonly fresh: readonly ListedPc[]
  readonly here: readonly { readonly pc: ListedPc; readonly name: string }[]
}

type NamesOutcome =
  | { readonly kind: 'written'; readonly activations: number }
  | { readonly kind: 'fault'; readonly fault: StorageFault }

/** What a list of names would add to the visit that the user is at. */
export type NamesPreview = {
  readonly list: NameList
  readonly plan: ListedPlan
  readonly faultyBytes: boolean
  /** The visit's site; null where none is chosen. */
  readonly site: string | null
  readonly writing: ReadonlySignal<boolean>
  readonly outcome: ReadonlySignal<NamesOutcome | null>
  /** All or nothing. */
  write(): Promise<void>
}

export async function createNamesPreview(
  app: AppStores,
  records: RecordStorage,
  { list, faultyBytes }: { readonly list: NameList; readonly faultyBytes: boolean },
): Promise<{ kind: 'names'; preview: NamesPreview } | { kind: 'fault'; fault: StorageFault }> {
  const { visit: visitId } = app.preferences.values.value
  const ids = list.pcs.flatMap(({ installationId }) => installationId ?? [])
  const known = await readKnownPcs(app.ports.activationStorage, records, visitId, ids)
  if (known.kind === 'fault') return known
  const visit = visitId === null ? null : await records.readVisit(visitId)
  if (visit?.kind === 'fault') return visit
  const plan = planOf(list.pcs, known.value)
  const writing = signal(false)
  const outcome = signal<NamesOutcome | null>(null)

  return {
    kind: 'names',
    preview: {
      list,
      plan,
      faultyBytes,
      site: visit?.value?.site ?? null,
      writing: computed(() => writing.value),
      outcome: computed(() => outcome.value),
      async write() {
        if (writing.value || outcome.value?.kind === 'written') return
        writing.value = true
        const made = await newPcs(app, plan.fresh, '')
        const written = await records.writeAll(made)
        // New records with random names meet nothing that stands there.
        outcome.value = written.kind === 'fault' ? written : { kind: 'written', activations: made.length }
        writing.value = false
      },
    },
  }
}

function planOf(pcs: readonly ListedPc[], { names, ids }: KnownPcs): ListedPlan {
  const holder = ({ name, installationId }: ListedPc) =>
    names.has(foldedName(name)) ? name : installationId === null ? undefined : ids.get(installationId)
  return {
    fresh: pcs.filter(pc => holder(pc) === undefined),
    here: pcs.flatMap(pc => {
      const name = holder(pc)
      return name === undefined ? [] : [{ pc, name }]
    }),
  }
}
