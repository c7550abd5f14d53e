import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActivationId } from '../../src/domain/activation'
import { readRunPlace, writeRunPlace } from '../../src/domain/run-place'
import {
  catchUp,
  finish,
  jumpTo,
  move,
  newQueue,
  type RunQueue,
  setAside,
  takeUp,
  turnOf,
} from '../../src/domain/run-queue'

const pc = (number: number) => `pc-${number}` as ActivationId
const pcs = (...numbers: number[]) => numbers.map(pc)
const queue = (count: number) => newQueue(Array.from({ length: count }, (_, index) => pc(index + 1)))
const currents = (...moves: ((queue: RunQueue) => RunQueue)[]) => {
  let now = queue(4)
  return moves.map(step => {
    now = step(now)
    return now.current
  })
}

type Step = (queue: RunQueue) => RunQueue
const anyId = fc.integer({ min: 1, max: 8 }).map(pc)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  anyId.map(id => (now: RunQueue) => finish(now, id)),
  anyId.map(id => (now: RunQueue) => setAside(now, id)),
  anyId.map(id => (now: RunQueue) => jumpTo(now, id)),
  fc.tuple(anyId, fc.constantFrom(-1 as const, 1 as const)).map(
    ([id, step]) =>
      (now: RunQueue) =>
        move(now, id, step),
  ),
  fc.constant(takeUp),
)
const anyQueue = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.array(anyStep, { maxLength: 25 }))
  .map(([count, steps]) => steps.reduce((now, step) => step(now), queue(count)))

/** What must hold after whatever was done. */
function expectSound({ order, finished, setAside: aside, current }: RunQueue) {
  expect(new Set(order).size).toBe(order.length)
  expect(order).toEqual(expect.arrayContaining([...finished, ...aside]))
  expect(finished.filter(id => aside.includes(id))).toEqual([])
  const open = order.filter(id => !finished.includes(id) && !aside.includes(id))
  if (current === null) expect(open).toEqual([])
  else expect(open).toContain(current)
}

describe('one after another', () => {
  test('each finished one gives way to the next, and the last to none', () => {
    expect(
      currents(
        now => now,
        now => finish(now, pc(1)),
        now => finish(now, pc(2)),
        now => finish(now, pc(3)),
        now => finish(now, pc(4)),
      ),
    ).toEqual([...pcs(1, 2, 3, 4), null])
  })

  test('the bar counts what is finished, whatever was jumped over', () => {
    const later = finish(setAside(queue(4), pc(1)), pc(2))
    expect(turnOf(later)).toEqual({ at: 2, total: 4 })
    expect(turnOf(newQueue([]))).toEqual({ at: 0, total: 0 })
  })

  test('after a jump it goes on behind that one, then from the beginning', () => {
    expect(
      currents(
        now => jumpTo(now, pc(3)),
        now => finish(now, pc(3)),
        now => finish(now, pc(4)),
        now => finish(now, pc(1)),
      ),
    ).toEqual([...pcs(3, 4, 1, 2)])
  })

  test('what was set aside comes again only when it is taken up', () => {
    const rest = setAside(setAside(newQueue(pcs(1, 2)), pc(1)), pc(2))
    expect(rest.current).toBeNull()
    expect(takeUp(rest)).toMatchObject({ current: pc(1), setAside: [] })
    expect(jumpTo(rest, pc(2))).toMatchObject({ current: pc(2), setAside: [pc(1)] })
  })

  test('taking up what was set aside leaves the one that is up', () => {
    const third = jumpTo(setAside(queue(4), pc(1)), pc(3))
    expect(takeUp(third)).toEqual({ order: pcs(1, 2, 3, 4), finished: [], setAside: [], current: pc(3) })
  })

  test('one that is finished beside the one that is up changes nothing of that', () => {
    expect(finish(queue(4), pc(3))).toEqual({
      order: pcs(1, 2, 3, 4),
      finished: pcs(3),
      setAside: [],
      current: pc(1),
    })
    expect(setAside(queue(4), pc(3))).toEqual({
      order: pcs(1, 2, 3, 4),
      finished: [],
      setAside: pcs(3),
      current: pc(1),
    })
  })

  test('moving jumps over those that are finished', () => {
    expect(move(finish(queue(4), pc(2)), pc(1), 1).order).toEqual(pcs(3, 2, 1, 4))
    expect(move(queue(4), pc(1), -1).order).toEqual(pcs(1, 2, 3, 4))
    expect(move(queue(4), pc(4), 1).order).toEqual(pcs(1, 2, 3, 4))
  })
})

describe('catching up', () => {
  test('new ones join at the end, those that left are gone, those that got theirs are finished', () => {
    const now = catchUp(queue(4), pcs(2, 5, 4), new Set(pcs(1)))
    expect(now).toEqual({ order: pcs(1, 2, 4, 5), finished: pcs(1), setAside: [], current: pc(2) })
  })

  test('what was set aside stays so while it waits, and the one that is up stays up', () => {
    const now = catchUp(jumpTo(setAside(setAside(queue(4), pc(1)), pc(4)), pc(3)), pcs(1, 2, 3), new Set())
    expect(now).toEqual({ order: pcs(1, 2, 3), finished: [], setAside: pcs(1), current: pc(3) })
  })

  test('one whose answer was taken back waits again', () => {
    const now = catchUp(finish(queue(2), pc(1)), pcs(1, 2), new Set())
    expect(now).toMatchObject({ finished: [], current: pc(2) })
  })

  test('a second look changes nothing', () => {
    fc.assert(
      fc.property(anyQueue, fc.uniqueArray(anyId), fc.uniqueArray(anyId), (before, waiting, got) => {
        const once = catchUp(before, waiting, new Set(got))
        expectSound(once)
        expect(catchUp(once, waiting, new Set(got))).toEqual(once)
      }),
    )
  })
})

test('whatever is done, no PC is lost, doubled or worked on when it is finished or set aside', () => {
  fc.assert(fc.property(anyQueue, expectSound))
})

test('from any place, finishing what is up and taking up the rest ends with all of them finished', () => {
  fc.assert(
    fc.property(anyQueue, from => {
      let now = from
      for (let step = 0; step <= from.order.length * 2; step++)
        now = now.current === null ? takeUp(now) : finish(now, now.current)
      expect(new Set(now.finished)).toEqual(new Set(from.order))
    }),
  )
})

describe('the stored place', () => {
  const rest = { visit: null, sent: pc(2), task: 'readback', release: 'windows-11' } as const

  test('any run is read as it was written', () => {
    fc.assert(
      fc.property(anyQueue, run => {
        expect(readRunPlace(writeRunPlace({ ...rest, queue: run }))).toEqual({ ...rest, queue: run })
      }),
    )
  })

  const none = { order: [], finished: [], setAside: [] }
  const queues = [
    {},
    'pc-1',
    null,
    { ...none, order: [1] },
    { ...none, order: ['not an id'] },
    { ...none, order: ['id!'] },
    { ...none, order: ['!id'] },
    { ...none, order: [''] },
    { ...none, order: ['x'.repeat(65)] },
    { ...none, finished: {} },
    { ...none, setAside: 'pc-1' },
    { ...none, current: 1 },
    { ...none, current: 'not an id' },
  ]
  test.each(['', '{', 'null', '1', '"x"', '[]', ...queues.map(queue => JSON.stringify({ queue }))])(
    'anything else is none: %s',
    text => expect(readRunPlace(text)).toBeNull(),
  )

  test('beside the PCs, what does not fit is left out', () => {
    const read = (more: object) => readRunPlace(JSON.stringify({ queue: none, ...more }))
    const empty = { queue: { ...none, current: null }, visit: null, sent: null, task: null, release: null }
    expect(read({})).toEqual(empty)
    expect(read({ visit: 1, sent: 'not an id', task: 'other', release: 11 })).toEqual(empty)
    expect(read({ visit: 'v-1', sent: 'x'.repeat(64) })).toEqual({
      ...empty,
      visit: 'v-1',
      sent: 'x'.repeat(64),
    })
    for (const task of ['readback', 'codes', 'finish']) expect(read({ task })).toEqual({ ...empty, task })
  })
})
