import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { noticesFor, packageFolders } from '../../scripts/notices'

const modules = resolve('node_modules')

test('a built module tells its package, an own one and a made one none', () => {
  expect(
    packageFolders([
      '/app/src/main.tsx',
      '/app/node_modules/preact/dist/preact.mjs',
      '/app/node_modules/preact/hooks/dist/hooks.mjs',
      '\0/app/node_modules/@zxing/library/esm/index.js?commonjs',
      '/app/node_modules/.cache/made.js',
    ]),
  ).toEqual(['/app/node_modules/@zxing/library', '/app/node_modules/preact'])
})

test('every package of the app comes with its licence, and each licence stands once', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>
  }
  const names = Object.keys(dependencies)
  const notices = noticesFor(names.map(name => `${modules}/${name}`))
  const named = notices.flatMap(notice => notice.names)
  for (const name of names) expect(named).toContain(`${name} ${dependencies[name]}`)
  expect(named).toEqual(
    expect.arrayContaining(['Yomiage', 'B612 Mono (digits)', 'zxing-cpp (in zxing-wasm)']),
  )
  expect(notices.map(({ licence }) => licence).sort()).toEqual(['Apache-2.0', 'ISC', 'MIT', 'OFL-1.1'])
  for (const { text } of notices) expect(text.length).toBeGreaterThan(500)
})

test('the copyright of each owner stands above the common text', () => {
  const [mit] = noticesFor([`${modules}/papaparse`, `${modules}/preact`])
  expect(mit?.text).toMatch(
    /^Copyright \(c\) 2026 The Yomiage authors\nCopyright .*Matthew Holt\nCopyright .*Jason Miller\n\nPermission is hereby granted/s,
  )
  expect(mit?.text.match(/Permission is hereby granted/g)).toHaveLength(1)
})

test('what has no licence is not built', () => {
  expect(() => noticesFor([resolve('tests/fixtures/no-licence')])).toThrow(/without a licence/)
})
