import { measure, noteLoose, tryChange } from './test-realm'

/** Imported last: all tests are known by then. */
addEventListener('unhandledrejection', event => noteLoose(event.reason))
Object.assign(globalThis, { testRealm: { measure, tryChange } })
