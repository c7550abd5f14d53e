import { expect, test } from 'vitest'
import { shareFragment, shareKeptFor, shareTokenIn } from '../../src/domain/intake/share-hand-over'
import { shareShelf } from '../../src/service-worker/share-shelf'
import { fakeClock } from '../fakes/fake-clock'

const share = (text: string) => ({ texts: [text], files: [], refused: [] })

function filledShelf() {
  const clock = fakeClock()
  let made = 0
  const shelf = shareShelf(clock.after, () => `token-${++made}`)
  return { clock, shelf }
}

test('a share is handed over once, and nothing of it is kept then', async () => {
  const { shelf } = filledShelf()
  const { token, done } = shelf.put(share('A 150314'))
  expect(shelf.take('another')).toEqual({ kind: 'gone' })
  expect(shelf.take(token)).toEqual({ kind: 'shared', things: share('A 150314') })
  expect(shelf.take(token)).toEqual({ kind: 'gone' })
  await done
})

test('nobody who asks too late gets it', async () => {
  const { clock, shelf } = filledShelf()
  const { token, done } = shelf.put(share('A 150314'))
  clock.turn(shareKeptFor - 1)
  clock.turn(1)
  expect(shelf.take(token)).toEqual({ kind: 'gone' })
  await done
})

test('the next share takes the place of one that nobody asked for', async () => {
  const { clock, shelf } = filledShelf()
  const first = shelf.put(share('first'))
  clock.turn(shareKeptFor - 1)
  const second = shelf.put(share('second'))
  await first.done
  clock.turn(1)
  expect(shelf.take(first.token)).toEqual({ kind: 'gone' })
  expect(shelf.take(second.token)).toEqual({ kind: 'shared', things: share('second') })
})

test('the token comes back from the address that the share landed on, and from no other', () => {
  const token = crypto.randomUUID()
  expect(shareTokenIn(`https://yomiage.example/tools/${shareFragment(token)}`)).toBe(token)
  for (const address of [
    '',
    'https://yomiage.example/',
    'https://yomiage.example/#/day/intake',
    `#/day/${token}`,
  ])
    expect(shareTokenIn(address)).toBeNull()
})
