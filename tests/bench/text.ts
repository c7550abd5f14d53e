import { textParsers } from './text-parsers'

/**
 * `npm run bench:text`, or `npm run bench:text -- "list as CSV"`: milliseconds of processor time (so that other work on
 * the machine hardly counts) for texts of a million characters, half and a quarter of it: the best of some runs.
 */
const wanted = process.argv[2]
const lengths = [1_000_000, 500_000, 250_000] as const
const runs = 5
const allowed = 50

function milliseconds(work: () => unknown): number {
  const started = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

const best = (work: () => unknown) => Math.min(...Array.from({ length: runs }, () => milliseconds(work)))

let slower = 0
for (const [name, { parse, texts }] of Object.entries(textParsers)) {
  if (wanted !== undefined && wanted !== name) continue
  console.log(`\n${name}`)
  for (const [filling, make] of Object.entries(texts)) {
    const [whole = 0, half = 0, quarter = 0] = lengths.map(length => {
      const text = make(length)
      return best(() => parse(text))
    })
    if (whole > allowed) slower++
    const mark = whole > allowed ? ` more than ${allowed}` : ''
    const figures = [whole, half, quarter].map(figure => figure.toFixed(1).padStart(8)).join('')
    console.log(`  ${figures}  ${filling}${mark}`)
  }
}
console.log(`\n${slower} of them take more than ${allowed} ms for a million characters`)
