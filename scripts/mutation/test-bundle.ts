import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { build, type InlineConfig, type Plugin } from 'vite'

/** One place changed in one way. `id`: from 1. `where`: line and column, from 1. */
export type Change = {
  readonly id: number
  readonly file: string
  readonly where: string
  readonly name: string
  readonly before: string
  readonly after: string
  /** Why it is not tried, as the source says. */
  readonly ignored: string | null
}

export type TestBundle = {
  readonly changes: readonly Change[]
  /** The bundle's file. */
  readonly entry: string
  /** The test files that load a source. */
  testsOf(file: string): ReadonlySet<string>
}

const here = fileURLToPath(new URL('.', import.meta.url))
const quiet = () => undefined
const logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: quiet,
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
}

/**
 * Puts all changes of the sources and all tests into one bundle. The sources stay as they are on the disk. Rejects where
 * it does not build.
 */
export async function bundleTests(
  realm: 'node' | 'page',
  sources: readonly string[],
  tests: readonly string[],
  folder: string,
): Promise<TestBundle> {
  const { changed, changes } = await instrumented(sources)
  const entry = join(folder, 'entry.ts')
  const parts = [...tests, join(here, `${realm}-entry.ts`)]
  writeFileSync(entry, parts.map(part => `import ${JSON.stringify(resolve(part))}\n`).join(''))
  const loads = new Map<string, Set<string>>()
  const shared = {
    configFile: false,
    logLevel: 'error',
    resolve: { alias: [{ find: /^vitest(?:\/browser)?$/, replacement: join(here, 'test-realm.ts') }] },
    plugins: [standIn(changed, new Set(tests.map(test => resolve(test)))), importers(tests, loads)],
  } satisfies InlineConfig
  const out = join(folder, 'out')
  const output = { codeSplitting: false, entryFileNames: 'entry.js' }
  const common = {
    outDir: out,
    copyPublicDir: false,
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
  } as const
  await build(
    realm === 'node'
      ? {
          ...shared,
          ssr: { noExternal: true },
          build: { ...common, ssr: entry, target: 'node20', rolldownOptions: { output } },
        }
      : { ...shared, build: { ...common, target: 'esnext', rolldownOptions: { input: entry, output } } },
  )
  return {
    changes,
    entry: join(out, 'entry.js'),
    testsOf: file => loads.get(resolve(file)) ?? new Set(),
  }
}

async function instrumented(sources: readonly string[]) {
  const files = sources.map(name => ({
    name: resolve(name),
    content: readFileSync(name, 'utf8'),
    mutate: true,
  }))
  const { files: results, mutants } = await new Instrumenter(logger).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
    noHeader: true,
  })
  const texts = new Map(files.map(({ name, content }) => [name, content]))
  const changes = mutants.map(
    ({ id, fileName, location, mutatorName, replacement, statusReason, status }) => ({
      id: numbered(id),
      file: relative('', fileName),
      where: `${location.start.line + 1}:${location.start.column + 1}`,
      name: mutatorName,
      before: cut(texts.get(fileName) ?? '', location),
      after: replacement ?? '',
      ignored: status === 'Ignored' ? (statusReason ?? '') : null,
    }),
  )
  return { changed: new Map(results.map(({ name, content }) => [name, content])), changes }
}

type Place = { readonly line: number; readonly column: number }

function cut(text: string, { start, end }: { readonly start: Place; readonly end: Place }): string {
  const lines = text.split('\n').slice(start.line, end.line + 1)
  const last = lines.length - 1
  return lines
    .map((line, index) => line.slice(index === 0 ? start.column : 0, index === last ? end.column : undefined))
    .join('\n')
}

/** Gives the changed sources, and tells where each test file begins. */
function standIn(changed: ReadonlyMap<string, string>, tests: ReadonlySet<string>): Plugin {
  const switches = JSON.stringify(join(here, 'change-switch.ts'))
  return {
    name: 'changes',
    enforce: 'pre',
    transform(code, id) {
      const source = changed.get(id)
      if (source !== undefined)
        return `import { isChanged as stryMutAct_9fa48, passing as stryCov_9fa48 } from ${switches}\n${withNumbers(source)}`
      if (!tests.has(id)) return null
      const path = JSON.stringify(relative('', id))
      return `import { startFile as startThisFile } from 'vitest'\nstartThisFile(${path})\n${code}`
    },
  }
}

const numbered = (id: string) => Number(id) + 1

/** Numbers compare faster than the texts that Stryker writes, and our own switch counts faster. */
function withNumbers(source: string): string {
  return source.replaceAll(/\bstry(Cov|MutAct)_9fa48\(([^)]*)\)/g, (_, kind: string, ids: string) => {
    const numbers = ids.replaceAll(/"(\d+)"/g, (_text, id: string) => String(numbered(id)))
    return `stry${kind}_9fa48(${numbers})`
  })
}

/** Notes which test files load a module, in which way ever. */
function importers(tests: readonly string[], loads: Map<string, Set<string>>): Plugin {
  return {
    name: 'importers',
    buildEnd() {
      for (const test of tests) {
        const seen = new Set<string>()
        const ahead = [resolve(test)]
        for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
          if (seen.has(id)) continue
          seen.add(id)
          loads.set(id, (loads.get(id) ?? new Set()).add(test))
          const { importedIds = [], dynamicallyImportedIds = [] } = this.getModuleInfo(id) ?? {}
          ahead.push(...importedIds, ...dynamicallyImportedIds)
        }
      }
    },
  }
}
