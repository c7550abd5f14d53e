import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { billOfMaterials, type LockFile } from '../../scripts/sbom'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile
const bill = billOfMaterials(lock)
const references = new Set(bill.components.map(component => component['bom-ref']))

test('every locked package stands in the bill once, with licence and hash', () => {
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
  expect(bill.components).toHaveLength(references.size)
  expect(
    new Set(locked.map(([, { version, integrity }]) => `${version} ${integrity}`)).size,
  ).toBeLessThanOrEqual(references.size)
  for (const { name, version, licenses, hashes } of bill.components) {
    expect(version, name).toMatch(/^\d+\.\d+/)
    expect(JSON.stringify(licenses), name).not.toContain('NOASSERTION')
    expect(hashes?.[0], name).toMatchObject({
      alg: 'SHA-512',
      content: expect.stringMatching(/^[\da-f]{128}$/),
    })
  }
})

test('what the app is made of is told from what builds and tests it', () => {
  const required = bill.components.filter(({ scope }) => scope === 'required').map(({ name }) => name)
  expect(required).toEqual(expect.arrayContaining(['preact', 'idb', 'zxing-wasm', 'workbox-core']))
  expect(required).not.toContain('vite')
  const app = bill.dependencies.find(({ ref }) => ref === bill.metadata.component['bom-ref'])
  expect(app?.dependsOn.map(ref => ref.replace(/@[^@]*$/, ''))).toContain('pkg:npm/%40preact/signals')
})

test('each dependency refers to a package of the bill', () => {
  for (const { dependsOn } of bill.dependencies)
    for (const reference of dependsOn) expect(references).toContain(reference)
})

test('a package finds the version in its own folder before the one above', () => {
  const { dependencies } = billOfMaterials({
    name: 'app',
    version: '1.0.0',
    packages: {
      '': { dependencies: { a: '1' } },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '2', c: '1' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '1' } },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/c': { version: '1.0.0' },
    },
  })
  const of = (ref: string) => dependencies.find(one => one.ref === ref)?.dependsOn
  expect(of('pkg:npm/a@1.0.0')).toEqual(['pkg:npm/b@2.0.0', 'pkg:npm/c@1.0.0'])
  expect(of('pkg:npm/b@2.0.0')).toEqual(['pkg:npm/c@1.0.0'])
})
