import { type ReadingStyleId, readingStyleIds } from '../../src/domain/reading/reading-style'
import { checkDigitMisses } from './check-digit-misses'
import { clearlyDifferent, type DigitPair, digitPairs, twinPairs } from './confusable-digits'
import { wordDistance } from './sound-distance'

/** Confusions that made a trade change a word, or that trades warn of: what was said, what is said instead. */
const knownConfusions: readonly (readonly [string, string, string, string?])[] = [
  ['ja イチ / ハチ', 'i tɕ i', 'h a tɕ i', 'ヒト'],
  ['ja イチ / シチ', 'i tɕ i', 's i tɕ i', 'ヒト, ナナ'],
  ['en five / nine', 'f a j v', 'n a j n', 'fife, niner'],
  ['de zwei / drei', 'ts v a j', 'd r a j', 'zwo'],
  ['zh 一 / 七', 'i1', 'tɕʰ i1', '幺, 拐'],
  ['zh 六 / 九', 'l j o4 w', 'tɕ j o3 w', '勾'],
  ['ko 일 / 이', 'i l', 'i', '하나, 둘'],
  ['pt três / seis', 't r e j s', 's e j s', 'meia'],
  ['th สอง / สาม', 's ɔː5 ŋ', 's aː5 m', 'โท'],
]

/** Each known confusion and how different its two words sound; all of them lie below `clearlyDifferent`. */
export function knownConfusionDistances(): readonly (readonly [string, number, string])[] {
  return knownConfusions.map(([name, one, other, instead = '']) => [
    name,
    wordDistance(one.split(' '), other.split(' ')),
    instead,
  ])
}

/** What measures the scale: known confusions, as a Markdown table. */
export function knownConfusionTable(): string {
  return table(
    ['confusion', 'distance', 'said instead'],
    knownConfusionDistances().map(([name, distance, instead]) => [name, distance.toFixed(2), instead]),
  )
}

/** What the check digit lets through, as a Markdown table. */
export function checkDigitTable(): string {
  return table(
    ['mistake inside one group', 'still adds up'],
    checkDigitMisses().map(({ mistake, made, unseen }) => [
      mistake,
      `${((100 * unseen) / made).toFixed(1)} %`,
    ]),
  )
}

/** Every style with its most confusable pairs and its three blind pairs, as a Markdown table. */
export function styleTable(): string {
  return table(
    ['style', 'pairs below 0.9 that the check digit catches', '0/7', '1/8', '2/9', 'keeps twins apart'],
    readingStyleIds.map(style => [
      style,
      caughtPairs(style),
      ...twinPairs(style).map(({ distance }) => distance.toFixed(2)),
      twinPairs(style).every(({ distance }) => distance >= clearlyDifferent) ? 'yes' : '**no**',
    ]),
  )
}

function caughtPairs(style: ReadingStyleId): string {
  const pairs = digitPairs(style).filter(({ caught, distance }) => caught && distance < clearlyDifferent)
  return pairs.map(named).join(', ') || 'none'
}

function named({ one, other, distance }: DigitPair): string {
  return `${one}/${other} ${distance.toFixed(2)}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}
