/**
 * Builds this commit in two folders of other names, times of day and languages, and compares every file.
 * Run: npm run build:twice
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildHash, hashedFiles, statedHash } from './build-hash.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const places = [
  { name: 'yomiage', environment: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' } },
  { name: 'another folder/with a longer name', environment: { TZ: 'America/New_York', LANG: 'C' } },
]

const parent = mkdtempSync(join(tmpdir(), 'yomiage-twice-'))
try {
  const built = places.map(({ name, environment }) => buildIn(join(parent, name), environment))
  const [first = '', second = ''] = built
  const wanted = new Map(hashedFiles(first).map(({ path, hash }) => [path, hash]))
  const given = new Map(hashedFiles(second).map(({ path, hash }) => [path, hash]))
  const different = [...new Set([...wanted.keys(), ...given.keys()])].filter(
    path => wanted.get(path) !== given.get(path),
  )
  const hash = buildHash(first)
  const right = different.length === 0 && built.every(folder => statedHash(folder) === hash)
  for (const path of different) console.log(`different: ${path}`)
  console.log(`${wanted.size} files, ${right ? `twice ${hash}` : 'NOT THE SAME'}`)
  if (!right) process.exitCode = 1
} finally {
  rmSync(parent, { recursive: true, force: true })
}

/** A clone of its own, its packages as well, so that no path is the same; the built folder. */
function buildIn(folder: string, environment: Record<string, string>): string {
  execFileSync('git', ['clone', '-q', root, folder])
  const packages = join(folder, 'node_modules')
  const linked = spawnSync('cp', ['-al', join(root, 'node_modules'), packages], { stdio: 'ignore' })
  if (linked.status !== 0) cpSync(join(root, 'node_modules'), packages, { recursive: true })
  rmSync(join(packages, '.cache'), { recursive: true, force: true })
  execFileSync(process.execPath, [join(packages, 'vite/bin/vite.js'), 'build', '--logLevel', 'error'], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  })
  return join(folder, 'dist')
}
