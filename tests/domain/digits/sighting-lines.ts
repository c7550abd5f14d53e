import type { Fusion } from '../../../src/domain/digits/digit-fusion'
import type {
  BlockSighting,
  DigitEvidence,
  FrameSighting,
  Point,
  Quad,
} from '../../../src/domain/digits/digit-sighting'
import type { Track } from '../../../src/domain/digits/track'
import { shownText } from './read-digits'

/** All that a frame shows, in lines to be read and compared: what each block and each part is, and where it stands. */
export function linesOfFrame({ blocks, parts }: FrameSighting): readonly string[] {
  return [
    ...blocks.map(blockLine),
    ...parts.map(
      ({ digits, afterLabel, quad }) =>
        `part ${evidenceText(digits)} ${afterLabel ? 'after a label, ' : ''}at ${placeText(quad)}`,
    ),
  ]
}

/** All that the frames so far have shown. */
export function linesOfFusion({ tracks, parts, nextNumber }: Fusion): readonly string[] {
  return [
    ...tracks.map(trackLine),
    ...parts.map(
      ({ number, firstFrame, lastFrame, above, fused }) =>
        `line ${number} of ${fused.logarithms.length} digits, frames ${firstFrame} to ${lastFrame}, ${fused.frames} in all, below ${above.join(', ') || 'none'}, last read ${fused.readings.at(-1)?.digits}`,
    ),
    `next ${nextNumber}`,
  ]
}

function blockLine({ kind, groupLength, countMargin, digits, quad }: BlockSighting): string {
  return `${kind} in groups of ${groupLength}, ${evidenceText(digits)} lost ${countMargin.toFixed(2)}, at ${placeText(quad)}`
}

/** The digits, then how unlikely they are in all, and the places of the first, the middle and the last. */
function evidenceText(digits: readonly DigitEvidence[]): string {
  const unlikely = digits.reduce((sum, { digits: logarithms }) => sum - Math.max(...logarithms), 0)
  const second = digits.reduce((sum, one) => sum + ([...one.digits].sort((a, b) => b - a)[1] ?? 0), 0)
  const standing = [0, digits.length >> 1, digits.length - 1].map(index => {
    const quad = digits[index]?.quad
    return quad ? placeText(quad) : 'nowhere'
  })
  const unseen = digits.filter(({ quad }) => quad === null).length
  return `${shownText({ digits })} (-${unlikely.toFixed(2)}, next ${second.toFixed(1)}, ${unseen} unseen; ${standing.join('; ')})`
}

function trackLine(track: Track): string {
  const groups = track.groups.map(group => {
    if (group.kind === 'proven') return group.digits
    const places = group.places.map(({ digit, alternatives }) => `${digit ?? '_'}${alternatives.join('')}`)
    const sure = group.places.map(({ probability }) => probability.toFixed(2)).join(' ')
    return `${group.kind}[${places.join(' ')} | ${sure} | look at ${group.doubtful.join(' ')} | ${group.suggestion}]`
  })
  const { number, kind, groupLength, progress, frames, lastFrame } = track
  const unseen = track.quads.filter(quad => quad === null).length
  return `${number}: ${kind} in groups of ${groupLength}, ${progress} proven, ${track.digits === null ? 'open' : 'whole'}, ${frames} frames, last ${lastFrame}, ${unseen} unseen: ${groups.join(' ')}`
}

function placeText(quad: Quad): string {
  return quad.map(pointText).join(' ')
}

function pointText({ x, y }: Point): string {
  return `${x.toFixed(0)},${y.toFixed(0)}`
}
