/**
 * The hash of a built folder, which the app shows: SHA-256 of a list of its files, one line each as sha256sum writes
 * them, sorted by path. `about.json`, which carries it, counts with an empty hash. Run: npm run build:hash [-- <folder>]
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The file that tells the app what it is. */
export const aboutFile = 'about.json'

/** Every file of a folder with its SHA-256, sorted by path. */
export function hashedFiles(folder: string): { readonly path: string; readonly hash: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => {
      const path = relative(folder, file).split(sep).join('/')
      const content = readFileSync(file)
      const counted = path === aboutFile ? content.toString().replace(/("hash":")[\da-f]*"/, '$1"') : content
      return { path, hash: sha256(counted) }
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The hash of all of them, as 64 hexadecimal digits. */
export function buildHash(folder: string): string {
  return sha256(
    hashedFiles(folder)
      .map(({ path, hash }) => `${hash}  ${path}\n`)
      .join(''),
  )
}

/** The hash that a built folder says of itself. */
export function statedHash(folder: string): string {
  const { hash } = JSON.parse(readFileSync(join(folder, aboutFile), 'utf8')) as { hash: string }
  return hash
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? 'dist'
  const hash = buildHash(folder)
  const right = hash === statedHash(folder)
  console.log(`${hash}  ${right ? 'as the app says' : `but the app says ${statedHash(folder)}`}`)
  if (!right) process.exitCode = 1
}
