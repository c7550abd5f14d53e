import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { emptyFusion, fuse } from '../src/domain/digits/digit-fusion'
import { parseWeights } from '../src/workers/digits/digit-weights'
import { readDigitFrame } from '../src/workers/digits/frame-reading'
import { digitCount, type ReadLine } from '../src/workers/digits/line-reading'
import { plainNetwork } from '../src/workers/digits/plain-network'
import type { GreyPicture } from '../src/workers/grey-picture'
import { type Drawing, drawColumns, drawFrames, drawGroup, drawLines, width } from './recogniser-drawings'

const folder = 'docs/pictures'
/** How the hand moved from one frame to the next, in pixels: the same picture, moved by parts of a pixel. */
const hand = [
  { x: 0, y: 0 },
  { x: 0.5, y: 0.3 },
  { x: -0.4, y: 0.5 },
  { x: 0.25, y: -0.5 },
]

main()

/** Draws the pictures of docs/recogniser.md from one photo of the tests, by the app's own code. */
function main(): void {
  mkdirSync(folder, { recursive: true })
  const photo = readPgm('tests/fixtures/screen/small-console-wrapped.pgm')
  const network = openNetwork()
  const reading = readDigitFrame(photo, network, { expected: 'installation-id', again: true })
  const line = longest(reading.lines)
  save('recogniser-lines', drawLines(photo, reading))
  save('recogniser-columns', drawColumns(line, network.read(line.strip.pixels, line.strip.width)))
  const looks = reading.again === null ? [reading.sighting] : [reading.sighting, reading.again]
  const still = { picture: 'still' } as const
  save('recogniser-group', drawGroup(looks.reduce((fusion, look) => fuse(fusion, look, still), emptyFusion)))
  let fusion = emptyFusion
  const fusions = hand.map(move => {
    const { sighting } = readDigitFrame(moved(photo, move), network, {
      expected: 'installation-id',
      again: false,
    })
    fusion = fuse(fusion, sighting, { picture: 'live' })
    return fusion
  })
  save('recogniser-frames', drawFrames(fusions))
}

function save(name: string, { height, parts }: Drawing): void {
  const ground = `<rect width="${width}" height="${height}" rx="6" fill="#f6f5f0"/>`
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="#14171d">`
  writeFileSync(`${folder}/${name}.svg`, `${[open, ground, ...parts, '</svg>'].join('\n')}\n`)
}

function longest(lines: readonly ReadLine[]): ReadLine {
  return lines.reduce((best, line) => (digitCount(line.sighting) > digitCount(best.sighting) ? line : best))
}

/** The photo moved by parts of a pixel: bilinear, its edge goes on. */
function moved(photo: GreyPicture, { x: right, y: down }: { x: number; y: number }): GreyPicture {
  const pixels = new Uint8Array(photo.pixels.length)
  const at = (x: number, y: number) => {
    const [column, row] = [
      Math.min(photo.width - 1, Math.max(0, x)),
      Math.min(photo.height - 1, Math.max(0, y)),
    ]
    return photo.pixels[row * photo.width + column] ?? 0
  }
  for (let y = 0; y < photo.height; y++) {
    for (let x = 0; x < photo.width; x++) {
      const [column, row] = [Math.floor(x - right), Math.floor(y - down)]
      const [across, below] = [x - right - column, y - down - row]
      const upper = at(column, row) * (1 - across) + at(column + 1, row) * across
      const lower = at(column, row + 1) * (1 - across) + at(column + 1, row + 1) * across
      pixels[y * photo.width + x] = Math.round(upper * (1 - below) + lower * below)
    }
  }
  return { ...photo, pixels }
}

function readPgm(path: string): GreyPicture {
  const file = readFileSync(path)
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'))
  if (head === null) throw new Error(`${path} is no PGM`)
  return {
    width: Number(head[1]),
    height: Number(head[2]),
    pixels: new Uint8Array(file.subarray(head[0].length)),
  }
}

function openNetwork() {
  const weights = parseWeights(new Uint8Array(readFileSync('src/workers/digits/digit-weights.bin')).buffer)
  if (weights === null) throw new Error('the weights are damaged')
  return plainNetwork(weights)
}
