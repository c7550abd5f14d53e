/**
 * The software bill of materials, CycloneDX 1.6 as JSON, made from the lock file alone: packages of the app are
 * `required`, those that only build and test it `excluded`. The same lock file gives the same bytes.
 * Run: npm run sbom [-- <file>]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type LockedPackage = {
  readonly name?: string
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly devOptional?: boolean
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
}

/** The parts of `package-lock.json` (version 3) that count here. */
export type LockFile = {
  readonly name: string
  readonly version: string
  readonly packages: Readonly<Record<string, LockedPackage>>
}

/** The bill of materials for a lock file. */
export function billOfMaterials({ name, version, packages }: LockFile) {
  const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link)
  const components = new Map(
    installed.map(([path, locked]) => [referenceOf(path, locked), component(path, locked)]),
  )
  const app = `pkg:npm/${name}@${version}`
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': app,
        name,
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: [...components.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
    dependencies: ['', ...installed.map(([path]) => path)]
      .map(path => ({
        ref: path === '' ? app : referenceOf(path, packages[path]),
        dependsOn: Object.keys(packages[path]?.dependencies ?? {})
          .flatMap(dependency => resolved(packages, path, dependency) ?? [])
          .map(found => referenceOf(found, packages[found]))
          .sort(),
      }))
      .filter(({ ref }, at, all) => all.findIndex(other => other.ref === ref) === at)
      .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  }
}

function component(path: string, locked: LockedPackage) {
  const { license = 'NOASSERTION', integrity } = locked
  const reference = referenceOf(path, locked)
  const development = locked.dev || locked.devOptional || locked.optional
  return {
    type: 'library',
    'bom-ref': reference,
    name: nameOf(path, locked),
    version: locked.version ?? '',
    scope: development ? 'excluded' : 'required',
    licenses: [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }],
    purl: reference,
    ...(integrity ? { hashes: [hashOf(integrity)] } : {}),
  }
}

/** The package's address (purl), by which its parts refer to each other. */
function referenceOf(path: string, locked: LockedPackage | undefined): string {
  return `pkg:npm/${nameOf(path, locked).replace('@', '%40')}@${locked?.version ?? ''}`
}

function nameOf(path: string, locked: LockedPackage | undefined): string {
  return locked?.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** npm's `sha512-<base64>` in hexadecimal digits. */
function hashOf(integrity: string) {
  const [algorithm = '', value = ''] = integrity.split('-')
  return {
    alg: algorithm.toUpperCase().replace('SHA', 'SHA-'),
    content: Buffer.from(value, 'base64').toString('hex'),
  }
}

/** Where Node finds a dependency: in the package's own folder, or in one of those above it. */
function resolved(packages: LockFile['packages'], from: string, dependency: string): string | null {
  const parents = from.split(/(?:^|\/)node_modules\//).slice(1)
  for (let depth = parents.length; depth >= 0; depth--) {
    const path = [...parents.slice(0, depth), dependency].map(name => `node_modules/${name}`).join('/')
    if (packages[path]) return path
  }
  return null
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as LockFile
  const bill = billOfMaterials(lock)
  const file = process.argv[2] ?? 'sbom.cdx.json'
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`)
  const shipped = bill.components.filter(({ scope }) => scope === 'required').length
  console.log(`${file}: ${bill.components.length} packages, ${shipped} of them in the app`)
}
