import { expect, test } from 'vitest'
import { blocksOf } from '../../../src/domain/digits/digit-blocks'
import { emptyFusion, fuse } from '../../../src/domain/digits/digit-fusion'
import { screensWithoutIds } from './screens-without-ids'
import { chanceOf, clearView, seen } from './seen-screens'

test.each(screensWithoutIds)('no ID is ever seen in %s', (_, write) => {
  for (let seed = 0; seed < 60; seed++) {
    const chance = chanceOf(seed)
    const screen = write(chance)
    const isClear = seed % 2 === 0
    const view = {
      ...clearView,
      tilt: (chance() - 0.5) * 0.2,
      pitch: 0.6 + 0.2 * chance(),
      lost: isClear ? 0 : 0.01,
      certainty: isClear ? clearView.certainty : () => 0.5 + 0.5 * chance(),
    }
    let fusion = emptyFusion
    for (let frame = 0; frame < 2; frame++) {
      const lines = seen(screen, view, chance)
      const sighting = blocksOf(lines, 'installation-id')
      expect(sighting.blocks).toEqual([])
      expect(blocksOf(lines, 'confirmation-id', { width: 4000, height: 4000 }).blocks).toEqual([])
      fusion = fuse(fusion, sighting, { picture: 'live' })
    }
    expect(fusion.tracks).toEqual([])
  }
})
