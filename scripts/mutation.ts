import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'

/** What can be asked for by name: the sources that are changed, and the tests that must notice. */
const scopes: Readonly<
  Record<string, { readonly changed: readonly string[]; readonly tests: readonly string[] }>
> = {
  'product-key': {
    changed: ['src/domain/text/product-key.ts', 'src/domain/records/kept-text.ts'],
    tests: ['tests/domain/text/product-key.test.ts', 'tests/domain/records/kept-text.test.ts'],
  },
  portal: {
    changed: ['src/domain/portal-steps.ts', 'src/stores/portal-address.ts'],
    tests: ['tests/domain/portal.test.ts', 'tests/stores/portal-address.test.ts'],
  },
  storage: {
    changed: ['src/platform/storage/**/*.ts', 'src/platform/activation-storage.ts'],
    tests: ['tests/platform/storage/*.test.ts'],
  },
}
const everything = ['tests/{domain,stores,platform}/**/*.test.ts']
/** `npm run mutation -- SCOPE|FILE [TESTS …] [--whole]`; `--whole` forgets what the last run knew, as changed tests ask for. */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { whole: { type: 'boolean' } } })
const [scope = 'product-key', ...tests] = positionals
const { changed, tests: usual } = scopes[scope] ?? { changed: [scope], tests: everything }
const name = scope.replaceAll(/[^\w-]+/g, '-')

const project = process.cwd()
// A copy of its own: the changed sources never stand where somebody works.
const copy = join(tmpdir(), 'yomiage-mutation', name)
rmSync(copy, { recursive: true, force: true })
mkdirSync(copy, { recursive: true })
for (const part of [
  'src',
  'tests',
  'scripts',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'docs',
]) {
  cpSync(join(project, part), join(copy, part), { recursive: true })
}
symlinkSync(resolve(project, 'node_modules'), join(copy, 'node_modules'))
writeFileSync(
  join(copy, 'vitest.config.ts'),
  `export default ${JSON.stringify({ test: { include: tests.length > 0 ? tests : usual, testTimeout: 60_000 } })}\n`,
)
process.chdir(copy)

const results = await new Stryker({
  mutate: [...changed],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.config.ts', related: true },
  // TypeScript 7 has no interface that Stryker could read a configuration with.
  tsconfigFile: 'none.json',
  inPlace: true,
  concurrency: 1,
  coverageAnalysis: 'perTest',
  ignoreStatic: false,
  incremental: true,
  force: values.whole === true,
  incrementalFile: join(tmpdir(), 'yomiage-mutation', `${name}.json`),
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false, logTests: false },
  allowConsoleColors: false,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
}).runMutationTest()

const counted = results.filter(({ status }) => status !== 'Ignored')
const noticed = counted.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
console.log(
  `${noticed} of ${counted.length} changes noticed: ${((noticed / counted.length) * 100).toFixed(1)} %`,
)
