import { render } from 'preact'
import '../../../../src/styles/tokens.css'
import '../../../../src/styles/reset.css'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { EarComparison } from '../../../../src/components/digits/ear-comparison'
import { hearDigits, listenTo } from '../../../../src/domain/reading/ear-check'

const digits = '583160'
let root: HTMLElement
let asked: number[]

function draw(heard: string, hidden = false) {
  const check = hearDigits(listenTo(digits, 0), digits, heard)
  render(
    <EarComparison
      label="Read-back"
      expected={digits}
      hidden={hidden}
      heard={check.heard}
      marks={check.marks}
      differentWord="differs"
      describeExpected={place => `Say ${place + 1}`}
      describe={place => `${place + 1}: ${check.marks[place]}`}
      onDigit={place => asked.push(place)}
    />,
    root,
  )
}

beforeEach(() => {
  asked = []
  root = document.body.appendChild(document.createElement('div'))
  root.style.width = '296px'
})

afterEach(() => {
  render(null, root)
  root.remove()
})

const marks = () =>
  page
    .getByRole('img')
    .elements()
    .map(element => element.getAttribute('aria-label'))

describe('what is read back beside what was said', () => {
  it('waits for six digits', () => {
    draw('')
    expect(marks()).toEqual([1, 2, 3, 4, 5, 6].map(place => `${place}: open`))
  })

  it('says which digit differs in a word and a sign, not by colour alone', () => {
    draw('583760')
    expect(marks()[3]).toBe('4: different')
    const wrong = page.getByRole('img', { name: '4: different' }).element()
    expect(wrong.textContent).toContain('differs')
    expect(wrong.querySelector('svg')).not.toBeNull()
    expect(page.getByRole('img', { name: '3: same' }).element().textContent).not.toContain('differs')
  })

  it('has a digit said alone, on the narrowest phone too', async () => {
    draw('5837')
    await userEvent.click(page.getByRole('button', { name: 'Say 4' }))
    expect(asked).toEqual([3])
    for (const element of root.querySelectorAll('button')) {
      const { width, height } = element.getBoundingClientRect()
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(47.5)
    }
  })

  it('keeps hidden digits hidden', () => {
    draw('58', true)
    expect(page.getByRole('button', { name: 'Say 3' }).element().textContent).not.toMatch(/\d/)
  })
})
