/**
 * Weighs the built app as it travels, brotli compressed, against its limits. Run: npm run size [-- --no-build]
 * The first screen is what a browser asks for to show the board: its page, its styles, the entry with everything
 * that imports statically, and the words of one language (the larger one counts).
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { type BuiltChunk, chunksNeededFor, readChunkGraph } from './chunk-graph.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = (file: string) => join(root, 'dist', file)

/** One line of the table; the limit in bytes. `raw`: sounds are compressed already, brotli adds nothing. */
type Weight = {
  readonly name: string
  readonly files: readonly string[]
  readonly limit: number
  readonly raw?: boolean
}

const firstScreen = (language: 'ja' | 'en') => [
  'src/main.tsx',
  'src/screens/home/home.tsx',
  `src/i18n/${language}/shell.ts`,
]
const scanner = [
  'src/places/activation-place.tsx',
  'src/screens/taking/scan.tsx',
  'src/platform/scanning.ts',
  'src/workers/barcode-worker.ts',
]

/** What reads digits off a screen: its worker, and what takes its looks together; beside them its weights and its wasm. */
const recogniser = [
  'src/platform/digit-reader.ts',
  'src/workers/digit-worker.ts',
  'src/domain/digits/digit-fusion.ts',
]

/** The file for the PC without a network, complete in itself. */
const offlineSheet = 'offline-sheet.html'

if (!process.argv.includes('--no-build')) {
  execFileSync('npx', ['vite', 'build', '--logLevel', 'error'], { cwd: root, stdio: 'inherit' })
}
const graph = readChunkGraph()
if (!graph.every(({ file }) => existsSync(dist(file)))) {
  throw new Error('The built folder is not the one that was weighed last. Run without --no-build.')
}
const weights = weightsOf(graph)
const width = Math.max(...weights.map(({ name }) => name.length))
for (const { name, files, limit, raw = false } of weights) {
  const bytes = raw ? files.reduce((sum, file) => sum + readFileSync(dist(file)).length, 0) : total(files)
  const verdict = bytes > limit ? 'TOO HEAVY' : 'ok'
  console.log(`${name.padEnd(width)}  ${kilobytes(bytes)} of ${kilobytes(limit)} kB  ${verdict}`)
  if (process.argv.includes('--files'))
    for (const file of files) console.log(`    ${kilobytes(weigh(file))}  ${file}`)
  if (bytes > limit) process.exitCode = 1
}

function weightsOf(graph: readonly BuiltChunk[]): Weight[] {
  const screens = (['ja', 'en'] as const).map(language => chunksNeededFor(graph, firstScreen(language)))
  const [first] = screens.sort((a, b) => total(filesOf(b)) - total(filesOf(a)))
  if (!first) throw new Error('There is no first screen.')
  const scan = [...chunksNeededFor(graph, scanner)].filter(chunk => !first.has(chunk))
  const shown = new Set([...first, ...scan])
  const reader = [...chunksNeededFor(graph, recogniser)].filter(chunk => !shown.has(chunk))
  const kept = precachedFiles()
  const reading = new Set(filesOf(reader))
  const binaries = kept.filter(file => /(?:convolution|digit-weights)[^/]*\.(?:wasm|bin)$/.test(file))
  if (binaries.length !== 2) throw new Error(`Not the kernel and the weights: ${binaries.join(', ')}`)
  const voice = kept.filter(file => file.endsWith('.m4a'))
  if (voice.length !== 2) throw new Error(`Not the two languages of the built-in voice: ${voice.join(', ')}`)
  return [
    { name: 'first screen: page and styles', files: ['index.html', ...stylesOf(first)], limit: 14_000 },
    { name: 'first screen: scripts', files: filesOf(first), limit: 20_000 },
    { name: 'scanner, until it reads its first code', files: filesOf(scan), limit: 45_000 },
    {
      name: 'recogniser: scripts, wasm and weights',
      files: [...reading, ...binaries],
      limit: 150_000,
    },
    { name: 'built-in voice, as it is', files: voice, limit: 150_000, raw: true },
    { name: 'sheet for the offline PC, as it is', files: [offlineSheet], limit: 150_000, raw: true },
    {
      name: 'everything else kept offline, without wasm',
      files: kept.filter(
        file => !/\.(?:wasm|bin|m4a)$/.test(file) && !reading.has(file) && file !== offlineSheet,
      ),
      // 200 kB with the main job alone; codes, sending, paper, the day’s runs, the records and what comes in from outside have come since.
      limit: 400_000,
    },
  ]
}

function filesOf(chunks: Iterable<BuiltChunk>): string[] {
  return [...chunks].map(({ file }) => file)
}

/** The styles that the page links itself, and those that its chunks bring along. */
function stylesOf(chunks: Iterable<BuiltChunk>): string[] {
  const linked = readFileSync(dist('index.html'), 'utf8').matchAll(/<link[^>]+href="\.\/([^"]+\.css)"/g)
  const brought = [...chunks].flatMap(({ css }) => css)
  return [...new Set([...[...linked].flatMap(match => match[1] ?? []), ...brought])]
}

/** What the service worker fetches at the first visit. */
function precachedFiles(): string[] {
  const worker = readFileSync(dist('service-worker.js'), 'utf8')
  const listed = [...worker.matchAll(/"url":"([^"]+)"/g)].flatMap(match => match[1] ?? [])
  return listed.filter(file => existsSync(dist(file)))
}

function total(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + weigh(file), 0)
}

function weigh(file: string): number {
  return brotliCompressSync(readFileSync(dist(file))).length
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1).padStart(6)
}
