import { expect, test } from 'vitest'
import { openingFaultOf, storageFaultOf } from '../../../src/platform/storage/storage-fault'

const error = (name: string, message = '') => new DOMException(message, name)

test.each([
  ['a full phone', error('QuotaExceededError'), { kind: 'quota-exceeded' }],
  ['a connection that is closing', error('InvalidStateError'), { kind: 'connection-lost' }],
  [
    'Safari in the background',
    error('UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again'),
    { kind: 'connection-lost' },
  ],
  ['a closing database', error('AbortError', 'The database is CLOSING.'), { kind: 'connection-lost' }],
  ['an aborted transaction', error('AbortError', 'aborted'), { kind: 'failed', detail: 'AbortError' }],
  [
    'another error that names a connection',
    error('DataError', 'connection'),
    { kind: 'failed', detail: 'DataError' },
  ],
  ['something thrown that is no error', 'oops', { kind: 'failed', detail: 'oops' }],
])('under a transaction, %s', (_, thrown, fault) => {
  expect(storageFaultOf(thrown)).toEqual(fault)
})

test.each([
  ['a newer version of the app', error('VersionError'), { kind: 'failed', detail: 'VersionError' }],
  ['a full phone', error('QuotaExceededError'), { kind: 'quota-exceeded' }],
  ['a lost connection', error('UnknownError', 'Connection lost'), { kind: 'connection-lost' }],
  ['a closing one', error('InvalidStateError', 'closing'), { kind: 'connection-lost' }],
  ['a private window', error('SecurityError'), { kind: 'unavailable' }],
  ['a state without a word', error('InvalidStateError'), { kind: 'unavailable' }],
  ['something thrown that is no error', null, { kind: 'unavailable' }],
])('while opening, %s', (_, thrown, fault) => {
  expect(openingFaultOf(thrown)).toEqual(fault)
})
