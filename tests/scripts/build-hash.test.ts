import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildHash, hashedFiles, statedHash } from '../../scripts/build-hash'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yomiage-hash-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets/main.js'), 'start()')
  writeFileSync(join(folder, 'about.json'), '{"hash":"","notices":[]}')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the hash can be checked with sha256sum alone', () => {
  const script = 'find . -type f | cut -c3- | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c-64'
  expect(execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' }).trim()).toBe(buildHash(folder))
  expect(hashedFiles(folder).map(({ path }) => path)).toEqual(['about.json', 'assets/main.js', 'index.html'])
})

test('the file that carries the hash does not change it, unless something else in it changes', () => {
  const hash = buildHash(folder)
  writeFileSync(join(folder, 'about.json'), `{"hash":"${hash}","notices":[]}`)
  expect(buildHash(folder)).toBe(hash)
  expect(statedHash(folder)).toBe(hash)
  writeFileSync(join(folder, 'about.json'), `{"hash":"${hash}","notices":[1]}`)
  expect(buildHash(folder)).not.toBe(hash)
})

test('any changed, added or renamed file changes it', () => {
  const hashes = [buildHash(folder)]
  writeFileSync(join(folder, 'assets/main.js'), 'start() ')
  hashes.push(buildHash(folder))
  writeFileSync(join(folder, 'more.js'), '')
  hashes.push(buildHash(folder))
  rmSync(join(folder, 'more.js'))
  writeFileSync(join(folder, 'other.js'), '')
  hashes.push(buildHash(folder))
  expect(new Set(hashes).size).toBe(4)
})
