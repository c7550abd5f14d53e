import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const folder = new URL('../../src/components/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const sheets = files.filter(name => name.endsWith('.module.css'))
const components = files.filter(name => name.endsWith('.tsx'))

/** The classes a component takes from a sheet: `styles['tile']` where `styles` is imported from it. */
function classesUsed(sheet: string): Set<string> {
  const used = new Set<string>()
  const name = sheet.replace(/^.*\//, '').replaceAll('.', '\\.')
  for (const component of components) {
    const source = read(component)
    const imported = source.match(new RegExp(`import (\\w+) from '[./\\w-]*/${name}'`))
    if (!imported) continue
    for (const [, name] of source.matchAll(new RegExp(`${imported[1]}\\['([\\w-]+)'\\]`, 'g'))) {
      if (name) used.add(name)
    }
  }
  return used
}

function classesDefined(sheet: string): Set<string> {
  const withoutNumbers = read(sheet).replaceAll(/\d\.\d|\/\*.*?\*\//gs, '')
  return new Set([...withoutNumbers.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name]) => name ?? ''))
}

describe.each(sheets)('%s', sheet => {
  it('defines the classes its components use, and no others', () => {
    expect([...classesUsed(sheet)].sort()).toEqual([...classesDefined(sheet)].sort())
  })

  it('takes its colours from the tokens', () => {
    expect(read(sheet)).not.toMatch(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/i)
  })

  it('names only tokens that exist', () => {
    const tokens = readFileSync(new URL('../styles/tokens.css', folder), 'utf8') + read(sheet)
    for (const [, name] of read(sheet).matchAll(/var\((--[\w-]+)\)/g)) expect(tokens).toContain(`${name}:`)
  })
})
