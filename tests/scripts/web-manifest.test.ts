import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { webManifest } from '../../scripts/web-manifest'

const publicFolder = join(import.meta.dirname, '../../public')
const sizeOf = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`

test('every picture of the manifest is there, in the size it says', () => {
  const { icons, screenshots, shortcuts } = webManifest(publicFolder)
  const pictures = [...icons, ...screenshots, ...shortcuts.flatMap(shortcut => shortcut.icons)]
  for (const { src, sizes, type } of pictures) {
    expect(existsSync(join(publicFolder, src)), src).toBe(true)
    if (type === 'image/png') expect(sizeOf(readFileSync(join(publicFolder, src)))).toBe(sizes)
  }
})

test('it works wherever it lies: every address is relative, and there is no id', () => {
  const manifest = webManifest(publicFolder)
  expect(manifest).not.toHaveProperty('id')
  expect(JSON.stringify(manifest)).not.toMatch(/"(src|url|start_url|scope)":"(\/|https?:)/)
})

test('screenshots are listed as they lie in their folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yomiage-public-'))
  mkdirSync(join(folder, 'screenshots'))
  const png = readFileSync(join(publicFolder, 'icons/icon-192.png'))
  for (const name of ['b-second.png', 'a-first.png']) writeFileSync(join(folder, 'screenshots', name), png)
  writeFileSync(join(folder, 'screenshots', 'notes.txt'), '')
  const { screenshots } = webManifest(folder)
  rmSync(folder, { recursive: true })
  expect(screenshots.map(({ src }) => src)).toEqual(['screenshots/a-first.png', 'screenshots/b-second.png'])
  expect(screenshots[0]).toMatchObject({ sizes: '192x192', form_factor: 'narrow', label: 'a first' })
  expect(webManifest(join(folder, 'nowhere')).screenshots).toEqual([])
})
