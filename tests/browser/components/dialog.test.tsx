import { render } from 'preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Dialog } from '../../../src/components/dialog'

function Question() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Delete
      </button>
      {open && (
        <Dialog title="Delete PC-07?" closeLabel="Close" onClose={close}>
          <button type="button" onClick={close}>
            Keep
          </button>
        </Dialog>
      )}
    </>
  )
}

let root: HTMLElement

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'))
  render(<Question />, root)
})

afterEach(() => {
  render(null, root)
  root.remove()
})

const opener = () => page.getByRole('button', { name: 'Delete' })
const dialog = () => page.getByRole('dialog', { name: 'Delete PC-07?' })

describe('a question over the screen', () => {
  it('is announced by its title when it opens', async () => {
    await userEvent.click(opener())
    await expect.element(dialog()).toBeVisible()
    expect(document.activeElement?.textContent).toBe('Delete PC-07?')
  })

  it.each([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['the cross', () => userEvent.click(page.getByRole('button', { name: 'Close' }))],
    ['an answer', () => userEvent.click(page.getByRole('button', { name: 'Keep' }))],
  ])('closes by %s and gives the focus back', async (_, close) => {
    await userEvent.click(opener())
    await expect.element(dialog()).toBeVisible()
    await close()
    await expect.element(dialog()).not.toBeInTheDocument()
    expect(document.activeElement).toBe(opener().element())
  })

  it('keeps what is under it out of reach', async () => {
    await userEvent.click(opener())
    await expect.element(dialog()).toBeVisible()
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.tab()
    expect(document.activeElement).not.toBe(opener().element())
  })

  it('can be opened again after Escape', async () => {
    await userEvent.click(opener())
    await userEvent.keyboard('{Escape}')
    await userEvent.click(opener())
    await expect.element(dialog()).toBeVisible()
  })
})
