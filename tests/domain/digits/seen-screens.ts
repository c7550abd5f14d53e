import type { GlyphSighting, LineSighting, Point } from '../../../src/domain/digits/digit-sighting'
import { placeAlongLine } from '../../../src/domain/digits/line-place'

/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Chance = () => number

/** A generator that repeats itself for each seed. */
export function chanceOf(seed: number): Chance {
  let state = (seed * 2654435761 + 97) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One written line of a screen, before it is seen. Lengths in digit heights of the screen. */
export type WrittenLine = { readonly text: string; readonly x: number; readonly y: number }

/** How a screen is seen. */
export type View = {
  /** Pixels per digit height. */
  readonly scale: number
  /** Radians, clockwise. */
  readonly tilt: number
  /** How much smaller things get per digit height to the right and downwards. */
  readonly towards: Point
  /** From digit to digit, and the width of a space, in digit heights. */
  readonly pitch: number
  readonly space: number
  /** Gaps wider than this (digit heights) divide a line into fragments. */
  readonly fragmentGap: number
  /** How sure the network is of a glyph: the probability of its first choice, drawn for each. */
  readonly certainty: (chance: Chance) => number
  /** How often a glyph is not seen at all. */
  readonly lost: number
  /** How often a weak bump stands between two glyphs. */
  readonly specks: number
}

/** Straight from the front, everything clear. */
export const clearView: View = {
  scale: 16,
  tilt: 0,
  towards: { x: 0, y: 0 },
  pitch: 0.74,
  space: 0.37,
  fragmentGap: 6,
  certainty: () => 0.9999999,
  lost: 0,
  specks: 0,
}

/** What one frame shows of a screen. An `_` in a text is a digit that is not seen. */
export function seen(written: readonly WrittenLine[], view: View, chance: Chance): LineSighting[] {
  return written.flatMap(line => fragmentsOf(line, view).map(fragment => lineOf(fragment, view, chance)))
}

type Fragment = {
  readonly y: number
  readonly glyphs: readonly { readonly character: string; readonly x: number }[]
}

function fragmentsOf(line: WrittenLine, view: View): Fragment[] {
  const fragments: { y: number; glyphs: { character: string; x: number }[] }[] = []
  let x = line.x
  let last = Number.NEGATIVE_INFINITY
  for (const character of line.text) {
    const width = widthOf(character, view)
    if (character !== ' ') {
      if (x - last > view.fragmentGap) fragments.push({ y: line.y, glyphs: [] })
      fragments.at(-1)?.glyphs.push({ character, x: x + width / 2 })
      last = x
    }
    x += width
  }
  return fragments
}

function widthOf(character: string, view: View): number {
  if (/[0-9_]/.test(character)) return view.pitch
  if (character === ' ') return view.space
  if (/[-:.,]/.test(character)) return Math.min(view.pitch, 0.45)
  return character.charCodeAt(0) > 0x2e00 ? 1.35 : view.pitch
}

function lineOf({ y, glyphs }: Fragment, view: View, chance: Chance): LineSighting {
  const first = glyphs[0]?.x ?? 0
  const last = glyphs.at(-1)?.x ?? 0
  const left = imageOf({ x: first - 0.4, y }, view)
  const right = imageOf({ x: last + 0.4, y }, view)
  const shape = {
    left,
    right,
    leftHeight: heightAt({ x: first - 0.4, y }, view) * (0.97 + 0.06 * chance()),
    rightHeight: heightAt({ x: last + 0.4, y }, view) * (0.97 + 0.06 * chance()),
  }
  const length = Math.hypot(right.x - left.x, right.y - left.y)
  const place = (x: number) => {
    const point = imageOf({ x, y }, view)
    return placeAlongLine(shape, Math.hypot(point.x - left.x, point.y - left.y) / length)
  }
  const sightings = glyphs.flatMap(({ character, x }, index) => {
    const list: GlyphSighting[] = []
    if (index > 0 && chance() < view.specks) list.push(speck(place(x - view.pitch * 0.5), chance))
    if (character !== '_' && chance() >= view.lost) {
      list.push(glyphOf(character, place(x + (chance() - 0.5) * 0.08), view, chance))
    }
    return list
  })
  return { ...shape, glyphs: sightings }
}

/** An honest sighting: the first choice is right as often as its probability says. */
function glyphOf(character: string, at: number, view: View, chance: Chance): GlyphSighting {
  const truth = /[0-9]/.test(character) ? Number(character) : 10
  const certainty = view.certainty(chance)
  const second = otherThan(truth, chance)
  const isRight = chance() < certainty
  const rest = 1 - certainty
  const weights = new Array<number>(12).fill(rest * 0.005)
  weights[isRight ? truth : second] = certainty
  const next = isRight ? second : truth
  weights[next] = (weights[next] ?? 0) + rest * 0.94
  return sighting(at, weights)
}

function otherThan(truth: number, chance: Chance): number {
  const choice = Math.floor(chance() * 10)
  return choice >= truth ? choice + 1 : choice
}

function speck(at: number, chance: Chance): GlyphSighting {
  const presence = 0.03 + 0.2 * chance()
  const weights = new Array<number>(12).fill(0)
  weights[Math.floor(chance() * 11)] = presence
  weights[11] = 1 - presence
  return sighting(at, weights)
}

/** @param weights digits 0 to 9, another glyph, nothing */
function sighting(at: number, weights: readonly number[]): GlyphSighting {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const logarithms = weights.map(weight => Math.log(Math.max(weight / sum, 1e-5)))
  return {
    at,
    digits: logarithms.slice(0, 10),
    other: logarithms[10] ?? 0,
    none: logarithms[11] ?? 0,
  }
}

function imageOf({ x, y }: Point, view: View): Point {
  const depth = 1 + view.towards.x * x + view.towards.y * y
  const [across, down] = [(x / depth) * view.scale, (y / depth) * view.scale]
  const [cosine, sine] = [Math.cos(view.tilt), Math.sin(view.tilt)]
  return { x: 400 + across * cosine - down * sine, y: 300 + across * sine + down * cosine }
}

function heightAt(point: Point, view: View): number {
  const top = imageOf({ x: point.x, y: point.y - 0.5 }, view)
  const bottom = imageOf({ x: point.x, y: point.y + 0.5 }, view)
  return Math.hypot(bottom.x - top.x, bottom.y - top.y)
}
