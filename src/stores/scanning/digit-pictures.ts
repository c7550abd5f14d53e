import type { DigitCutOut } from '../../ports/digit-reader'
import type { SeenId } from './seen-id'

/** The pictures of groups, kept in memory only. Whoever gives one away has it closed here. */
export type DigitPictures = {
  /** The picture of a group (from 0) of the ID with this number. */
  of(number: number, group: number): ImageBitmap | null
  /**
   * Takes a look's pictures over, in place of older ones; those of no ID are closed. A group that was proven before
   * keeps its picture: later ones may show less.
   * @param blocks the number of the ID that each of the look's blocks belongs to
   */
  take(cutOuts: readonly DigitCutOut[], blocks: readonly (number | null)[], before: readonly SeenId[]): void
  /** Closes them all. */
  close(): void
}

/** An empty album. */
export function createDigitPictures(): DigitPictures {
  const images = new Map<string, ImageBitmap>()
  const key = (number: number, group: number) => `${number} ${group}`
  return {
    of: (number, group) => images.get(key(number, group)) ?? null,
    take(cutOuts, blocks, before) {
      for (const { block, group, image } of cutOuts) {
        const number = blocks[block] ?? null
        const known = before.find(id => id.number === number)?.groups[group]?.state === 'proven'
        if (number === null || (known && images.has(key(number, group)))) image.close()
        else {
          images.get(key(number, group))?.close()
          images.set(key(number, group), image)
        }
      }
    },
    close() {
      for (const image of images.values()) image.close()
      images.clear()
    },
  }
}
