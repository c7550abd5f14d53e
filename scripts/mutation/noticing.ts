import type { Realm } from './realms'
import type { Change, TestBundle } from './test-bundle'
import type { Measured, Tried } from './test-realm'

/** What became of a change. `not-covered`: no test passes its place. */
export type Noticing = Tried | { readonly kind: 'not-covered' }

/** A loop that goes so many times as often as it should is taken for endless. */
const tooOften = 100
const leastPatience = 20_000
const testPatience = 10_000
/** In milliseconds: such tests are asked only where no quicker one passes the place. */
const slow = 15_000

/**
 * Tries one change after another with the tests that pass its place, those that noticed others in the same file and the
 * quick ones first, slow ones only where there are no others. A place that is passed while the sources load is tried with all tests that load its file.
 */
export function noticing(
  bundle: TestBundle,
  { tests, places }: Measured,
): (realm: Realm, change: Change) => Promise<Noticing> {
  const sound = tests.filter(({ failure }) => failure === null)
  const counts = new Map(places.map(([test, passed]) => [test, new Map(passed)] as const))
  const sharp = new Map<string, Map<string, number>>()
  return async (realm, { id, file }) => {
    const fresh = counts.get('')?.has(id) === true
    const noticed = sharp.get(file) ?? new Map<string, number>()
    sharp.set(file, noticed)
    const loading = bundle.testsOf(file)
    const passing = sound.filter(test => (fresh ? loading.has(test.file) : counts.get(test.id)?.has(id)))
    const quick = passing.filter(test => test.milliseconds < slow)
    const wanted = (quick.length > 0 ? quick : passing).sort((a, b) => worth(b) - worth(a))
    if (wanted.length === 0) return { kind: 'not-covered' }
    const passed = [...counts.values()].reduce((sum, test) => sum + (test.get(id) ?? 0), 0)
    const milliseconds = wanted.reduce((sum, test) => sum + test.milliseconds, 0)
    const result = await realm.tryChange({
      id,
      fresh,
      tests: wanted.map(test => ({ id: test.id, patience: testPatience + 5 * test.milliseconds })),
      allowed: tooOften * (passed + 10),
      patience: leastPatience + 5 * milliseconds,
    })
    if (result.kind === 'noticed') noticed.set(result.test, (noticed.get(result.test) ?? 0) + 1)
    return result

    function worth(test: { readonly id: string; readonly milliseconds: number }): number {
      return ((noticed.get(test.id) ?? 0) + 0.1) / (test.milliseconds + 1)
    }
  }
}
