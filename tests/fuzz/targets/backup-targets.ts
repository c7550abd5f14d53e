import { endMark, headerDigest } from '../../../src/platform/backup/backup-header'
import { readBackup } from '../../../src/platform/backup/backup-reader'
import { startBackup } from '../../../src/platform/backup/backup-writer'
import { changedValue } from '../changed-value'
import { type FuzzTarget, mustHold } from '../fuzz-target'
import { damagedText } from '../hostile-text'
import type { RandomSource } from '../random-source'

const passphrase = 'four words of a song'
const text = '{"format":"yomiage-records","version":1}'
let written: Promise<Uint8Array<ArrayBuffer>> | null = null

/** Encrypted files; one round of key derivation, so that thousands of them can be tried. */
export const backupTargets: readonly FuzzTarget[] = [
  {
    name: 'encrypted backups',
    share: 1,
    tryOne: async random => {
      written ??= smallBackup()
      const whole = await written
      const bytes = random.onceIn(2) ? damaged(random, whole) : await withOtherHeader(random, whole)
      const reading = await readBackup(bytes, { passphrase: random.onceIn(9) ? 'another one' : passphrase })
      if (reading.kind === 'opened') mustHold(reading.text === text, `another text: ${reading.text}`)
    },
  },
]

async function smallBackup(): Promise<Uint8Array<ArrayBuffer>> {
  const start = await startBackup({ passphrase, createdAt: 0, app: 'x', iterations: 1 })
  if (start.kind !== 'started') throw new Error(start.kind)
  await start.backup.add(text)
  const end = await start.backup.end()
  if (end.kind !== 'written') throw new Error(end.kind)
  return new Uint8Array(await new Blob(end.parts).arrayBuffer())
}

function damaged(random: RandomSource, whole: Uint8Array): Uint8Array {
  const bytes = whole.slice(0, random.onceIn(3) ? random.below(whole.length) : whole.length)
  for (let left = random.below(3); left > 0; left--) {
    if (bytes.length > 0) bytes[random.below(bytes.length)] = random.below(256)
  }
  return bytes
}

/** A header that says something else, with its digest made anew, so that more than the digest is tried. */
async function withOtherHeader(random: RandomSource, whole: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const lineEnd = whole.indexOf(10)
  const line = new TextDecoder().decode(whole.subarray(0, lineEnd))
  const fields = changedValue(random, JSON.parse(line))
  // Many rounds are refused by their number; somewhat fewer would only cost time here.
  const cheap = JSON.stringify(fields, (key, value: unknown) =>
    key === 'iterations' && typeof value === 'number' && value > 1 ? Math.max(value, 1e9) : value,
  )
  const other = new TextEncoder().encode(random.onceIn(4) ? damagedText(random, line) : (cheap ?? ''))
  if (/"iterations":\d{2}/.test(new TextDecoder().decode(other)) && !cheap?.includes('e'))
    return whole.slice(0, 9)
  const check = new TextDecoder().decode(whole.subarray(lineEnd + 1, lineEnd + 63))
  const second = new TextEncoder().encode(`\n${check} ${await headerDigest(other, check)}\n`)
  const rest = random.onceIn(3) ? new TextEncoder().encode(endMark) : whole.subarray(lineEnd + 129)
  return new Uint8Array(await new Blob([other, second, rest]).arrayBuffer())
}
