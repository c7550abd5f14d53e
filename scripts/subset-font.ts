/**
 * Cuts B612 Mono down to the digits, the letters A to H and a few signs, and puts it with its licence into
 * src/styles/fonts. The result is kept in the repository: this only runs when the glyphs change.
 *
 * Needs pyftsubset with brotli (Debian: `apt install fonttools python3-brotli`). Run: npx tsx scripts/subset-font.ts
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const source = here('../node_modules/@fontsource/b612-mono')
const target = here('../src/styles/fonts')

/** Everything that is ever set in the digits' font; it has no ✓, which comes from the system's font. */
const glyphs = '0123456789ABCDEFGH .·!-'

mkdirSync(target, { recursive: true })
const font = `${target}/b612-mono-bold.woff2`
execFileSync('pyftsubset', [
  `${source}/files/b612-mono-latin-700-normal.woff2`,
  `--text=${glyphs}`,
  '--flavor=woff2',
  '--layout-features=',
  '--no-hinting',
  '--desubroutinize',
  `--output-file=${font}`,
])
copyFileSync(`${source}/LICENSE`, `${target}/OFL.txt`)
console.log(`${font}: ${statSync(font).size} bytes`)
