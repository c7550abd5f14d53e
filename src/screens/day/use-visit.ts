import { useEffect, useState } from 'preact/hooks'
import type { Visit } from '../../domain/visit'
import type { RecordStorage } from '../../ports/record-storage'
import type { AppStores } from '../../stores/app-stores'

/** The current visit; null while none is chosen, or it is not read yet. */
export function useVisit(app: AppStores, records: RecordStorage): Visit | null {
  const id = app.preferences.values.value.visit
  const [visit, setVisit] = useState<Visit | null>(null)
  useEffect(() => {
    if (id) void records.readVisit(id).then(read => setVisit(read.kind === 'ok' ? read.value : null))
  }, [id, records])
  return visit?.id === id ? visit : null
}
