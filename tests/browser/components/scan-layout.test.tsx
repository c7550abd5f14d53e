import { render } from 'preact'
import '../../../src/styles/tokens.css'
import '../../../src/styles/reset.css'
import '../../../src/styles/base.css'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { Button } from '../../../src/components/button'
import { Viewfinder } from '../../../src/components/codes/viewfinder'
import { InstallationGrid } from '../../../src/components/digits/installation-grid'
import { Screen } from '../../../src/components/screen'
import { cutIntoGroups } from '../../../src/domain/id-groups'
import { installationShape63 } from '../../../src/domain/id-shape'

let root: HTMLElement

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'))
  const nothing = () => undefined
  render(
    <Screen
      title="Scan installation ID"
      foot={
        <InstallationGrid
          label="Nine groups"
          groups={cutIntoGroups('471203691043725196', installationShape63)}
          current={null}
          unsure={[2]}
          describe={index => String(index + 1)}
          stateWord={() => 'Unsure'}
        />
      }
      actions={['Finish by hand', 'Paste', 'Picture'].map(label => (
        <Button key={label} label={label} onPress={nothing} />
      ))}
    >
      <Viewfinder
        label="Camera picture"
        showIn={() => nothing}
        status="Turn sideways and fill the width with the digits"
        found={false}
      />
    </Screen>,
    root,
  )
})

afterEach(() => {
  render(null, root)
  root.remove()
})

it.each([
  [390, 844],
  [844, 390],
  [320, 568],
])('picture, frame, sentence, groups and actions are all in sight at %i x %i', async (width, height) => {
  await page.viewport(width, height)
  const parts = [...root.querySelectorAll('video, video + div > *, ol, footer button')]
  expect(parts.length).toBeGreaterThanOrEqual(7)
  for (const part of parts) {
    const { left, top, right, bottom } = part.getBoundingClientRect()
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(width)
    expect(bottom).toBeLessThanOrEqual(height)
  }
})

it('lying down, the groups stand beside the picture', async () => {
  await page.viewport(844, 390)
  const picture = root.querySelector('video')?.getBoundingClientRect()
  const groups = root.querySelector('ol')?.getBoundingClientRect()
  expect(picture?.width).toBeGreaterThan(480)
  expect(groups?.left).toBeGreaterThan(picture?.right ?? Number.POSITIVE_INFINITY)
})
