import { parentPort } from 'node:worker_threads'
import { measure, noteLoose, tryChange, type WantedTest } from './test-realm'

/** Imported last: all tests are known by then. */
process.on('unhandledRejection', noteLoose)
const port = parentPort
port?.on('message', async (asked: { id: number; tests: WantedTest[]; allowed: number } | 'measure') => {
  port.postMessage(
    asked === 'measure' ? await measure() : await tryChange(asked.id, asked.tests, asked.allowed),
  )
})
port?.postMessage('ready')
