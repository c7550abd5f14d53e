import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { installBrowsers } from './browsers.ts'

/** Counts of one runner, from its own report. */
type Counts = { passed: number; failed: number }

const reports = 'node_modules/.cache/test-reports'

/** Runs a command in sight; true where it ended well. */
function run(command: string, parameters: string[], environment: Record<string, string> = {}): boolean {
  console.log(`\n> ${command} ${parameters.join(' ')}`)
  const { status } = spawnSync(command, parameters, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  })
  return status === 0
}

const countedOnce = (isGood: boolean): Counts =>
  isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }

/** A check without a report of its own counts as one test. */
function gate(command: string, parameters: string[]): Counts {
  return countedOnce(run(command, parameters))
}

/** The same beside others: what it says is shown in one piece once it has ended. */
function gateBeside(command: string, parameters: string[]): Promise<Counts> {
  return new Promise(resolve => {
    const started = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [started.stdout, started.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    started.on('error', () => resolve(countedOnce(false)))
    started.on('close', status => {
      console.log(`\n> ${command} ${parameters.join(' ')}\n${said}`)
      resolve(countedOnce(status === 0))
    })
  })
}

function vitest(): Counts {
  const report = `${reports}/vitest.json`
  const ended = run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return counted(ended, () => {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numTotalTestSuites } = readJson(report)
    if (!numTotalTestSuites) return { passed: 0, failed: 1 }
    return { passed: numPassedTests ?? 0, failed: Math.max(numFailedTests ?? 0, numFailedTestSuites ? 1 : 0) }
  })
}

function playwright(): Counts {
  const report = `${reports}/playwright.json`
  const ended = run('npx', ['playwright', 'test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  return counted(ended, () => {
    const { stats, errors } = readJson(report)
    return {
      passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
      failed: (stats?.unexpected ?? 0) + (errors?.length ?? 0),
    }
  })
}

/** A runner that ended badly without a failed test in its report (or without a report) is one failure. */
function counted(ended: boolean, read: () => Counts): Counts {
  let counts: Counts
  try {
    counts = read()
  } catch {
    counts = { passed: 0, failed: 1 }
  }
  return !ended && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

type Report = {
  numPassedTests?: number
  numFailedTests?: number
  numFailedTestSuites?: number
  numTotalTestSuites?: number
  stats?: { expected: number; unexpected: number; flaky: number }
  errors?: unknown[]
}

function readJson(file: string): Report {
  return JSON.parse(readFileSync(file, 'utf8')) as Report
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
installBrowsers()
const [types, lint, deadCode] = await Promise.all([
  gateBeside('npx', ['tsc', '-b']),
  gateBeside('npx', ['biome', 'ci', '.']),
  gateBeside('npx', ['knip']),
])
const results: [name: string, counts: Counts][] = [
  ['types', types],
  ['lint', lint],
  ['dead code', deadCode],
  ['build', gate('npx', ['vite', 'build', '--logLevel', 'warn'])],
  ['size', gate('npx', ['tsx', 'scripts/size.ts', '--no-build'])],
  ['unit, browser and WebKit', vitest()],
  ['end to end', playwright()],
]
console.log()
for (const [name, { passed, failed }] of results) console.log(`${name}: ${passed} passed, ${failed} failed`)
const passed = results.reduce((sum, [, counts]) => sum + counts.passed, 0)
const failed = results.reduce((sum, [, counts]) => sum + counts.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
