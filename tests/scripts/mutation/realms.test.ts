import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { nodeRealm, pageRealm, type Realm, type WantedChange } from '../../../scripts/mutation/realms'

/** What the bundle of all tests is to a realm: change 1 keeps it from ever being loaded, change 2 makes it throw. */
const loading = `
if (globalThis.activeChange === 1) for (;;);
if (globalThis.activeChange === 2) throw new Error('a table without its last row')
const tryChange = async id => ({ kind: globalThis.activeChange === id ? 'noticed' : 'unnoticed', test: '7' })
`
const inNode = `import { parentPort } from 'node:worker_threads'
${loading}
parentPort.on('message', async ({ id }) => parentPort.postMessage(await tryChange(id)))
parentPort.postMessage('ready')
`
const inPage = `${loading} globalThis.testRealm = { tryChange }`

const folder = mkdtempSync(join(tmpdir(), 'realms-'))
afterAll(() => rmSync(folder, { recursive: true }))

function entry(source: string): string {
  const path = join(folder, `${source === inNode ? 'node' : 'page'}.mjs`)
  writeFileSync(path, source)
  return path
}

// Enough for a page to load on a busy machine.
const patience = 6_000
const realms: readonly (readonly [string, () => Promise<Realm>])[] = [
  ['Node', async () => nodeRealm(entry(inNode), patience)],
  ['Chromium', () => pageRealm(entry(inPage), patience)],
]

function change(id: number, fresh: boolean): WantedChange {
  return { id, fresh, tests: [{ id: '7', patience }], allowed: 10, patience: 20_000 }
}

describe.each(realms)('a change that is on while the tests load in %s', (_name, open) => {
  let realm: Realm | null = null
  afterEach(() => realm?.close())

  test('and keeps them loading for ever is given up as endless, and the next one is tried', async () => {
    realm = await open()
    expect(await realm.tryChange(change(1, true))).toEqual({ kind: 'endless' })
    expect(await realm.tryChange(change(3, true))).toEqual({ kind: 'noticed', test: '7' })
  })

  test('and stops them from loading is noticed', async () => {
    realm = await open()
    expect(await realm.tryChange(change(2, true))).toEqual({ kind: 'noticed', test: 'loading' })
    expect(await realm.tryChange(change(2, false))).toEqual({ kind: 'unnoticed', test: '7' })
  })
})
