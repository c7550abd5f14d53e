import { expect, test } from 'vitest'
import { allTargets } from './all-targets'
import { type FailedCase, foreignFields, roundOf, runCase } from './run-cases'

const cases = 10_000
/** Always the same ones here; `npm run fuzz` takes others. */
const seed = 'every-run'

test('ten thousand hostile texts, files, links and records get an answer, and a right one', {
  timeout: 300_000,
}, async () => {
  const round = roundOf(allTargets)
  const failed: FailedCase[] = []
  for (let number = 0; number < cases; number++) {
    const target = round[number % round.length]
    const failure = target ? await runCase(seed, target, number) : null
    if (failure) failed.push(failure)
  }
  expect(failed.slice(0, 5)).toEqual([])
  expect(foreignFields()).toEqual([])
})
