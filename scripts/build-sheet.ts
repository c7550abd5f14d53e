/** Builds the sheet for the offline PC, one HTML file that needs nothing else. Run: npm run build:sheet [-- <file>] */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { build, type Plugin } from 'vite'
import { appVersion } from './app-version.ts'
import { noticesFor, packageFolders } from './notices.ts'

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The file's name in the built folder, stable for links and for the people who carry it. */
export const sheetFile = 'offline-sheet.html'

/** The browsers that run it: PCs that never see a network have the browser that they were installed with. */
const target = ['chrome92', 'edge92', 'firefox91']

/**
 * The whole sheet as one page: styles, digits' font and script inside, a policy that allows exactly them, and the
 * licences of what it contains, because it travels by itself.
 */
async function sheetPage(): Promise<{ readonly page: string; readonly modules: readonly string[] }> {
  const { script, style, modules } = await builtParts()
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}'`,
    `style-src 'sha256-${hash(style)}'`,
    'font-src data:',
    'media-src blob: mediastream:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  const page = readFileSync(here('src/sheet/page.html'), 'utf8')
    .replace('%POLICY%', () => policy)
    .replace('/*%STYLE%*/', () => style)
    .replace('/*%SCRIPT%*/', () => script)
    .replace('%NOTICES%', () => notices(modules))
  return { page, modules }
}

/** As they stand in an HTML comment, which must not end early. The font's licence, two thirds of it all, is named. */
function notices(modules: readonly string[]): string {
  return noticesFor(packageFolders(modules))
    .map(({ names, licence, text }) => {
      const short = `${text.split('\n')[0]}\nLicensed under the SIL Open Font License 1.1: https://openfontlicense.org`
      return `${names.join(', ')} (${licence})\n\n${licence === 'OFL-1.1' ? short : text}\n`
    })
    .join('\n')
    .replace(/-{2,}/g, '-')
}

/**
 * Puts the sheet into the built app, so that it can be taken from there without a network.
 * @param onModules told which modules the sheet was built from
 */
export function offlineSheet(onModules: (modules: readonly string[]) => void): Plugin {
  return {
    name: 'yomiage:offline-sheet',
    apply: 'build',
    async generateBundle() {
      const { page, modules } = await sheetPage()
      onModules(modules)
      this.emitFile({ type: 'asset', fileName: sheetFile, source: page })
    },
  }
}

type SheetParts = { readonly script: string; readonly style: string; readonly modules: readonly string[] }

async function builtParts(): Promise<SheetParts> {
  const result = await build({
    configFile: false,
    root: here('.'),
    logLevel: 'error',
    publicDir: false,
    define: { __APP_VERSION__: JSON.stringify(appVersion()) },
    css: { modules: { generateScopedName: shortNames() } },
    plugins: [preact()],
    build: {
      target,
      write: false,
      // Five kilobytes less than with the bundler's own. Nothing here asks a plain function for its prototype.
      minify: 'terser',
      terserOptions: {
        module: true,
        ecma: 2020,
        compress: { passes: 3, keep_fargs: false, unsafe_arrows: true },
      },
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      cssCodeSplit: false,
      cssMinify: 'lightningcss',
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: here('src/sheet/main.tsx'),
        output: { format: 'es', codeSplitting: false },
      },
    },
  })
  const outputs = [result].flat().flatMap(one => ('output' in one ? one.output : []))
  const scripts = outputs.flatMap(one => (one.type === 'chunk' ? [one.code] : []))
  const styles = outputs.flatMap(one =>
    one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [],
  )
  const [script, style] = [scripts[0], styles[0]]
  if (script === undefined || style === undefined || outputs.length !== 2) {
    throw new Error(`Not one script and one style sheet: ${outputs.map(one => one.fileName).join(', ')}`)
  }
  // As they stand between their tags, so that neither ends early and the policy's hashes hold.
  const safe = script.trim().replace(/<(?=\/script|!--)/gi, '\\x3c')
  const modules = outputs.flatMap(one => (one.type === 'chunk' ? one.moduleIds : []))
  // The names that stand in for `light-dark()` in older browsers are long, and there are ninety of them.
  return { script: safe, style: style.trim().replaceAll('--lightningcss-', '--'), modules }
}

/** Short names for classes, which depend on nothing but the class and its file: two builds are the same. */
function shortNames(): (name: string, file: string) => string {
  const classes = new Map<string, string>()
  return (name, file) => {
    const own = `${relative(here('.'), file).replaceAll('\\', '/')} ${name}`
    const short = `c${createHash('sha256').update(own).digest('base64url').slice(0, 3)}`
    const other = classes.get(short)
    if (other !== undefined && other !== own) throw new Error(`${own} and ${other} have one name: ${short}`)
    classes.set(short, own)
    return short
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = resolve(process.argv[2] ?? here(`dist/${sheetFile}`))
  const { page } = await sheetPage()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, page)
  console.log(`${file}: ${(Buffer.byteLength(page) / 1000).toFixed(1)} kB`)
}
