import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { allTargets } from '../tests/fuzz/all-targets.ts'
import { type FailedCase, foreignFields, roundOf, runCase } from '../tests/fuzz/run-cases.ts'

/** `npm run fuzz -- --cases 1000000 --seed WORD`, or `--again SEED/TARGET/NUMBER` for one case that went wrong. */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: 'trust' },
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    again: { type: 'string' },
    part: { type: 'string' },
  },
})

/** What a worker says: how far it is, and its slowest case. */
type Report = {
  readonly done: number
  readonly failed: readonly FailedCase[]
  readonly foreign: readonly string[]
  readonly slowest: { readonly name: string; readonly milliseconds: number }
}

if (values.again !== undefined) await again(values.again)
else if (values.part !== undefined)
  await work(Number(values.part), Number(values.workers), Number(values.cases))
else await lead(Number(values.workers), Number(values.cases))

async function again(name: string): Promise<void> {
  const [seed = '', targetName = '', number = ''] = name.split('/')
  const target = allTargets.find(one => one.name === targetName)
  if (!target) throw new Error(`no target ${targetName}`)
  console.log((await runCase(seed, target, Number(number))) ?? 'holds')
}

async function work(part: number, parts: number, cases: number): Promise<void> {
  const round = roundOf(allTargets)
  const failed: FailedCase[] = []
  let slowest = { name: '', milliseconds: 0 }
  let done = 0
  const report = () =>
    process.send?.({ done, failed: failed.splice(0), foreign: foreignFields(), slowest } satisfies Report)
  for (let number = part; number < cases; number += parts) {
    const target = round[number % round.length]
    if (!target) throw new Error('no targets')
    const started = performance.now()
    const failure = await runCase(values.seed, target, number)
    const milliseconds = performance.now() - started
    if (milliseconds > slowest.milliseconds)
      slowest = { name: `${values.seed}/${target.name}/${number}`, milliseconds }
    if (failure) failed.push(failure)
    if (++done % 2000 === 0) report()
  }
  report()
}

async function lead(parts: number, cases: number): Promise<void> {
  const started = Date.now()
  const reports = new Map<number, Report>()
  const failed: FailedCase[] = []
  let told = 0
  const workers = Array.from({ length: parts }, (_, part) => {
    const worker = fork(fileURLToPath(import.meta.url), [
      ...process.argv.slice(2),
      '--part',
      String(part),
      '--workers',
      String(parts),
    ])
    worker.on('message', message => {
      const report = message as Report
      reports.set(part, report)
      for (const failure of report.failed) {
        failed.push(failure)
        if (failed.length <= 20) console.log(`${failure.name}\n  ${failure.error}`)
      }
      const done = Array.from(reports.values(), one => one.done).reduce((sum, one) => sum + one, 0)
      if (done - told < cases / 20) return
      told = done
      console.log(`${done} cases in ${seconds(started)} s, ${failed.length} failed`)
    })
    return new Promise<boolean>(resolve => worker.on('exit', code => resolve(code === 0)))
  })
  const whole = (await Promise.all(workers)).every(ended => ended)
  const all = [...reports.values()]
  const [slowest] = all.map(one => one.slowest).sort((one, other) => other.milliseconds - one.milliseconds)
  const foreign = all.flatMap(one => one.foreign)
  const done = all.reduce((sum, one) => sum + one.done, 0)
  console.log(
    JSON.stringify(
      { seed: values.seed, cases: done, failed: failed.length, foreign, seconds: seconds(started), slowest },
      null,
      2,
    ),
  )
  process.exitCode = whole && done === cases && failed.length === 0 && foreign.length === 0 ? 0 : 1
}

function seconds(started: number): number {
  return Math.round((Date.now() - started) / 1000)
}
