import type { StorageFault } from '../../ports/activation-storage'

/** What an exception of a transaction means in the port's words. */
export function storageFaultOf(error: unknown): StorageFault {
  if (isConnectionLost(error)) return { kind: 'connection-lost' }
  if (!(error instanceof Error)) return { kind: 'failed', detail: String(error) }
  if (error.name === 'QuotaExceededError') return { kind: 'quota-exceeded' }
  return { kind: 'failed', detail: error.name }
}

/** What it means that the database could not even be opened. */
export function openingFaultOf(error: unknown): StorageFault {
  if (!(error instanceof Error)) return { kind: 'unavailable' }
  // A newer version of the app upgraded the database; only loading that version helps.
  if (error.name === 'VersionError') return { kind: 'failed', detail: error.name }
  if (error.name === 'QuotaExceededError') return { kind: 'quota-exceeded' }
  return namesLostConnection(error) ? { kind: 'connection-lost' } : { kind: 'unavailable' }
}

/** Whether the connection is gone under a transaction, so that opening it again may help. */
function isConnectionLost(error: unknown): boolean {
  return error instanceof Error && (error.name === 'InvalidStateError' || namesLostConnection(error))
}

/** Safari cuts it in the background: "Connection to Indexed Database server lost", "connection is closing". */
function namesLostConnection(error: Error): boolean {
  const names = ['UnknownError', 'AbortError', 'InvalidStateError']
  return names.includes(error.name) && /connection|closing/i.test(error.message)
}
