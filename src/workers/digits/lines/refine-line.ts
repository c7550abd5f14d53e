import type { GreyPicture } from '../../grey-picture'
import { digitLikeness } from './line-traits'
import { measuredLine } from './measured-line'
import type { TextLine } from './text-line'

/**
 * The line with its middle, its heights and its ends measured in the picture, and its score by what it looks like
 * there. It stays as it is where nothing is clear.
 */
export function refineLine(picture: GreyPicture, rough: TextLine): TextLine {
  const { line, traits } = measuredLine(picture, rough)
  return { ...line, score: digitLikeness(traits) }
}
