import Version from '@zxing/library/es2015/core/qrcode/decoder/Version'
import { describe, expect, test } from 'vitest'
import { alignmentPlaces, correctionOf, functionModules } from '../../../src/sheet/qr/code-layout'
import { readQrCode } from '../../../src/sheet/qr/read-qr-code'
import { corrected } from '../../../src/sheet/qr/reed-solomon'
import ids from '../../fixtures/ids.json' with { type: 'json' }
import { drawnCode } from './drawn-code'

const digits = ids.confirmationIds48[0] ?? ''
const command = `cscript //nologo %WinDir%\\System32\\slmgr.vbs /atp ${digits} f520e45e-7413-4a34-a497-d2765967d094`
const link = `https://example.org/tools/yomiage/#pcs=1.${ids.installationIds63[0]}.${digits}.0.esu-windows-10-esu.f520e45e74134a34a497d2765967d094.UEMtMDUg5qSc5p-75a6k.0abcdef`
const camera = { width: 720, height: 720 }

describe('a code that the phone shows', () => {
  test.each([
    ['the digits', digits, 'Q'],
    ['the command', command, 'L'],
    ['the link', link, 'L'],
  ] as const)('%s: upright, turned, tilted and noisy', (_, text, level) => {
    const module = text === digits ? 12 : 7
    const missed: object[] = []
    for (const turn of [0, -0.3, Math.PI / 4, Math.PI / 2, 2.5]) {
      for (const tilt of [0, 0.1, -0.13]) {
        const held = { ...camera, module, turn, tilt, noise: 18 }
        if (readQrCode(drawnCode(text, level, held)) !== text) missed.push({ turn, tilt })
      }
    }
    expect(missed).toEqual([])
  })

  test('is read in a weak picture, and small', () => {
    const dim = { ...camera, module: 8, ink: [30, 70], noise: 6 } as const
    expect(readQrCode(drawnCode(digits, 'Q', dim))).toBe(digits)
    expect(readQrCode(drawnCode(digits, 'Q', { ...camera, module: 3 }))).toBe(digits)
  })

  test.each([2, 7, 10, 14, 20, 25, 32, 40])('is read in version %i', version => {
    const text = 'x'.repeat(Version.getVersionForNumber(version).getTotalCodewords())
    const room = text.length
    // As long as the version holds at level L.
    const blocks = Version.getVersionForNumber(version).getECBlocksForLevel({ getValue: () => 0 } as never)
    const whole = text.slice(0, room - blocks.getTotalECCodewords() - 3)
    const side = (17 + 4 * version + 8) * 4
    expect(readQrCode(drawnCode(whole, 'L', { width: side, height: side, module: 4 }))).toBe(whole)
  })
})

test('no code: nothing is read, whatever the picture', () => {
  const random = Uint8Array.from(
    { length: 640 * 480 },
    (_, index) => (Math.imul(index, 2654435761) >>> 24) & 255,
  )
  expect(readQrCode({ width: 640, height: 480, pixels: random })).toBeNull()
  expect(readQrCode({ width: 640, height: 480, pixels: new Uint8Array(640 * 480).fill(200) })).toBeNull()
  expect(readQrCode({ width: 1, height: 1, pixels: new Uint8Array(1) })).toBeNull()
})

test('the tables are those of the other engine', () => {
  for (let version = 1; version <= 40; version++) {
    const known = Version.getVersionForNumber(version)
    expect(alignmentPlaces(version)).toEqual([...known.getAlignmentPatternCenters()])
    const taken = functionModules(version)
    const free = taken.dark.reduce((sum, one) => sum + 1 - one, 0)
    expect(Math.floor(free / 8)).toBe(known.getTotalCodewords())
    for (const [level, name] of [0, 1, 2, 3].entries()) {
      const blocks = known.getECBlocksForLevel({ getValue: () => name } as never)
      const own = correctionOf(version, level)
      expect([own.inBlock, own.blocks]).toEqual([blocks.getECCodewordsPerBlock(), blocks.getNumBlocks()])
    }
  }
})

test('as many errors as the correction allows are put right, and more are refused', () => {
  // Version 1-M of the standard's own example (ISO/IEC 18004, annex I): "01234567".
  const block = [16, 32, 12, 86, 97, 128, 236, 17, 236, 17, 236, 17, 236, 17, 236, 17]
  const whole = Uint8Array.from([...block, 165, 36, 212, 193, 237, 54, 199, 135, 44, 85])
  expect(corrected(whole, 10)).toEqual(whole)
  for (let first = 0; first < 22; first++) {
    const damaged = Uint8Array.from(whole, (value, index) =>
      index >= first && index < first + 5 ? value ^ 0x5a : value,
    )
    expect(corrected(damaged, 10)).toEqual(whole)
  }
  const beyond = Uint8Array.from(whole, (value, index) => (index < 6 ? value ^ 0x33 : value))
  expect(corrected(beyond, 10)).not.toEqual(whole)
})
