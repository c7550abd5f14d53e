import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Which folders of src a folder may import, and which packages. The table of docs/architecture.md. */
const allowed: Record<string, { folders: readonly string[]; packages: readonly string[] }> = {
  domain: { folders: [], packages: [] },
  ports: { folders: ['domain'], packages: [] },
  i18n: { folders: ['domain'], packages: [] },
  platform: {
    folders: ['ports', 'domain', 'workers'],
    packages: ['idb', 'workbox-window', '@zxing/browser', '@zxing/library'],
  },
  stores: { folders: ['ports', 'domain'], packages: ['@preact/signals'] },
  components: { folders: ['domain'], packages: ['preact', 'lean-qr'] },
  screens: { folders: ['components', 'stores', 'i18n', 'domain', 'ports'], packages: ['preact'] },
  places: {
    folders: ['screens', 'components', 'stores', 'i18n', 'domain'],
    packages: ['preact'],
  },
  sheet: {
    folders: ['components', 'i18n', 'domain', 'platform', 'workers'],
    packages: ['preact'],
  },
  workers: { folders: ['domain'], packages: ['@zxing/library', 'zxing-wasm', 'papaparse'] },
  'service-worker': { folders: ['domain'], packages: ['workbox-precaching'] },
}
/** Folders of which another one may see the types only. */
const typesOnly: readonly (readonly [from: string, to: string])[] = [
  ['ports', 'domain'],
  ['i18n', 'domain'],
  ['platform', 'workers'],
  ['screens', 'ports'],
  ['sheet', 'i18n'],
]

type Import = { readonly file: string; readonly target: string; readonly typeOnly: boolean }

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
}

function importsOf(file: string, code = readFileSync(file, 'utf8')): Import[] {
  const statement =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g
  return Array.from(code.matchAll(statement), match => ({
    file,
    target: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  }))
}

/** What is wrong with one import of a file in `src/<folder>`, or null. */
function violation(folder: string, { file, target, typeOnly }: Import): string | null {
  const rules = allowed[folder]
  if (!rules) return `${file}: no rule for src/${folder}`
  const path = target.replace(/\?.*$/, '')
  if (!path.startsWith('.')) {
    const known = rules.packages.some(name => path === name || path.startsWith(`${name}/`))
    return known ? null : `${file} imports the package ${path}`
  }
  const [to = ''] = relative('src', join(dirname(file), path)).split('/')
  if (to === folder || /\.css$/.test(path)) return null
  // The worker's address (not its code) is what starts it.
  if (target.includes('?worker')) return null
  if (!rules.folders.includes(to)) return `${file} imports ${to}`
  const restricted = typesOnly.some(([from, other]) => from === folder && other === to)
  return restricted && !typeOnly ? `${file} imports more than types of ${to}` : null
}

describe('who may import whom', () => {
  const files = sources('src').filter(file => relative('src', file).includes('/'))

  test('every import keeps to the table', () => {
    const violations = files.flatMap(file => {
      const [folder = ''] = relative('src', file).split('/')
      return importsOf(file).map(one => violation(folder, one))
    })
    expect(files.length).toBeGreaterThan(100)
    expect(violations.filter(Boolean)).toEqual([])
  })

  test('planted violations are seen', () => {
    const plant = (folder: string, code: string) =>
      importsOf(`src/${folder}/planted.ts`, code).map(one => violation(folder, one))
    expect(plant('domain', "import { signal } from '@preact/signals'")).toEqual([expect.any(String)])
    expect(plant('components', "import { createAppStores } from '../stores/app-stores'")).toEqual([
      expect.any(String),
    ])
    expect(plant('screens', "import { openDB } from 'idb'")).toEqual([expect.any(String)])
    expect(plant('stores', "const camera = import('../platform/camera')")).toEqual([expect.any(String)])
    expect(plant('ports', "import { addsUp } from '../domain/check-digit'")).toEqual([expect.any(String)])
    expect(plant('ports', "import type { IdGroup } from '../domain/id-groups'")).toEqual([null])
  })
})

test('no source file is longer than 300 lines', () => {
  const long = sources('src').filter(file => readFileSync(file, 'utf8').split('\n').length > 301)
  expect(long).toEqual([])
})

test('no folder of src holds more than 60 files', () => {
  const counts = new Map<string, number>()
  for (const file of sources('src')) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
  expect([...counts].filter(([, count]) => count > 60)).toEqual([])
})
