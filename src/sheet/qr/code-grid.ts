import { type CodeCorners, distance } from './code-corners'
import { alignmentPlaces, type Modules, sizeOf } from './code-layout'
import { type DarkPixels, isDark } from './dark-pixels'
import type { Place } from './finder-patterns'

/** From a place in a code, in modules, to one in the picture, in pixels. */
type Mapping = (u: number, v: number) => Place

/** How far the small mark may be from where an even picture has it: a part of the code's side. */
const farthest = 1 / 7

/** The modules under three corner marks, as likely readings go: the likeliest size first, with and without the small mark. */
export function* codeGrids(picture: DarkPixels, corners: CodeCorners): Iterable<Modules> {
  for (const version of likelyVersions(picture, corners)) {
    const even = evenMapping(corners, sizeOf(version))
    const mark = alignmentMark(picture, even, version)
    if (mark) yield sampled(picture, tiltedMapping(corners, sizeOf(version), mark), version)
    yield sampled(picture, even, version)
  }
}

/** The sizes near the measured one, those whose timing lines alternate first. */
function likelyVersions(picture: DarkPixels, corners: CodeCorners): readonly number[] {
  const { topLeft, topRight, bottomLeft } = corners
  const module = (topLeft.module + topRight.module + bottomLeft.module) / 3
  const across = (distance(topLeft, topRight) + distance(topLeft, bottomLeft)) / 2 / module + 7
  const measured = Math.round((across - 17) / 4)
  const near = Array.from({ length: 7 }, (_, index) => measured - 3 + index).filter(
    one => one > 0 && one <= 40,
  )
  const rated = near.map(version => {
    const size = sizeOf(version)
    const mapping = evenMapping(corners, size)
    let right = 0
    for (let place = 8; place < size - 8; place++) {
      const wanted = place % 2 === 0
      if (darkAt(picture, mapping(place + 0.5, 6.5)) === wanted) right++
      if (darkAt(picture, mapping(6.5, place + 0.5)) === wanted) right++
    }
    return { version, share: right / (2 * (size - 16)) }
  })
  const best = rated.sort((one, other) => other.share - one.share)
  return best.slice(0, 2).map(({ version }) => version)
}

/** As if the code lay even before the camera: straight on from the three corners. */
function evenMapping({ topLeft, topRight, bottomLeft }: CodeCorners, size: number): Mapping {
  const span = size - 7
  return (u, v) => {
    const right = (u - 3.5) / span
    const down = (v - 3.5) / span
    return {
      x: topLeft.x + right * (topRight.x - topLeft.x) + down * (bottomLeft.x - topLeft.x),
      y: topLeft.y + right * (topRight.y - topLeft.y) + down * (bottomLeft.y - topLeft.y),
    }
  }
}

/** The small mark near the fourth corner: dark, light ring, dark ring. Null where nothing is like it. */
function alignmentMark(picture: DarkPixels, even: Mapping, version: number): Place | null {
  if (alignmentPlaces(version).length === 0) return null
  const middle = sizeOf(version) - 6.5
  const reach = Math.round(sizeOf(version) * farthest)
  let best = { like: 20, away: 0, place: null as Place | null }
  for (let down = -reach; down <= reach; down += 0.5) {
    for (let right = -reach; right <= reach; right += 0.5) {
      const like = likeMark(picture, even, middle + right, middle + down)
      const away = Math.hypot(right, down)
      if (like > best.like || (like === best.like && best.place !== null && away < best.away)) {
        best = { like, away, place: even(middle + right, middle + down) }
      }
    }
  }
  return best.place
}

/** How many of the mark's 25 modules are as they should be around a place. */
function likeMark(picture: DarkPixels, mapping: Mapping, u: number, v: number): number {
  let like = 0
  for (let down = -2; down <= 2; down++) {
    for (let right = -2; right <= 2; right++) {
      const ring = Math.max(Math.abs(down), Math.abs(right))
      if (darkAt(picture, mapping(u + right, v + down)) === (ring !== 1)) like++
    }
  }
  return like
}

/** The perspective that has the three corners and the small mark in their places. */
function tiltedMapping({ topLeft, topRight, bottomLeft }: CodeCorners, size: number, mark: Place): Mapping {
  const far = size - 3.5
  const pairs = [
    { u: 3.5, v: 3.5, place: topLeft },
    { u: far, v: 3.5, place: topRight },
    { u: 3.5, v: far, place: bottomLeft },
    { u: size - 6.5, v: size - 6.5, place: mark },
  ]
  const rows = pairs.flatMap(({ u, v, place: { x, y } }) => [
    [u, v, 1, 0, 0, 0, -u * x, -v * x, x],
    [0, 0, 0, u, v, 1, -u * y, -v * y, y],
  ])
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solved(rows)
  return (u, v) => {
    const depth = g * u + h * v + 1
    return { x: (a * u + b * v + c) / depth, y: (d * u + e * v + f) / depth }
  }
}

/** The unknowns of as many linear equations; the last number of each row is its right side. */
function solved(equations: readonly (readonly number[])[]): number[] {
  const rows = equations.map(row => [...row])
  const count = rows.length
  for (let column = 0; column < count; column++) {
    const rest = rows.slice(column)
    const pivot = rest.reduce((best, row) =>
      Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best,
    )
    const at = rows.indexOf(pivot)
    const [upper, lower] = [rows[column] ?? [], pivot]
    rows[column] = lower
    rows[at] = upper
    for (const row of rows) {
      if (row === lower) continue
      const factor = (row[column] ?? 0) / (lower[column] ?? 1)
      for (let place = column; place <= count; place++)
        row[place] = (row[place] ?? 0) - factor * (lower[place] ?? 0)
    }
  }
  return rows.map((row, index) => (row[count] ?? 0) / (row[index] ?? 1))
}

/** Every module: dark where most of nine places in it are. */
function sampled(picture: DarkPixels, mapping: Mapping, version: number): Modules {
  const size = sizeOf(version)
  const dark = new Uint8Array(size * size)
  for (let v = 0; v < size; v++) {
    for (let u = 0; u < size; u++) {
      let darkPlaces = 0
      for (const down of [0.3, 0.5, 0.7]) {
        for (const right of [0.3, 0.5, 0.7]) if (darkAt(picture, mapping(u + right, v + down))) darkPlaces++
      }
      if (darkPlaces > 4) dark[v * size + u] = 1
    }
  }
  return { size, dark }
}

function darkAt(picture: DarkPixels, { x, y }: Place): boolean {
  return isDark(picture, x, y)
}
