import { render } from 'preact'
import '../../../src/styles/tokens.css'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Viewfinder } from '../../../src/components/codes/viewfinder'

let root: HTMLElement

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'))
})

afterEach(() => {
  render(null, root)
  root.remove()
})

function show(flashes: number) {
  const nothing = () => undefined
  render(
    <Viewfinder label="Camera" showIn={() => nothing} status="PC-07 ✓" found={false} flashes={flashes} />,
    root,
  )
}

const running = () => root.getAnimations({ subtree: true })

test('each find lights the picture up, once', async () => {
  show(0)
  expect(running()).toHaveLength(0)
  show(1)
  expect(running()).toHaveLength(1)
  await Promise.all(running().map(({ finished }) => finished))
  show(1)
  expect(running()).toHaveLength(0)
  show(2)
  expect(running()).toHaveLength(1)
})

test('coming back to the camera after finds does not', () => {
  show(3)
  expect(running()).toHaveLength(0)
})
