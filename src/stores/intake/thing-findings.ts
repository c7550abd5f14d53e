import { fileKindOf } from '../../domain/intake/file-kind'
import { largestText, type RefusedThing } from '../../domain/intake/intake-limits'
import { findingsInText } from '../../domain/intake/text-findings'
import type { Incoming } from '../../ports/incoming'
import type { NewFinding, NothingReason } from './finding'
import { findingsInPicture, type PictureReaders } from './picture-findings'

/** What one thing gave. */
export type ThingReading = {
  readonly findings: readonly NewFinding[]
  readonly refused: readonly RefusedThing[]
}

/** What reading needs; the picture readers come with the first picture. */
export type ThingReaders = {
  readonly incoming: Incoming
  readonly pictures: () => Promise<PictureReaders>
}

/** What stands in a text. */
export function readTextThing(text: string): ThingReading {
  const findings = findingsInText(text)
  return findings.length > 0 ? { findings, refused: [] } : nothing('text')
}

/** What a file holds, by what its name and type say it is. */
export async function readFileThing(
  file: File,
  { incoming, pictures }: ThingReaders,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<ThingReading> {
  switch (fileKindOf(file.name, file.type)) {
    case 'picture': {
      const readers = await pictures().catch(() => null)
      if (!readers) return nothing('failed')
      return { findings: await findingsInPicture(file, readers, signal, onShare), refused: [] }
    }
    case 'records':
      return { findings: [{ kind: 'record-file', file }], refused: [] }
    case 'text': {
      // UTF-16 takes two bytes for each letter.
      if (file.size > 2 * largestText) return tooLarge(file)
      const text = await incoming.readText(file)
      return text === null ? nothing('unreadable') : readTextThing(text)
    }
    default:
      return nothing('other-file')
  }
}

function tooLarge({ name, size }: File): ThingReading {
  return { findings: [], refused: [{ kind: 'large-file', name, bytes: size }] }
}

function nothing(why: NothingReason): ThingReading {
  return { findings: [{ kind: 'nothing', why }], refused: [] }
}
