import { render } from 'preact'
import { useEffect } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Screen } from '../../../src/components/screen'

let root: HTMLElement

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'))
})

afterEach(() => {
  render(null, root)
  root.remove()
})

describe('a screen', () => {
  it('is announced by its title as soon as it is there', () => {
    render(<Screen title="Settings" />, root)
    expect(document.activeElement?.textContent).toBe('Settings')
  })

  it('leaves the focus in a field that is tapped at once', async () => {
    let field: HTMLInputElement | null = null
    await new Promise<void>(drawn => {
      function Field() {
        useEffect(drawn, [])
        return <input />
      }
      render(
        <Screen title="Bring something in">
          <Field />
        </Screen>,
        root,
      )
      field = root.querySelector('input')
      field?.focus()
    })
    expect(document.activeElement).toBe(field)
  })
})
