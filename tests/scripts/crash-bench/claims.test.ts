import { describe, expect, test } from 'vitest'
import { type Activation, type ActivationId, newActivation } from '../../../src/domain/activation'
import { keepEntry } from '../../../src/domain/activation-moves'
import { entryOf } from '../../../src/domain/id-entry'
import { installationShape63 } from '../../../src/domain/id-shape'
import { plainWindows } from '../../../src/domain/product'
import { recordOf } from '../../../src/platform/storage/activation-record'
import { createClaims } from '../../bench/crash/claims'
import type { StoredRecord } from '../../bench/crash/page-notes'

const sound = { lost: [], torn: [] }

/** A PC with so many digits, as its write of that revision left it. */
function record(name: string, digits: string, revision: number): StoredRecord {
  const pc: Activation = newActivation(`crash-${name}` as ActivationId, name, plainWindows, 1_000)
  return { ...recordOf({ ...keepEntry(pc, entryOf(digits, installationShape63)), revision }) }
}

function acknowledged(...written: StoredRecord[]) {
  const claims = createClaims()
  claims.hear({ kind: 'began' })
  claims.hear({ kind: 'complete', written, removed: [] })
  return claims
}

describe('after a kill', () => {
  test('what is there as it was acknowledged is sound, and so is what a later write left', () => {
    const claims = acknowledged(record('PC', '683', 2))
    expect(claims.judge([record('PC', '683', 2)])).toEqual(sound)
    expect(claims.judge([record('PC', '6830', 3)])).toEqual(sound)
    expect(claims.acknowledged).toBe(1)
  })

  test.each([
    ['gone', []],
    ['older', [record('PC', '68', 1)]],
    ['other digits of the same revision', [record('PC', '684', 2)]],
    ['newer with fewer digits', [record('PC', '68', 3)]],
  ])('what is %s is lost', (_, found) => {
    expect(acknowledged(record('PC', '683', 2)).judge(found).lost).toEqual(['PC (revision 2)'])
  })

  test('what was only begun may be missing, and what was deleted must not be there', () => {
    const begun = createClaims()
    begun.hear({ kind: 'began' })
    expect(begun.judge([])).toEqual(sound)
    const claims = acknowledged(record('PC', '683', 2))
    claims.hear({ kind: 'complete', written: [], removed: ['crash-PC'] })
    expect(claims.judge([])).toEqual(sound)
  })

  test('a record that the app cannot read, or whose fields for the indexes differ, is torn', () => {
    const whole = record('PC', '683', 1)
    const { stage: _, ...half } = whole
    const other = { ...whole, state: 'licensed' }
    expect(createClaims().judge([half]).torn).toEqual(['PC (revision 1)'])
    expect(createClaims().judge([other]).torn).toEqual(['PC (revision 1)'])
  })

  test('all of an import or nothing', () => {
    const claims = createClaims()
    claims.allOrNone('import 1 ', 2)
    const [one, two] = [record('import 1 a', '683', 1), record('import 1 b', '683', 1)]
    expect(claims.judge([])).toEqual(sound)
    expect(claims.judge([one, two])).toEqual(sound)
    expect(claims.judge([one]).torn).toEqual(['part of import 1 '])
  })

  test('what the screen said must hold', () => {
    const claims = createClaims()
    claims.promise({ says: 'PC on the overview', holds: stored => stored.some(({ name }) => name === 'PC') })
    expect(claims.judge([]).lost).toEqual(['PC on the overview'])
    expect(claims.judge([record('PC', '', 1)])).toEqual(sound)
  })
})
