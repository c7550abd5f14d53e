import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Activation } from '../../domain/activation'
import { type ListedPlan, listedActivations, planListed } from '../../domain/keeping/listed-import'
import type { NameList } from '../../domain/records/name-list'
import type { StorageFault } from '../../ports/activation-storage'
import type { RecordStorage } from '../../ports/record-storage'
import type { AppStores } from '../app-stores'

/** What a list of names would add to the visit that the user is at. */
export type NamesPreview = {
  readonly list: NameList
  readonly plan: ListedPlan
  readonly faultyBytes: boolean
  /** The visit's site; null where none is chosen. */
  readonly site: string | null
  readonly writing: ReadonlySignal<boolean>
  readonly outcome: ReadonlySignal<
    | { readonly kind: 'written'; readonly activations: number }
    | { readonly kind: 'fault'; readonly fault: StorageFault }
    | null
  >
  /** All or nothing. */
  write(): Promise<void>
}

export async function createNamesPreview(
  { ports, preferences }: AppStores,
  records: RecordStorage,
  { list, faultyBytes }: { readonly list: NameList; readonly faultyBytes: boolean },
): Promise<{ kind: 'names'; preview: NamesPreview } | { kind: 'fault'; fault: StorageFault }> {
  const { visit } = preferences.values.value
  const stored: Activation[] = []
  const read = await records.each({ visit: 'all', states: [] }, batch => void stored.push(...batch))
  if (read.kind === 'fault') return read
  const known = visit === null ? null : await records.readVisit(visit)
  if (known?.kind === 'fault') return known
  const visitId = known?.value?.id ?? null
  const plan = planListed(list.pcs, stored, visitId)
  const writing = signal(false)
  const outcome: NamesPreview['outcome'] & { value: NamesPreview['outcome']['value'] } = signal(null)

  return {
    kind: 'names',
    preview: {
      list,
      plan,
      faultyBytes,
      site: known?.value?.site ?? null,
      writing: computed(() => writing.value),
      outcome: computed(() => outcome.value),
      async write() {
        if (writing.value || outcome.value?.kind === 'written') return
        writing.value = true
        const made = listedActivations(plan.fresh, visitId, ports.clock.now(), () => ports.device.randomId())
        const written = await records.writeAll(made)
        // New records with random names meet nothing that stands there.
        outcome.value = written.kind === 'fault' ? written : { kind: 'written', activations: made.length }
        writing.value = false
      },
    },
  }
}
