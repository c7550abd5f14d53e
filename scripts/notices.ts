import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LicenceNotice } from '../src/ports/build-facts.ts'

const here = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')

/** The folders of the packages that these built modules come from; the app's own modules are in none. */
export function packageFolders(modules: Iterable<string>): string[] {
  const folders = [...modules].flatMap(
    module =>
      /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/.@][^/]*)\//.exec(module.replaceAll('\\', '/'))?.[1] ?? [],
  )
  return [...new Set(folders)].sort()
}

/** The digits' font. */
const fontNotice: LicenceNotice = {
  names: ['B612 Mono (digits)'],
  licence: 'OFL-1.1',
  text: here('src/styles/fonts/OFL.txt'),
}

/**
 * The notices of everything that is shipped: the app itself, its packages, and what comes along without being one.
 * Throws where a package has no licence text: what may not be passed on is not built.
 */
export function noticesFor(folders: readonly string[]): LicenceNotice[] {
  const packages = folders.map(packageNotice)
  return together([
    { names: ['Yomiage'], licence: 'MIT', text: here('LICENSE') },
    fontNotice,
    ...packages,
    ...(folders.some(folder => folder.endsWith('/zxing-wasm')) ? [zxingCpp] : []),
  ])
}

/** The C++ inside zxing-wasm's WebAssembly, which that package names in its README only. */
const zxingCpp: LicenceNotice = {
  names: ['zxing-cpp (in zxing-wasm)'],
  licence: 'Apache-2.0',
  text: here('node_modules/@zxing/library/LICENSE'),
}

function packageNotice(folder: string): LicenceNotice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  const file = readdirSync(folder).find(entry => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(entry))
  if (!license || !file) throw new Error(`${name} ${version} comes without a licence.`)
  const further = join(folder, 'NOTICE')
  const text = readFileSync(join(folder, file), 'utf8')
  const all = existsSync(further) ? `${readFileSync(further, 'utf8')}\n\n${text}` : text
  return { names: [`${name} ${version}`], licence: license, text: all }
}

/** One licence's text stands once, below the copyright lines of all that come under it. */
function together(notices: readonly LicenceNotice[]): LicenceNotice[] {
  const groups = new Map<string, { names: string[]; licence: string; owners: string[]; body: string }>()
  for (const { names, licence, text } of notices) {
    const { owners, body } = parted(text)
    const key = `${licence} ${body.replace(/\s+/g, ' ')}`
    const group = groups.get(key) ?? { names: [], licence, owners: [], body }
    group.names.push(...names)
    group.owners.push(...owners.filter(owner => !group.owners.includes(owner)))
    groups.set(key, group)
  }
  return [...groups.values()].map(({ names, licence, owners, body }) => ({
    names,
    licence,
    text: [...owners, '', body].join('\n').trim(),
  }))
}

/** The copyright lines that stand at the top, and what follows; the licence's name is said elsewhere. */
function parted(text: string): { readonly owners: string[]; readonly body: string } {
  const lines = text.replaceAll('\r\n', '\n').trim().split('\n')
  const isHead = (line: string) =>
    /^\s*(?:$|copyright\b|(?:the )?(?:MIT|ISC) license(?: \(\w+\))?\s*$)/i.test(line)
  const start = lines.findIndex(line => !isHead(line))
  const owners = lines.slice(0, start).filter(line => /copyright/i.test(line))
  return { owners: owners.map(line => line.trim()), body: lines.slice(start).join('\n') }
}
