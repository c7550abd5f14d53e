import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findIdsIn } from '../../../src/domain/id-text'
import { damagedTexts } from './corpus/damaged-texts'
import { decoyTexts } from './corpus/decoy-texts'
import { diceOf } from './corpus/dice'
import { edgeTexts } from './corpus/edge-texts'
import { type FindingLines, linesOf } from './corpus/finding-lines'
import { markupTexts } from './corpus/markup-texts'
import { mixedTexts } from './corpus/mixed-texts'
import type { PlantedText } from './corpus/planted-text'
import { portalTexts } from './corpus/portal-texts'
import { separatedTexts } from './corpus/separated-texts'
import { severalTexts } from './corpus/several-texts'
import { windowsTexts } from './corpus/windows-texts'

/*
 * All that is found in some hundred texts, held against what was found before, in tests/fixtures/texts/. After a wanted
 * change: `WRITE_TEXTS=1 npx vitest run --project unit tests/domain/text/golden-texts`, then read the difference. What
 * was planted in a text is asserted besides, so that no file can say that a wrong ID is proven.
 */
const corpora: Readonly<Record<string, readonly PlantedText[]>> = {
  separated: separatedTexts(diceOf(1)),
  portal: portalTexts(diceOf(2)),
  windows: windowsTexts(diceOf(3)),
  damaged: damagedTexts(diceOf(4)),
  several: severalTexts(diceOf(5)),
  markup: markupTexts(diceOf(6)),
  decoy: decoyTexts(diceOf(7)),
}
const all = {
  ...corpora,
  mixed: mixedTexts(diceOf(8), Object.values(corpora).flat(), 100),
  edge: edgeTexts(),
}

type Golden = Readonly<Record<string, { readonly text: string; readonly found: FindingLines }>>

const pathOf = (name: string) => `tests/fixtures/texts/${name}.json`

if (process.env['WRITE_TEXTS']) {
  for (const [name, texts] of Object.entries(all)) {
    const golden = Object.fromEntries(
      texts.map(({ name: what, text }) => [what, { text, found: linesOf(text, findIdsIn(text)) }]),
    )
    mkdirSync(dirname(pathOf(name)), { recursive: true })
    writeFileSync(pathOf(name), `${JSON.stringify(golden, null, 1)}\n`)
  }
}

describe.each(Object.entries(all))('%s texts', (name, texts) => {
  const golden = JSON.parse(readFileSync(pathOf(name), 'utf8')) as Golden
  test.each(texts.map(one => [one.name, one] as const))(
    '%s',
    (what, { text, proven, planted = [], damaged = [] }) => {
      const findings = findIdsIn(text)
      const valid = findings.ids.filter(id => id.valid).map(id => id.digits)
      if (proven === 'some') expect(planted).toEqual(expect.arrayContaining(valid))
      else expect([...valid].sort()).toEqual([...proven].sort())
      const wrong = findings.ids.filter(id => !id.valid).map(id => id.digits)
      expect(wrong).toEqual(expect.arrayContaining([...damaged]))
      expect({ text, found: linesOf(text, findings) }).toEqual(golden[what])
    },
  )

  test('each text has its name', () => {
    expect(texts.map(one => one.name).sort()).toEqual(Object.keys(golden).sort())
  })
})
