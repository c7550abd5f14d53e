import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { DigitEntry } from '../../../../src/components/digits/digit-entry'

type ImeSession = {
  send(method: 'Input.imeSetComposition' | 'Input.insertText', params: object): Promise<unknown>
}

let root: HTMLElement
let typed: string[]
let erased: number
let moves: number[]

beforeEach(() => {
  typed = []
  erased = 0
  moves = []
  root = document.body.appendChild(document.createElement('div'))
  render(
    <DigitEntry
      label="Installation ID"
      onDigits={text => typed.push(text)}
      onErase={() => {
        erased++
      }}
      onMove={step => moves.push(step)}
    >
      <button type="button">group 5</button>
    </DigitEntry>,
    root,
  )
})

afterEach(() => {
  render(null, root)
  root.remove()
})

const field = () => page.getByRole('textbox', { name: 'Installation ID' })

async function copy(text: string) {
  const source = document.body.appendChild(document.createElement('textarea'))
  source.value = text
  source.select()
  await userEvent.copy()
  source.remove()
}

async function focusField() {
  const element = field().element()
  if (element instanceof HTMLInputElement) element.focus()
}

describe('the one field under the drawn groups', () => {
  it('hands on every digit of a hardware keyboard as it comes', async () => {
    await focusField()
    await userEvent.keyboard('471')
    expect(typed).toEqual(['4', '7', '1'])
    expect(field().element()).toHaveProperty('value', '')
  })

  it('hands on a paste whole, however long and whatever stands between the digits', async () => {
    const text = `A 150314 B 507341\n${'1234567 '.repeat(9)}`
    await copy(text)
    await focusField()
    await userEvent.paste()
    expect(typed).toEqual([text])
    expect(field().element()).toHaveProperty('value', '')
  })

  it('never cuts: there is no maxlength', () => {
    expect(field().element().hasAttribute('maxlength')).toBe(false)
  })

  it('takes full-width digits from a Japanese keyboard', async () => {
    await focusField()
    const ime = cdp() as unknown as ImeSession
    await ime.send('Input.insertText', { text: '４７１' })
    expect(typed).toEqual(['４７１'])
  })

  it('waits for a composition to end and hands it on once', async () => {
    await focusField()
    const ime = cdp() as unknown as ImeSession
    await ime.send('Input.imeSetComposition', { text: '４', selectionStart: 1, selectionEnd: 1 })
    await ime.send('Input.imeSetComposition', { text: '４７', selectionStart: 2, selectionEnd: 2 })
    expect(typed).toEqual([])
    await ime.send('Input.insertText', { text: '４７' })
    expect(typed).toEqual(['４７'])
    expect(field().element()).toHaveProperty('value', '')
  })

  it('erases with Backspace and moves with the arrows though it is always empty', async () => {
    await focusField()
    await userEvent.keyboard('{Backspace}{ArrowLeft}{ArrowRight}')
    expect(erased).toBe(1)
    expect(moves).toEqual([-1, 1])
  })

  it('leaves browser shortcuts alone', async () => {
    await focusField()
    await userEvent.keyboard('{Control>}{Backspace}{/Control}')
    expect(erased).toBe(0)
  })

  it('goes on with the hardware keyboard after a group was clicked', async () => {
    await userEvent.click(page.getByRole('button', { name: 'group 5' }))
    await userEvent.keyboard('4')
    expect(typed).toEqual(['4'])
  })

  it('does not open the phone’s own keyboard', () => {
    expect(field().element().getAttribute('inputmode')).toBe('none')
  })
})
