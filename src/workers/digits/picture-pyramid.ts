import { type GreyPicture, halved } from '../grey-picture'

/** One picture in its own size and in halves of it; sizes are built when first asked for. */
export interface PicturePyramid {
  /** The picture with its sides halved `times` times (area average), or the smallest there is. */
  level(times: number): PictureLevel
}

/** The picture smaller; `scale` is what its sides are of the picture's own: 1, 1/2, 1/4… */
export type PictureLevel = { readonly picture: GreyPicture; readonly scale: number }

const smallestSide = 16
const known = new WeakMap<GreyPicture, PicturePyramid>()

/** The pyramid of a picture: built once and shared for as long as the picture itself is kept. */
export function picturePyramid(picture: GreyPicture): PicturePyramid {
  const before = known.get(picture)
  if (before) return before
  const pyramid = createPyramid(picture)
  known.set(picture, pyramid)
  return pyramid
}

function createPyramid(picture: GreyPicture): PicturePyramid {
  let last: PictureLevel = { picture, scale: 1 }
  const levels = [last]
  return {
    level(times) {
      while (
        levels.length <= times &&
        Math.min(last.picture.width, last.picture.height) >= 2 * smallestSide
      ) {
        last = { picture: halved(last.picture), scale: last.scale / 2 }
        levels.push(last)
      }
      return levels[times] ?? last
    },
  }
}
