import type { FoundId } from '../../domain/id-text'
import type { DigitPictures } from './digit-pictures'
import { judgeDigits } from './scan-judge'
import { isWhole, provenCount, type SeenId, seenDigits } from './seen-id'

/** Where on the screen a found ID stands among the others, and the picture of its first group. */
export type IdSight = {
  /** From 0, from top to bottom. */
  readonly order: number
  readonly of: number
  readonly picture: ImageBitmap | null
}

/** What the digits of a screen gave: whole IDs from top to bottom, and how many others were seen beside them. */
export type FoundDigits = {
  readonly ids: readonly FoundId[]
  readonly sights: readonly IdSight[]
  readonly unread: number
}

/** The whole ones of the IDs that were seen, from top to bottom, held against the rules once more. Glimpses count as none. */
export async function foundDigits(
  seen: readonly SeenId[],
  pictureOf: DigitPictures['of'],
): Promise<FoundDigits> {
  const placed = seen.filter(id => provenCount(id) > 0).sort((one, other) => one.top - other.top)
  const judged = await Promise.all(
    placed.map(async (id, order) => ({
      found: isWhole(id) ? await judgeDigits(seenDigits(id)) : null,
      sight: { order, of: placed.length, picture: pictureOf(id.number, 0) },
    })),
  )
  const whole = judged.flatMap(({ found, sight }) => (found ? [{ found, sight }] : []))
  return {
    ids: whole.map(({ found }) => found),
    sights: whole.map(({ sight }) => sight),
    unread: placed.length - whole.length,
  }
}
