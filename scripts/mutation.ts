import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Noticing, noticing } from './mutation/noticing'
import { nodeRealm, pageRealm } from './mutation/realms'
import { bundleTests, type Change } from './mutation/test-bundle'

/** What can be asked for by name: beginnings of the sources that are changed, and of the tests that must notice. */
type Scope = {
  readonly realm: 'node' | 'page'
  readonly changed: readonly string[]
  readonly tests: readonly string[]
}
const scopes: Readonly<Record<string, Scope>> = {
  'product-key': {
    realm: 'node',
    changed: ['src/domain/text/product-key.ts', 'src/domain/records/kept-text.ts'],
    tests: ['tests/domain/text/product-key', 'tests/domain/records/kept-text'],
  },
  portal: {
    realm: 'node',
    changed: ['src/domain/portal-steps.ts', 'src/stores/portal-address.ts'],
    tests: ['tests/domain/portal.test.ts', 'tests/stores/portal-address.test.ts'],
  },
  storage: {
    realm: 'page',
    changed: ['src/platform/storage/', 'src/platform/activation-storage.ts'],
    tests: [
      'tests/platform/storage/',
      'tests/browser/platform/storage/',
      'tests/browser/platform/activation-storage',
      'tests/browser/platform/record-storage',
      'tests/browser/platform/run-places',
      'tests/browser/platform/last-place',
    ],
  },
  domain: { realm: 'node', changed: ['src/domain/'], tests: ['tests/domain/'] },
}
/** Its tests start other programs, which the changes do not reach. */
const elsewhere = ['tests/domain/ids-command.test.ts']

/**
 * `npm run mutation -- SCOPE|SOURCES… [--tests BEGINNING …] [--lines FROM-TO] [--skip-loading|--only-loading] [--sample NUMBER] [--workers NUMBER]`.
 * `--skip-loading` leaves out what only runs while a file loads, such as tables: each such place costs a fresh start and
 * all tests of its file. `--only-loading` tries nothing else. `--sample` takes every so manieth change, so that about NUMBER of them are tried.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: 'string', multiple: true },
    lines: { type: 'string' },
    sample: { type: 'string' },
    'skip-loading': { type: 'boolean' },
    'only-loading': { type: 'boolean' },
    workers: { type: 'string', default: '1' },
  },
})
const [asked = 'product-key'] = positionals
const {
  realm,
  changed,
  tests: usual,
} = scopes[asked] ?? { realm: 'node', changed: positionals, tests: ['tests/domain/'] }

function filesOf(folder: string, beginnings: readonly string[], ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => join(folder, path))
    .filter(path => ending.test(path) && beginnings.some(beginning => path.startsWith(beginning)))
    .filter(path => !elsewhere.includes(path))
    .sort()
}
const sources = filesOf('src', changed, /\.ts$/)
const tests = filesOf('tests', values.tests ?? usual, /\.test\.ts$/)

const folder = join(tmpdir(), 'yomiage-mutation', asked.replaceAll(/[^\w-]+/g, '-'))
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const bundle = await bundleTests(realm, sources, tests, folder)
const open = async () => (realm === 'node' ? nodeRealm(bundle.entry) : await pageRealm(bundle.entry))

const first = await open()
const measured = await first.measure()
await first.close()
for (const { file, name, failure } of measured.tests) {
  if (failure !== null) console.log(`fails without any change, and is left out: ${file} ${name}: ${failure}`)
}
const seconds = measured.tests.reduce((sum, test) => sum + test.milliseconds, 0) / 1000
const slowest = [...measured.tests].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 5)
console.log(`the tests take ${seconds.toFixed(1)} s; the slowest of them:`)
for (const { file, name, milliseconds } of slowest) {
  console.log(`  ${(milliseconds / 1000).toFixed(1)} s ${file} ${name}`)
}
const [from = 0, to = Number.POSITIVE_INFINITY] = (values.lines ?? '').split('-').filter(Boolean).map(Number)
const loading = new Set(measured.places.find(([test]) => test === '')?.[1].map(([id]) => id))
const tried = bundle.changes
  .filter(({ id }) => !values[loading.has(id) ? 'skip-loading' : 'only-loading'])
  .filter(({ ignored }) => ignored === null)
  .filter(({ where }) => Number.parseInt(where, 10) >= from && Number.parseInt(where, 10) <= to)
const step = Math.max(1, tried.length / Number(values.sample ?? tried.length))
const chosen = tried.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
const ignored = bundle.changes.filter(one => one.ignored !== null).length
console.log(
  `${sources.length} sources, ${tests.length} files of ${measured.tests.length} tests, ${chosen.length} of ${tried.length} changes, ${ignored} more set aside in the sources, ${loading.size} run while files load`,
)

const how = noticing(bundle, measured)
const results = new Map<Change, Noticing>()
const ahead = [...chosen]
const started = performance.now()
await Promise.all(
  Array.from({ length: Number(values.workers) }, async () => {
    const here = await open()
    for (let change = ahead.shift(); change; change = ahead.shift()) {
      const result = await how(here, change)
      results.set(change, result)
      if (result.kind === 'unnoticed' || result.kind === 'not-covered') {
        console.log(
          `${result.kind} ${change.file}:${change.where} ${change.name}\n  - ${change.before}\n  + ${change.after}`,
        )
      }
      if (results.size % 50 === 0) {
        console.log(`… ${results.size} in ${((performance.now() - started) / 60_000).toFixed(1)} min`)
      }
    }
    await here.close()
  }),
)

const counted = (kinds: readonly Noticing['kind'][], file?: string) =>
  [...results].filter(([change, { kind }]) => kinds.includes(kind) && (!file || change.file === file)).length
const all = ['noticed', 'endless', 'unnoticed', 'not-covered'] as const
for (const file of new Set(chosen.map(change => change.file))) {
  const [good, total] = [counted(['noticed', 'endless'], file), counted(all, file)]
  if (good < total)
    console.log(`${((good / total) * 100).toFixed(0).padStart(4)} % ${good} of ${total} ${file}`)
}
writeFileSync(
  join(folder, 'report.json'),
  JSON.stringify([...results].map(([change, result]) => ({ ...change, ...result }))),
)
const good = counted(['noticed', 'endless'])
console.log(
  `${good} of ${results.size} changes noticed (${counted(['endless'])} of them without end, ${counted(['not-covered'])} in no test): ${((good / results.size) * 100).toFixed(1)} %`,
)
