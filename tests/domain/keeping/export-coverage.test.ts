import { describe, expect, test } from 'vitest'
import type { Activation } from '../../../src/domain/activation'
import { coveredBy, isCovered, nothingCovered } from '../../../src/domain/keeping/export-coverage'
import type { VisitId } from '../../../src/domain/visit'
import { madeActivation } from '../../stores/opened-activation'

const visit = 'visit-a' as VisitId
const changed = (changedAt: number, visitId: VisitId | null = null): Activation => ({
  ...madeActivation('PC-01'),
  changedAt,
  visitId,
})

describe('whether a PC stands in a file as it is now', () => {
  test('not before any export, and not once it was changed after it', () => {
    expect(isCovered(changed(5), nothingCovered)).toBe(false)
    expect(isCovered(changed(5, visit), nothingCovered)).toBe(false)
    expect(nothingCovered).toEqual({ all: null, visits: {} })
    const coverage = coveredBy(nothingCovered, 'all', 10)
    expect(isCovered(changed(9), coverage)).toBe(true)
    expect(isCovered(changed(10), coverage)).toBe(false)
    expect(isCovered(changed(11), coverage)).toBe(false)
  })

  test('a visit’s export covers its own PCs only', () => {
    const coverage = coveredBy(nothingCovered, visit, 10)
    expect(isCovered(changed(9, visit), coverage)).toBe(true)
    expect(isCovered(changed(9, 'visit-b' as VisitId), coverage)).toBe(false)
    expect(isCovered(changed(9), coverage)).toBe(false)
  })

  test('a visit that a file calls “null” does not cover the PCs without a visit', () => {
    const coverage = coveredBy(nothingCovered, 'null' as VisitId, 10)
    expect(isCovered(changed(9, 'null' as VisitId), coverage)).toBe(true)
    expect(isCovered(changed(9), coverage)).toBe(false)
  })

  test('an export of everything makes those of visits superfluous; an older one of a visit takes nothing back', () => {
    const all = coveredBy(coveredBy(nothingCovered, visit, 10), 'all', 20)
    expect(all).toEqual({ all: 20, visits: {} })
    expect(isCovered(changed(15, visit), coveredBy(all, visit, 12))).toBe(true)
  })

  test('only the last 200 visits are remembered', () => {
    let coverage = nothingCovered
    for (let at = 1; at <= 250; at++) coverage = coveredBy(coverage, `visit-${at}` as VisitId, at)
    expect(Object.keys(coverage.visits)).toHaveLength(200)
    expect(coverage.visits['visit-250']).toBe(250)
    expect(coverage.visits['visit-50']).toBeUndefined()
  })
})
