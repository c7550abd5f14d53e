import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumLaunch } from '../../scripts/browsers.ts'
import { seededChance } from './chance.ts'
import { desktopFor } from './desktop.ts'
import { type ScreenFamily, screenOf } from './screen-mix.ts'
import { renderScreen } from './screen-page.ts'

const usage = `npx tsx training/screens/render-screens.ts FOLDER --seed 11 [--ids 240] [--negatives 60] [--portal 30]
Renders that many screens of each family as PNG, with FOLDER/screens.json saying where every line of digits stands.`

const options = readOptions()
if (options === null) {
  console.error(usage)
  process.exitCode = 2
} else {
  await renderAll(options)
}

type Options = { readonly folder: string; readonly seed: number; readonly families: readonly ScreenFamily[] }

function readOptions(): Options | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '' },
      ids: { type: 'string', default: '0' },
      negatives: { type: 'string', default: '0' },
      portal: { type: 'string', default: '0' },
    },
  })
  const [folder] = positionals
  const seed = Number.parseInt(values.seed, 10)
  if (folder === undefined || Number.isNaN(seed)) return null
  const families = (['ids', 'portal', 'negatives'] as const).flatMap(family =>
    Array<ScreenFamily>(Number(values[family])).fill(family),
  )
  return { folder, seed, families }
}

async function renderAll({ folder, seed, families }: Options) {
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch(chromiumLaunch('--hide-scrollbars'))
  try {
    const page = await browser.newPage()
    const list: object[] = []
    for (const [index, family] of families.entries()) {
      const chance = seededChance(seed, index)
      const screen = screenOf(family, chance)
      const desktop = desktopFor(screen, chance)
      const { png, lines, window } = await renderScreen(page, screen, desktop, chance)
      const file = `${String(index).padStart(4, '0')}.png`
      writeFileSync(join(folder, file), png)
      const { html: _html, ...known } = screen
      list.push({ file, ...known, desktop, window, lines })
    }
    writeFileSync(join(folder, 'screens.json'), JSON.stringify(list, null, 1))
    console.error(`${list.length} screens in ${folder}`)
  } finally {
    await browser.close()
  }
}
