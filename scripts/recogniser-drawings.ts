import { addsUp, checkDigitOf } from '../src/domain/check-digit'
import type { GroupEvidence } from '../src/domain/digits/digit-evidence'
import type { Fusion } from '../src/domain/digits/digit-fusion'
import type { LineSighting } from '../src/domain/digits/digit-sighting'
import { digitThresholds } from '../src/domain/digits/digit-thresholds'
import { placeAlongLine } from '../src/domain/digits/line-place'
import type { PictureReading } from '../src/workers/digits/frame-reading'
import { digitCount, type ReadLine } from '../src/workers/digits/line-reading'
import { stripHeight } from '../src/workers/digits/strip-shape'
import type { GreyPicture } from '../src/workers/grey-picture'
import { greyPng } from './grey-png'

/** The parts of an SVG, 700 units wide. */
export type Drawing = { readonly height: number; readonly parts: readonly string[] }

type Doubted = Exclude<GroupEvidence, { kind: 'proven' }>

/** Of all drawings. */
export const width = 700
const ink = '#14171d'
const soft = '#5a606b'
const hairline = '#dedbd2'
const green = { line: '#0a7a45', tint: '#cfebd9', ink: '#06361f' }
const amber = { line: '#a86a00', tint: '#fbe6b8', ink: '#3d2600' }

/** A photo with the lines that were found in it. */
export function drawLines(photo: GreyPicture, { lines }: PictureReading): Drawing {
  const [left, top] = [(width - photo.width) / 2, 16]
  const bottom = top + photo.height + 24
  const outlines = lines.map(({ line, sighting }) => {
    const isDigits = isDigitLine(sighting)
    const { left: from, right: to, leftHeight, rightHeight } = line
    const corners = [
      [from.x, from.y - leftHeight / 2],
      [to.x, to.y - rightHeight / 2],
      [to.x, to.y + rightHeight / 2],
      [from.x, from.y + leftHeight / 2],
    ].map(([x = 0, y = 0]) => `${round(left + x)},${round(top + y)}`)
    const look = isDigits ? `stroke="#00a65a" stroke-width="1.5"` : `stroke="#e08a00" stroke-dasharray="3 2"`
    return `<polygon points="${corners.join(' ')}" fill="none" ${look}/>`
  })
  const digitLines = lines.filter(({ sighting }) => isDigitLine(sighting))
  const found = digitLines.map(({ line, sighting }) => {
    const heights = `${line.leftHeight.toFixed(1)} to ${line.rightHeight.toFixed(1)} px high`
    return `${digitCount(sighting)} digits, ${heights}`
  })
  return {
    height: bottom + 44,
    parts: [
      `<image x="${left}" y="${top}" width="${photo.width}" height="${photo.height}" href="${greyPng(photo)}"/>`,
      ...outlines,
      `<line x1="${left}" x2="${left + 28}" y1="${bottom}" y2="${bottom}" stroke="#00a65a" stroke-width="2"/>`,
      label(left + 36, bottom + 4, `lines of digits: ${found.join('; ')}`),
      `<line x1="${left}" x2="${left + 28}" y1="${bottom + 22}" y2="${bottom + 22}" stroke="#e08a00" stroke-width="2" stroke-dasharray="3 2"/>`,
      label(
        left + 36,
        bottom + 26,
        'other lines that were looked at; the network finds no run of digits in them',
      ),
    ],
  }
}

/** The end of a line: its strip, the probabilities of its columns, its glyphs. */
export function drawColumns({ strip, sighting, line }: ReadLine, probabilities: Float32Array): Drawing {
  const digits = sighting.glyphs.filter(glyph => Math.max(...glyph.digits) > Math.log(0.4))
  const left = 64
  const firstColumn = 2 * Math.floor(columnOf(digits.at(-21)?.at ?? 0) / 2) - 6
  const columns = 120
  const cell = (width - left - 20) / columns
  const stripTop = 30
  const scale = cell / 2
  const heatTop = stripTop + stripHeight * scale + 14
  const row = 13
  const names = ['nothing', ...Array.from({ length: 10 }, (_, digit) => String(digit)), 'other']
  const parts = [
    label(left, 20, 'the strip, normalised: 28 rows, digits 16 rows high', soft),
    `<image x="${left}" y="${stripTop}" width="${columns * cell}" height="${round(stripHeight * scale)}" preserveAspectRatio="none" href="${greyPng(stripPicture(firstColumn))}"/>`,
  ]
  for (const [kind, name] of names.entries()) {
    const y = round(heatTop + kind * row)
    parts.push(
      `<text x="${left - 8}" y="${y + 11}" text-anchor="end" font-size="11" fill="${soft}">${name}</text>`,
      `<line x1="${left}" x2="${width - 20}" y1="${y}" y2="${y}" stroke="${hairline}"/>`,
    )
    for (let column = 0; column < columns; column++) {
      const probability = probabilities[(firstColumn + column) * names.length + kind] ?? 0
      if (probability < 0.03) continue
      const colour = kind === 0 ? '#9aa7bd' : '#0a39c4'
      const opacity = round(kind === 0 ? probability * 0.4 : probability)
      parts.push(
        `<rect x="${round(left + column * cell)}" y="${y + 1}" width="${round(cell)}" height="${row - 1}" fill="${colour}" opacity="${opacity}"/>`,
      )
    }
  }
  const glyphTop = heatTop + names.length * row + 20
  for (const glyph of digits) {
    const x = left + (columnOf(glyph.at) - firstColumn + 0.5) * cell
    if (x < left || x > width - 24) continue
    const most = Math.exp(Math.max(...glyph.digits))
    const colour = most > 0.9 ? ink : amber.line
    const digit = glyph.digits.indexOf(Math.max(...glyph.digits))
    parts.push(
      `<text x="${round(x)}" y="${round(glyphTop)}" text-anchor="middle" font-size="17" font-weight="${most > 0.9 ? 400 : 700}" font-family="ui-monospace, monospace" fill="${colour}">${digit}</text>`,
    )
  }
  parts.push(
    `<text x="${left - 8}" y="${round(glyphTop)}" text-anchor="end" font-size="11" fill="${soft}">read</text>`,
    label(
      left,
      glyphTop + 24,
      'Each column of 2 pixels has twelve probabilities; brown: a digit less than 90 % likely.',
      soft,
    ),
  )
  return { height: Math.round(glyphTop + 38), parts }

  function columnOf(at: number): number {
    let column = 0
    while (placeAlongLine(line, strip.columnPlace(column + 1)) < at) column++
    const [before, after] = [column, column + 1].map(one => placeAlongLine(line, strip.columnPlace(one)))
    return column + (at - (before ?? 0)) / ((after ?? 1) - (before ?? 0))
  }
  function stripPicture(from: number): GreyPicture {
    const pixels = new Uint8Array(2 * columns * stripHeight)
    for (let y = 0; y < stripHeight; y++) {
      for (let x = 0; x < 2 * columns; x++) {
        const value = strip.pixels[y * strip.width + 2 * from + x] ?? 0
        pixels[y * 2 * columns + x] = Math.max(0, Math.min(255, 190 + 55 * value))
      }
    }
    return { width: 2 * columns, height: stripHeight, pixels }
  }
}

/** A group in doubt, if there is one a group that fails its check: what two looks at a still photo say of its places. */
export function drawGroup(fusion: Fusion): Drawing {
  const { groups, groupLength: length } = firstTrack(fusion)
  const logarithms = fusion.blocks[0]?.fused.logarithms ?? []
  const digitsOf = (group: number) => logarithms.slice(group * length, (group + 1) * length)
  const open = groups.flatMap(({ kind }, group) => (kind === 'proven' ? [] : [group]))
  const index = open.find(group => !addsUp(freeDigits(digitsOf(group)))) ?? open[0] ?? 0
  const evidence = groups[index]
  if (evidence === undefined || evidence.kind === 'proven') throw new Error('no group is in doubt')
  const doubted = digitsOf(index)
  const free = freeDigits(doubted)
  const beliefs = doubted.map(place => place.map(Math.exp))
  const left = 56
  const [top, high, panel] = [62, 110, (width - left - 12) / length]
  const limit = round(top + high * (1 - digitThresholds.still.leastDigit))
  const parts = beliefs.flatMap((belief, place) => {
    const most = Math.max(...belief)
    const isSure = most >= digitThresholds.still.leastDigit
    const x = left + place * panel
    const colour = isSure ? green : amber
    const bars = belief.map((probability, digit) => {
      const tall = Math.max(0.5, probability * high)
      const middle = round(x + 8 + digit * 7.8 + 3)
      return `<rect x="${round(middle - 3)}" y="${round(top + high - tall)}" width="6" height="${round(tall)}" fill="${probability > 0.02 ? colour.line : '#b9b5a9'}"/><text x="${middle}" y="${top + high + 13}" font-size="9" text-anchor="middle" fill="${soft}">${digit}</text>`
    })
    const digit = belief.indexOf(most)
    return [
      `<text x="${round(x + panel / 2)}" y="36" text-anchor="middle" font-size="24" font-family="ui-monospace, monospace" fill="${colour.line}">${digit}</text>`,
      `<text x="${round(x + panel / 2)}" y="52" text-anchor="middle" font-size="11" fill="${soft}">${percent(most)}</text>`,
      ...bars,
    ]
  })
  const bottom = top + high + 40
  return {
    height: bottom + 80,
    parts: [
      ...parts,
      `<line x1="${left}" x2="${width - 20}" y1="${limit}" y2="${limit}" stroke="${soft}" stroke-dasharray="4 3"/>`,
      `<text x="${left - 8}" y="${limit - 6}" text-anchor="end" font-size="11" fill="${soft}">needs</text>`,
      `<text x="${left - 8}" y="${limit + 8}" text-anchor="end" font-size="11" fill="${soft}">${percent(digitThresholds.still.leastDigit)}</text>`,
      label(left, bottom, `likeliest digits: ${free}. ${checkWords(free)}`),
      label(left, bottom + 22, stateWords(evidence)),
      `<rect x="${left}" y="${bottom + 36}" width="112" height="30" rx="5" fill="${amber.tint}" stroke="${amber.line}"/>`,
      digitsText(left + 56, bottom + 57, free, amber.ink, 17),
      label(
        left + 124,
        bottom + 56,
        'the tile: amber, and the user is asked beside the picture of the group',
      ),
    ],
  }
}

function checkWords(digits: string): string {
  const sum = checkDigitOf(digits.slice(0, -1))
  return `The first six ask for the check digit ${sum}, the last is ${digits.at(-1)}: it ${addsUp(digits) ? 'holds' : 'fails'}.`
}

function stateWords({ kind, places, doubtful, suggestion }: Doubted): string {
  const [place = 0] = doubtful
  const others = places[place]?.alternatives.join(' or ')
  return `State: ${kind}. Place ${place + 1} may also be ${others}; ${suggestion} would hold, and is only offered.`
}

function freeDigits(logarithms: Fusion['blocks'][number]['fused']['logarithms']): string {
  return logarithms.map(place => place.indexOf(Math.max(...place))).join('')
}

/** The nine groups after each frame of a hand that is not quite still. */
export function drawFrames(fusions: readonly Fusion[]): Drawing {
  const [left, tall, gap] = [76, 34, 6]
  const across = (width - left - 20 + gap) / 9
  const parts = fusions.flatMap((fusion, index) => {
    const { groups, progress } = firstTrack(fusion)
    const y = 20 + index * (tall + 14)
    return [
      label(20, y + 15, `frame ${index + 1}`),
      `<text x="20" y="${y + 30}" font-size="11" fill="${soft}">${progress} of 9</text>`,
      ...groups.flatMap((group, number) => {
        const { line, tint, ink: dark } = group.kind === 'proven' ? green : amber
        const x = round(left + number * across)
        const mark = group.kind === 'proven' ? '✓' : '?'
        return [
          `<rect x="${x}" y="${y}" width="${round(across - gap)}" height="${tall}" rx="5" fill="${tint}" stroke="${line}"/>`,
          digitsText(x + (across - gap) / 2, y + 17, shownDigits(group), dark, 12),
          `<text x="${round(x + (across - gap) / 2)}" y="${y + 30}" text-anchor="middle" font-size="10" fill="${line}">${mark}</text>`,
        ]
      }),
    ]
  })
  const bottom = 20 + fusions.length * (tall + 14) + 8
  return {
    height: bottom + 18,
    parts: [
      ...parts,
      label(
        20,
        bottom,
        'One frame proves nothing. Green stays green; amber waits for a better frame, or for the user.',
        soft,
      ),
    ],
  }
}

function shownDigits(group: GroupEvidence): string {
  return group.kind === 'proven' ? group.digits : group.places.map(({ digit }) => digit ?? '?').join('')
}

function isDigitLine(sighting: LineSighting): boolean {
  const visible = sighting.glyphs.filter(({ none }) => none < Math.log(0.5)).length
  return digitCount(sighting) >= 5 && digitCount(sighting) * 2 > visible
}

function firstTrack({ tracks }: Fusion): Fusion['tracks'][number] {
  const [track] = tracks
  if (track === undefined) throw new Error('no ID was seen in the photo')
  return track
}

function label(x: number, y: number, words: string, colour = ink): string {
  return `<text x="${round(x)}" y="${round(y)}" fill="${colour}">${words}</text>`
}

function digitsText(x: number, y: number, digits: string, colour: string, size: number): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="middle" font-size="${size}" font-family="ui-monospace, monospace" fill="${colour}">${digits}</text>`
}

function percent(probability: number): string {
  return probability > 0.995 ? '> 99 %' : `${Math.round(100 * probability)} %`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
