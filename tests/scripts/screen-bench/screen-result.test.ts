import { expect, test } from 'vitest'
import type { GroupEvidence } from '../../../src/domain/digits/digit-evidence'
import { type Track, trackOf } from '../../../src/domain/digits/track'
import { provenGroups, seenId, verdictOf } from '../../bench/screen/screen-result'

const id = '683053170746943605786824392067956858452252306331634911025731251'
const groups = id.match(/.{7}/g) ?? []

test('an ID is accepted only when every group is proven', () => {
  expect(seenId(track(groups.map(proven)), [id]).verdict).toBe('accepted')
})

test('a group that is unsure can be repaired where its suggestion is what the picture shows', () => {
  const shown = [...groups.slice(0, 8).map(proven), unsure(groups[8] ?? '')]
  expect(seenId(track(shown), [id])).toMatchObject({ verdict: 'accepted-after-repair', suggested: id })
})

test('a suggestion that the picture does not show is flagged', () => {
  const shown = [...groups.slice(0, 8).map(proven), unsure('0000000')]
  expect(seenId(track(shown), [id]).verdict).toBe('flagged')
})

test('without the truth, a group that was not seen is flagged', () => {
  const shown = [...groups.slice(0, 8).map(proven), unsure(groups[8] ?? '', 'unseen')]
  expect(seenId(track(shown), null).verdict).toBe('flagged')
})

test('a group that is proven wrongly is counted and never called repairable', () => {
  const shown = track([proven('0000000'), ...groups.slice(1, 8).map(proven), unsure(groups[8] ?? '')])
  expect(provenGroups(shown, ['1'.repeat(63), id])).toEqual({ proven: 8, wrong: 1 })
  expect(seenId(shown, [id]).verdict).toBe('flagged')
})

test('a picture of two IDs has come as far as the one that is read worse', () => {
  const [accepted, flagged] = [groups.map(proven), groups.map(group => unsure(group, 'unseen'))].map(one =>
    seenId(track(one), null),
  )
  if (!accepted || !flagged) throw new Error('two IDs')
  expect(verdictOf([accepted, flagged])).toBe('flagged')
  expect(verdictOf([])).toBe('nothing')
})

function proven(digits: string): GroupEvidence {
  return { kind: 'proven', digits }
}

function unsure(suggestion: string, kind: 'unsure' | 'unseen' = 'unsure'): GroupEvidence {
  const places = [...suggestion].map(digit => ({ digit, probability: 0.7, alternatives: [] }))
  return { kind, places, doubtful: [0], suggestion }
}

function track(evidence: readonly GroupEvidence[]): Track {
  const common = { number: 1, groupLength: 7, frames: 1, lastFrame: 1, quads: [] }
  return trackOf({ ...common, kind: 'installation-id', groups: evidence })
}
