import { deflateSync } from 'node:zlib'
import type { GreyPicture } from '../src/workers/grey-picture'

/** Grey levels kept: noise that nobody sees would make half of a file. */
const step = 12
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb8_8320 ^ (value >>> 1) : value >>> 1
  return value
})

/** A grey picture as the data address of a PNG, in 22 levels from its darkest pixel to its brightest. */
export function greyPng({ width, height, pixels }: GreyPicture): string {
  const [least, most] = pixels.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [
    255, 0,
  ] as [number, number])
  const rows = new Uint8Array((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const share = ((pixels[y * width + x] ?? 0) - least) / Math.max(1, most - least)
      rows[y * (width + 1) + 1 + x] = Math.round((share * 255) / step) * step
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const file = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return `data:image/png;base64,${file.toString('base64')}`
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  let remainder = 0xffff_ffff
  for (const byte of named) remainder = (table[(remainder ^ byte) & 255] ?? 0) ^ (remainder >>> 8)
  sum.writeUInt32BE((remainder ^ 0xffff_ffff) >>> 0)
  return Buffer.concat([size, named, sum])
}
