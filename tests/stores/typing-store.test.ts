import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { installationIdOf } from '../../src/domain/activation'
import { keepEntry } from '../../src/domain/activation-moves'
import { entryOf } from '../../src/domain/id-entry'
import { installationShape63 } from '../../src/domain/id-shape'
import { inventedInstallationId, inventedShortInstallationId, withWrongGroup } from './invented-ids'
import { atRest } from './opened-activation'
import { startedTyping } from './started-typing'

const digits = inventedInstallationId()
const groupsOf = (text: string, length: number) => text.match(new RegExp(`.{1,${length}}`, 'g')) ?? []

describe('typing from the screen', () => {
  test('63 digits are proven, and accepting stores the ID', async () => {
    const { store, type, kept, feedback, speech } = await startedTyping()
    type(digits)
    expect(speech.said).toEqual([])
    expect(store.proven.value).toBe(true)
    expect(feedback.given).toEqual([...Array(8).fill('group'), 'whole'])
    expect(await store.accept()).toBe(true)
    expect(installationIdOf(kept())).toBe(digits)
  })

  test('every digit is stored as it is typed', async () => {
    const { type, keptDigits, storage } = await startedTyping()
    for (let count = 1; count <= 9; count++) {
      type(digits.charAt(count - 1))
      await atRest()
      expect(keptDigits()).toBe(digits.slice(0, count))
    }
    expect(storage.written).toHaveLength(9)
  })

  test('62 digits are not accepted', async () => {
    const { store, type, kept } = await startedTyping()
    type(digits.slice(0, 62))
    expect(store.proven.value).toBe(false)
    expect(await store.accept()).toBe(false)
    expect(kept().stage.kind).toBe('taking')
  })

  test('accepting is not true where the phone refuses to store', async () => {
    const { store, type, storage, kept } = await startedTyping()
    type(digits)
    await atRest()
    storage.writeFault = { kind: 'quota-exceeded' }
    expect(await store.accept()).toBe(false)
    expect(kept().stage.kind).toBe('taking')
  })

  test('typing goes on where the last session ended', async () => {
    const { store, type } = await startedTyping(made =>
      keepEntry(made, entryOf(digits.slice(0, 10), installationShape63)),
    )
    expect(store.current.value).toBe(1)
    type(digits.slice(10))
    expect(store.proven.value).toBe(true)
  })

  test('other characters of a paste or a keyboard are passed over', async () => {
    const { store, typed } = await startedTyping()
    store.type('６８３-0531 7')
    expect(typed().slice(0, 2)).toEqual(['6830531', '7'])
  })

  test('without feedback wanted, nothing sounds', async () => {
    const { app, type, feedback } = await startedTyping()
    app.preferences.change({ feedback: false })
    type(digits)
    expect(feedback.given).toEqual([])
  })

  test('two equal groups are asked about and do not block', async () => {
    const { store, type } = await startedTyping()
    type(digits.slice(0, 7) + digits.slice(0, 7) + digits.slice(14))
    expect(store.questions.value).toEqual([{ kind: 'equal-groups', first: 0, second: 1 }])
    expect(store.proven.value).toBe(true)
  })
})

describe('a group that does not add up', () => {
  const wrong = withWrongGroup(digits, 2, 7)

  test('stays, is named, and typing goes on behind it', async () => {
    const { store, type, typed, feedback, states } = await startedTyping()
    type(wrong.slice(0, 21))
    expect(typed()[2]).toBe(wrong.slice(14, 21))
    expect(states().slice(0, 4)).toEqual(['right', 'right', 'wrong', 'empty'])
    expect(store.event.value).toEqual({ kind: 'group-wrong', group: 2 })
    expect(feedback.given.at(-1)).toBe('refused')
    expect(store.current.value).toBe(3)
  })

  test('is gone to once all others are typed, and typed over', async () => {
    const { store, type, typed } = await startedTyping()
    type(wrong)
    expect(store.proven.value).toBe(false)
    expect(store.current.value).toBe(2)
    type(digits.slice(14, 21))
    expect(typed().join('')).toBe(digits)
    expect(store.proven.value).toBe(true)
  })

  test('jumped to, the next digit starts it over', async () => {
    const { store, type, typed, states } = await startedTyping()
    type(wrong.slice(0, 30))
    store.goTo(2)
    expect(store.event.value).toBeNull()
    type(digits.charAt(14))
    expect(typed()[2]).toBe(digits.charAt(14))
    type(digits.slice(15, 21))
    expect(states()[2]).toBe('right')
    expect(store.current.value).toBe(4)
    type(digits.slice(30))
    expect(store.proven.value).toBe(true)
  })

  test('jumped to and not touched, it stays as it was', async () => {
    const { store, type, typed } = await startedTyping()
    type(wrong.slice(0, 21))
    store.goTo(2)
    store.move(1)
    expect(store.current.value).toBe(3)
    expect(typed()[2]).toBe(wrong.slice(14, 21))
  })
})

describe('erasing and moving', () => {
  test('the backspace goes on into the group before', async () => {
    const { store, type, typed } = await startedTyping()
    type(digits.slice(0, 8))
    store.erase()
    store.erase()
    expect(typed().slice(0, 2)).toEqual([digits.slice(0, 6), ''])
    expect(store.current.value).toBe(0)
    type(digits.slice(6))
    expect(store.proven.value).toBe(true)
  })

  test('erasing nothing does nothing', async () => {
    const { store, typed } = await startedTyping()
    store.erase()
    expect(typed().join('')).toBe('')
  })

  test('from the first group back is the last one', async () => {
    const { store } = await startedTyping()
    store.move(-1)
    expect(store.current.value).toBe(8)
    store.move(1)
    expect(store.current.value).toBe(0)
  })

  test('after the ID is taken, keys do nothing', async () => {
    const { store, type, kept } = await startedTyping()
    type(digits)
    await store.accept()
    type('1')
    store.erase()
    await atRest()
    expect(kept().stage.kind).toBe('taken')
  })
})

describe('the length of a group', () => {
  const short = inventedShortInstallationId()

  test('six digits are suggested where they make the typed groups add up', async () => {
    const { store, type } = await startedTyping()
    type(short)
    expect(store.betterLength.value).toBe(6)
    store.setGroupLength(6)
    expect(store.proven.value).toBe(true)
    expect(store.groupLength.value).toBe(6)
    expect(store.betterLength.value).toBeNull()
  })

  test('an ID of 54 digits is accepted', async () => {
    const { store, type, kept } = await startedTyping()
    store.setGroupLength(6)
    type(short)
    expect(await store.accept()).toBe(true)
    expect(installationIdOf(kept())).toBe(short)
  })

  test('nothing is suggested for a slip in an ID of 63 digits', async () => {
    const { store, type } = await startedTyping()
    type(withWrongGroup(digits, 0, 7))
    expect(store.betterLength.value).toBeNull()
  })

  test('seven digits are suggested where six were chosen by mistake', async () => {
    const { store, type, states } = await startedTyping()
    store.setGroupLength(6)
    type(digits.slice(0, 28))
    expect(store.betterLength.value).toBe(7)
    store.setGroupLength(7)
    expect(states().slice(0, 5)).toEqual(['right', 'right', 'right', 'right', 'empty'])
  })
})

describe('pasting into the field of the keypad', () => {
  test('the output of slmgr gives its ID', async () => {
    const { store, typed } = await startedTyping()
    store.type(
      `Microsoft (R) Windows Script Host Version 5.812\nInstallation ID: ${digits}\nProduct activation telephone numbers can be obtained by searching the phone.inf file`,
    )
    expect(typed()).toEqual(groupsOf(digits, 7))
    expect(store.proven.value).toBe(true)
  })

  test('an ID of 54 digits too', async () => {
    const { store, typed } = await startedTyping()
    store.type(groupsOf(inventedShortInstallationId(), 6).join('-'))
    expect(typed()).toEqual(groupsOf(inventedShortInstallationId(), 6))
    expect(store.groupLength.value).toBe(6)
  })

  test('a damaged one shows which group is wrong', async () => {
    const { store, states } = await startedTyping()
    store.type(groupsOf(withWrongGroup(digits, 4, 7), 7).join(' '))
    expect(states().indexOf('wrong')).toBe(4)
    expect(store.proven.value).toBe(false)
  })
})

test('whatever is typed and erased, what is stored is what is shown', async () => {
  const key = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 9 }).map(String) },
    { weight: 2, arbitrary: fc.constantFrom('erase', 'next', 'previous') },
    { weight: 1, arbitrary: fc.constantFrom('dictation', 'screen') },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(key, { maxLength: 90 }), async keys => {
      const { store, shown, kept } = await startedTyping()
      for (const one of keys) {
        if (one === 'erase') store.erase()
        else if (one === 'next') store.move(1)
        else if (one === 'previous') store.move(-1)
        else if (one === 'dictation' || one === 'screen') store.setMode(one)
        else store.type(one)
      }
      await atRest()
      expect(kept()).toEqual(shown())
      expect(store.groups.value.every(group => group.digits.length <= 7)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

describe('a text that comes in one piece', () => {
  test('with two IDs is not typed, and the user is told', async () => {
    const { store, typed } = await startedTyping()
    store.type(`Installation ID: ${digits}\nInstallation ID: ${inventedInstallationId(1)}`)
    expect(store.unclearText.value).toBe(true)
    expect(typed().join('')).toBe('')
    store.type('1')
    expect(store.unclearText.value).toBe(false)
    expect(typed().join('')).toBe('1')
  })

  test('with a damaged ID fills the groups, so that it can be corrected', async () => {
    const { store, typed } = await startedTyping()
    store.type(`Installation ID: ${digits.slice(0, 60)}`)
    expect(store.unclearText.value).toBe(false)
    expect(typed().join('')).toBe(digits.slice(0, 60))
  })
})

test('choosing six digits a group and seven again loses none of 63', async () => {
  const { store, type, typed } = await startedTyping()
  type(digits.slice(0, 60))
  store.setGroupLength(6)
  expect(typed().join('')).toBe(digits.slice(0, 54))
  store.setGroupLength(7)
  expect(typed().join('')).toBe(digits.slice(0, 60))
})
