import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Theme = 'light' | 'dark'
type Colour = readonly [red: number, green: number, blue: number]

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')
const sunlightStart = css.indexOf('[data-theme="sunlight"]')
const highContrastStart = css.indexOf('prefers-contrast: more')
const plain = tokensIn(css.slice(0, sunlightStart))
const sunlight = new Map([...plain, ...tokensIn(css.slice(sunlightStart, highContrastStart))])
const highContrast = new Map([...plain, ...tokensIn(css.slice(highContrastStart))])

/** Each token's two colours; one that is the same in both themes counts twice. */
function tokensIn(text: string): Map<string, Record<Theme, Colour>> {
  const found = new Map<string, Record<Theme, Colour>>()
  for (const [, name, value] of text.matchAll(/--([a-z-]+):\s*([^;]*#[^;]*);/g)) {
    const colours = [...(value ?? '').matchAll(/#([0-9a-f]{6})/g)].map(([, hex]) => colourOf(hex ?? ''))
    const [light, dark = light] = colours
    if (name && light && dark) found.set(name, { light, dark })
  }
  return found
}

function colourOf(hex: string): Colour {
  const part = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16) / 255
  return [part(0), part(2), part(4)]
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map(part =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as unknown as Colour
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2 contrast of two tokens, 1 to 21. */
function contrast(tokens: typeof plain, theme: Theme, one: string, other: string): number {
  const [first, second] = [one, other].map(name => {
    const token = tokens.get(name)
    if (!token) throw new Error(`no colour --${name}`)
    return luminance(token[theme])
  }) as [number, number]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

const text: [string, string][] = [
  ...['ink', 'ink-soft', 'action', 'proven', 'wrong', 'unsure'].flatMap(ink =>
    ['paper', 'surface'].map((ground): [string, string] => [ink, ground]),
  ),
  ['ink', 'action-tint'],
  ['ink-soft', 'action-tint'],
  ['action', 'action-tint'],
  ['action', 'proven-tint'],
  ['action', 'wrong-tint'],
  ['action', 'unsure-tint'],
  ['on-action', 'action'],
  ['on-action', 'action-pressed'],
  ['paper', 'ink'],
  ['proven', 'proven-tint'],
  ['wrong', 'wrong-tint'],
  ['unsure', 'unsure-tint'],
  ['ink', 'proven-tint'],
  ['ink', 'wrong-tint'],
  ['ink', 'unsure-tint'],
  ['on-lens', 'lens'],
  ['lens-proven', 'lens'],
  ['lens-wrong', 'lens'],
  ['lens-unsure', 'lens'],
]

const digits: [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'action-tint'],
  ['proven-digit', 'proven-tint'],
  ['wrong-digit', 'wrong-tint'],
  ['unsure-digit', 'unsure-tint'],
]

const edges: [string, string][] = [
  ['edge', 'paper'],
  ['edge', 'surface'],
  ['action', 'surface'],
  ['proven', 'surface'],
]

describe.each([
  ['light', plain, 'light'],
  ['dark', plain, 'dark'],
  ['sunlight', sunlight, 'light'],
  ['more contrast, light', highContrast, 'light'],
  ['more contrast, dark', highContrast, 'dark'],
] as const)('%s', (_, tokens, theme) => {
  it.each(text)('text: --%s on --%s is at least 7:1', (ink, ground) => {
    expect(contrast(tokens, theme, ink, ground)).toBeGreaterThanOrEqual(7)
  })

  it.each(digits)('digits: --%s on --%s are at least 10:1', (ink, ground) => {
    expect(contrast(tokens, theme, ink, ground)).toBeGreaterThanOrEqual(10)
  })

  it.each(edges)('edges and bars: --%s on --%s are at least 3:1', (edge, ground) => {
    expect(contrast(tokens, theme, edge, ground)).toBeGreaterThanOrEqual(3)
  })
})
