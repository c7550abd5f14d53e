import { render } from 'preact'
import { useState } from 'preact/hooks'
import '../../../../src/styles/tokens.css'
import '../../../../src/styles/reset.css'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DigitCells } from '../../../../src/components/digits/digit-cells'
import { DigitChoices } from '../../../../src/components/digits/digit-choices'
import { DigitEntry } from '../../../../src/components/digits/digit-entry'

let root: HTMLElement
let heard: string[]

function Field() {
  const [selected, setSelected] = useState(2)
  return (
    <>
      <DigitEntry
        label="Digits"
        onDigits={text => heard.push(text)}
        onErase={() => heard.push('erase')}
        onMove={step => setSelected(now => now + step)}
      >
        <DigitCells
          label="Digits of group 5"
          cells={[...'1049873'].map((digit, place) => ({ digit, doubtful: place === 2 }))}
          selected={selected}
          describe={(place, { digit, doubtful }) => `${place + 1}: ${digit}${doubtful ? ', unsure' : ''}`}
          onSelect={setSelected}
        />
      </DigitEntry>
      <DigitChoices
        label="May be"
        digits={['4', '1', '9']}
        describe={digit => `Take ${digit}`}
        onChoose={digit => heard.push(`take ${digit}`)}
      />
    </>
  )
}

beforeEach(() => {
  heard = []
  root = document.body.appendChild(document.createElement('div'))
  root.style.width = '366px'
  render(<Field />, root)
})

afterEach(() => {
  render(null, root)
  root.remove()
})

const button = (name: string) => page.getByRole('button', { name, exact: true })

describe('the digits of a group beside its picture', () => {
  it('have the doubtful one chosen, and say so', () => {
    expect(button('3: 4, unsure').element().getAttribute('aria-current')).toBe('true')
    expect(button('1: 1').element().hasAttribute('aria-current')).toBe(false)
  })

  it('are chosen by finger or arrow, and a key goes on typing', async () => {
    await userEvent.click(button('6: 7'))
    expect(button('6: 7').element().getAttribute('aria-current')).toBe('true')
    await userEvent.keyboard('5{ArrowRight}{Backspace}')
    expect(heard).toEqual(['5', 'erase'])
    expect(button('7: 3').element().getAttribute('aria-current')).toBe('true')
  })

  it('offer what a doubtful one may be', async () => {
    await userEvent.click(button('Take 9'))
    expect(heard).toEqual(['take 9'])
  })

  it('are large enough for a finger on a phone of 390 px', () => {
    for (const element of root.querySelectorAll('button')) {
      const { width, height } = element.getBoundingClientRect()
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(48)
    }
  })
})
