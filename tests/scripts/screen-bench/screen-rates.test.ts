import { expect, test } from 'vitest'
import { ratesOf, type ScreenResult } from '../../bench/screen/screen-rates'
import type { SeenId, Verdict } from '../../bench/screen/screen-result'
import type { ScreenTruth } from '../../bench/screen/screen-truth'

test('accepted, repaired, wrong and missed pictures are counted apart', () => {
  const { all } = ratesOf(
    [
      result('a', seen('1', 'accepted')),
      result('b', seen('2', 'accepted-after-repair')),
      result('c', seen('9', 'accepted')),
      result('d'),
    ],
    [truth('a', '1'), truth('b', '2'), truth('c', '3'), truth('d', '4')],
  )
  expect(all).toMatchObject({
    pictures: 4,
    accepted: 1,
    acceptedShare: 0.25,
    repairedShare: 0.5,
    acceptedButWrong: 1,
    nothing: 1,
  })
})

test('a picture of two IDs counts only when both are accepted', () => {
  const both = { ...truth('a', '1'), ids: ['1', '2'] }
  const half = ratesOf([result('a', seen('1', 'accepted'))], [both])
  const whole = ratesOf([result('a', seen('1', 'accepted'), seen('2', 'accepted'))], [both])
  expect([half.all.accepted, whole.all.accepted]).toEqual([0, 1])
})

test('anything seen where there is no ID is told', () => {
  const { negatives, all } = ratesOf(
    [result('a', seen('1', 'flagged')), result('b')],
    [truth('a', null), truth('b', null)],
  )
  expect(negatives).toEqual({ pictures: 2, showed: 1, accepted: 0 })
  expect(all.pictures).toBe(0)
})

function seen(text: string, verdict: Verdict): SeenId {
  return { kind: 'installation-id', text, suggested: text, groups: [], verdict }
}

function result(file: string, ...ids: readonly SeenId[]): ScreenResult {
  const verdict = ids[0]?.verdict ?? 'nothing'
  return { file, verdict, text: ids[0]?.text ?? null, ids, ms: 1, proven: 0, provenWrong: 0 }
}

function truth(file: string, iid: string | null): ScreenTruth {
  return { file, iid, tier: 1, kind: 'msgbox', glen: 7, lines: [] }
}
