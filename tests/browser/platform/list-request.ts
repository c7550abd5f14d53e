import type { RecordRequest } from '../../../src/ports/record-storage'

/** Everything on one page, open work first; the change says what is asked for instead. */
export function listRequest(change: Partial<RecordRequest> = {}): RecordRequest {
  return {
    after: null,
    limit: 10_000,
    filter: { visit: 'all', states: [] },
    search: '',
    searchedStates: [],
    order: 'open-first',
    ...change,
  }
}
