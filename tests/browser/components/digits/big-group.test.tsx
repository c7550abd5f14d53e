import { render } from 'preact'
import '../../../../src/styles/tokens.css'
import '../../../../src/styles/reset.css'
import '../../../../src/styles/base.css'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { BigGroup } from '../../../../src/components/digits/big-group'
import { blindTwins, type Said } from '../../../../src/domain/readback'

let root: HTMLElement
let asked: string[]

function draw(state: { said?: Said; hidden?: boolean } = {}) {
  render(
    <div style="display: flex; flex-direction: column; block-size: 460px">
      <BigGroup
        letter="C"
        digits="583460"
        readings={['five', 'eight', 'three', 'four', 'six', 'zero']}
        twins={blindTwins('583460')}
        said={state.said ?? null}
        hidden={state.hidden ?? false}
        words={{
          label: 'Group C: 5 8 3 4 6 0',
          digit: (place, digit, reading) => `Digit ${place}: ${digit}, ${reading}`,
          triplet: (triplet, readings) => `${triplet === 0 ? 'First' : 'Last'}: ${readings}`,
          hidden: 'Hidden',
          peek: 'Hold to look',
        }}
        onDigit={place => asked.push(`digit ${place}`)}
        onTriplet={triplet => asked.push(`triplet ${triplet}`)}
      />
    </div>,
    root,
  )
}

beforeEach(async () => {
  asked = []
  root = document.body.appendChild(document.createElement('div'))
  root.style.width = '336px'
  await page.viewport(360, 800)
  await document.fonts.ready
})

afterEach(() => {
  render(null, root)
  root.remove()
})

const button = (name: string) => page.getByRole('button', { name, exact: true })
const drawn = () =>
  [...root.querySelectorAll('button > span')].filter(({ textContent }) => /^\d$/.test(textContent ?? ''))
const shown = () => drawn().filter(element => element.checkVisibility({ visibilityProperty: true }))

describe('the group being read', () => {
  it('is one group for a screen reader, named digit by digit', () => {
    draw()
    expect(page.getByRole('group', { name: 'Group C: 5 8 3 4 6 0' }).elements()).toHaveLength(1)
  })

  it('has a digit say itself, and the line of readings its triplet', async () => {
    draw()
    const names = ['Digit 2: 8, eight', 'Digit 6: 0, zero', 'First: five eight three', 'Last: four six zero']
    for (const name of names) await userEvent.click(button(name))
    expect(asked.join()).toBe('digit 1,digit 5,triplet 0,triplet 1')
  })

  it('puts each reading under its digit', async () => {
    draw()
    await Promise.all(document.getAnimations().map(({ finished }) => finished))
    const readings = [...root.querySelectorAll('[aria-hidden="true"]')].filter(
      ({ textContent }) => textContent,
    )
    drawn().forEach((digit, place) => {
      const above = digit.getBoundingClientRect()
      const below = readings[place]?.getBoundingClientRect()
      expect(below?.top).toBeGreaterThanOrEqual(above.bottom - 1)
      expect(
        Math.abs((below?.left ?? 0) + (below?.width ?? 0) / 2 - above.left - above.width / 2),
      ).toBeLessThan(2)
    })
  })

  it('marks the digits that have a twin, without a figure or a word', () => {
    draw()
    const marked = [...root.querySelectorAll('button')].map(
      element => getComputedStyle(element, '::after').borderBottomStyle,
    )
    expect(marked.filter(style => style === 'double')).toHaveLength(
      blindTwins('583460').filter(Boolean).length,
    )
    expect(getComputedStyle(button('Digit 2: 8, eight').element(), '::after').borderBottomStyle).toBe(
      'double',
    )
  })

  it('has targets of 48 px and more', () => {
    draw()
    for (const element of root.querySelectorAll('button')) {
      const { width, height } = element.getBoundingClientRect()
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(48)
    }
  })
})

describe('what is heard now', () => {
  const looks = () =>
    [root.querySelector('[data-said]')].map(element => element && getComputedStyle(element).backgroundColor)

  it.for<Said>([{ kind: 'group' }, { kind: 'triplet', triplet: 1 }, { kind: 'digit', place: 3 }])(
    'is marked: %o',
    said => {
      draw()
      expect(root.querySelectorAll('[data-said]')).toHaveLength(0)
      draw({ said })
      expect(root.querySelectorAll('[data-said]')).toHaveLength(1)
      expect(looks()).toHaveLength(1)
    },
  )
})

describe('hidden digits', () => {
  it('show only while the cover is held', async () => {
    draw({ hidden: true })
    const cover = button('Hidden Hold to look')
    expect(shown()).toHaveLength(0)
    const hold = (type: string) =>
      cover.element().dispatchEvent(new PointerEvent(type, { bubbles: true, isPrimary: true }))
    hold('pointerdown')
    await expect.poll(shown).toHaveLength(6)
    hold('pointerup')
    await expect.poll(shown).toHaveLength(0)
    hold('pointerdown')
    await expect.poll(shown).toHaveLength(6)
    hold('pointercancel')
    await expect.poll(shown).toHaveLength(0)
  })

  it('show only while the space bar is held on it', async () => {
    draw({ hidden: true })
    const cover = button('Hidden Hold to look').element()
    if (cover instanceof HTMLElement) cover.focus()
    await userEvent.keyboard('{ >}')
    await expect.poll(shown).toHaveLength(6)
    await userEvent.keyboard('{/ }')
    await expect.poll(shown).toHaveLength(0)
  })

  it('are covered again when they were shown in between', async () => {
    draw({ hidden: true })
    button('Hidden Hold to look')
      .element()
      .dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    await expect.poll(shown).toHaveLength(6)
    draw({ hidden: false })
    draw({ hidden: true })
    await expect.poll(shown).toHaveLength(0)
  })
})
