import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Keypad } from '../../../../src/components/digits/keypad'
import { ear } from '../../../../src/components/icons'

let root: HTMLElement
let pressed: string[]

beforeEach(() => {
  pressed = []
  root = document.body.appendChild(document.createElement('div'))
  render(
    <Keypad
      onDigit={digit => pressed.push(digit)}
      onErase={() => pressed.push('erase')}
      eraseLabel="Erase"
      extra={{ label: 'Dictation', icon: ear, onPress: () => pressed.push('extra') }}
    />,
    root,
  )
})

afterEach(() => {
  render(null, root)
  root.remove()
})

const key = (name: string) => page.getByRole('button', { name })

function pointer(name: string, type: string, init: PointerEventInit = {}) {
  key(name)
    .element()
    .dispatchEvent(new PointerEvent(type, { bubbles: true, isPrimary: true, ...init }))
}

describe('the keypad', () => {
  it('counts one press as one digit', async () => {
    await userEvent.click(key('4'))
    await userEvent.click(key('4'))
    await userEvent.click(key('7'))
    expect(pressed).toEqual(['4', '4', '7'])
  })

  it('acts when the key is touched, before it is let go', () => {
    pointer('5', 'pointerdown')
    expect(pressed).toEqual(['5'])
  })

  it('counts Enter and Space on a focused key', async () => {
    const element = key('6').element()
    if (element instanceof HTMLElement) element.focus()
    await userEvent.keyboard('{Enter} ')
    expect(pressed).toEqual(['6', '6'])
  })

  it('counts a screen reader’s click that comes without a touch', () => {
    key('8')
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
    expect(pressed).toEqual(['8'])
  })

  it('counts the keyboard after a touch that became a scroll', () => {
    pointer('9', 'pointerdown')
    pointer('9', 'pointercancel')
    key('9')
      .element()
      .dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))
    expect(pressed).toEqual(['9', '9'])
  })

  it('ignores the right mouse button', () => {
    pointer('1', 'pointerdown', { button: 2 })
    expect(pressed).toEqual([])
  })

  it('erases and has its extra key', async () => {
    await userEvent.click(key('Erase'))
    await userEvent.click(key('Dictation'))
    expect(pressed).toEqual(['erase', 'extra'])
  })

  it('leaves the focus where it was', async () => {
    const other = root.appendChild(document.createElement('input'))
    other.focus()
    await userEvent.click(key('0'))
    expect(document.activeElement).toBe(other)
  })
})
