import { describe, expect, test } from 'vitest'
import { digitsIn, erasedBefore, groupsOf, noGroups, typedInto } from '../../src/sheet/typed-groups'

const all = '150314507341014054597874503220540481541081589094'

/** Types one key after another, each into the box that the key before led to. */
function typed(keys: string, start = { groups: noGroups, box: 0 }) {
  let state = start
  for (const key of keys) state = typedInto(state.groups, state.box, (state.groups[state.box] ?? '') + key)
  return state
}

describe('eight boxes', () => {
  test('48 digits typed without looking up land in their boxes', () => {
    expect(typed(all)).toEqual({ groups: groupsOf(all), box: 7 })
  })

  test('a wrong group keeps its box: the next digits never land in it', () => {
    const wrong = `${all.slice(0, 5)}6${all.slice(6)}`
    const { groups } = typed(wrong)
    expect(groups).toEqual(groupsOf(wrong))
  })

  test('after all 48 the wrong group is next, and its next digit starts it over', () => {
    const wrong = `${all.slice(0, 17)}6${all.slice(18)}`
    const whole = typed(wrong)
    expect(whole.box).toBe(2)
    expect(typed(all.slice(12, 18), whole)).toEqual({ groups: groupsOf(all), box: 2 })
  })

  test('after the last box the first gap is next', () => {
    const gap = groupsOf(all).map((group, box) => (box === 2 ? '0140' : group))
    const last = gap.map((group, box) => (box === 7 ? '58909' : group))
    expect(typedInto(last, 7, '589094').box).toBe(2)
  })

  test('pasted digits run on over the boxes, but one digit too many spoils none', () => {
    expect(typedInto(noGroups, 0, all).groups).toEqual(groupsOf(all))
    expect(typedInto(noGroups, 2, '0140545978').groups).toEqual(['', '', '014054', '5978', '', '', '', ''])
    expect(typedInto(groupsOf(all), 0, '1503149').groups).toEqual(groupsOf(all))
    expect(typedInto(noGroups, 0, `${all}123`).groups).toEqual(groupsOf(all))
  })

  test('full-width digits count, everything else is passed over', () => {
    expect(digitsIn('１５０ 3-1４ａ')).toBe('150314')
    expect(typedInto(noGroups, 0, '１５０３１４')).toEqual({
      groups: ['150314', ...noGroups.slice(1)],
      box: 1,
    })
    expect(typedInto(noGroups, 3, 'abc')).toEqual({ groups: noGroups, box: 3 })
  })

  test('backspace in an empty box takes the last digit of the one before', () => {
    const two = ['150314', '', '', '', '', '', '', '']
    expect(erasedBefore(two, 1)).toEqual({ groups: ['15031', ...two.slice(1)], box: 0 })
    expect(erasedBefore(two, 0)).toEqual({ groups: two, box: 0 })
  })
})
