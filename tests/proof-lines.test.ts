import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

/** What a text names as proof: files of the tests, and commands. */
function proofs(text: string): readonly { readonly named: string; readonly there: boolean }[] {
  const files = [...text.matchAll(/`(tests\/[\w./-]+)`/g)].map(([, file = '']) => ({
    named: file,
    there: existsSync(file),
  }))
  const commands = [...text.matchAll(/`npm run ([\w:-]+)/g)].map(([, name = '']) => ({
    named: name,
    there: name in scripts,
  }))
  return [...files, ...commands]
}

describe.each(['docs/security.md', 'docs/reliability.md'])('%s', file => {
  const text = readFileSync(file, 'utf8')

  test('names only tests and commands that are there', () => {
    expect(proofs(text).length).toBeGreaterThan(5)
    expect(proofs(text).filter(({ there }) => !there)).toEqual([])
  })
})

test('each threat has its proof', () => {
  const rows = readFileSync('docs/security.md', 'utf8')
    .split('\n')
    .filter(line => line.startsWith('|'))
    .slice(2)
  expect(rows.length).toBeGreaterThan(10)
  for (const row of rows) expect(proofs(row.split('|').at(-2) ?? ''), row).not.toEqual([])
})

test('what is not there is seen', () => {
  expect(proofs('`tests/none.test.ts` `npm run none`').map(({ there }) => there)).toEqual([false, false])
})
