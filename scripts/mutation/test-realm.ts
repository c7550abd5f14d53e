import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  type ExpectStatic,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect'
import { fn, restoreAllMocks, spyOn } from '@vitest/spy'
import fc from 'fast-check'
import { change, counted } from './change-switch'

/*
 * Stands in for `vitest` in the bundle that tries the changes, with Vitest's own assertions and spies: all tests of all
 * files in one realm, so that a change costs its tests and nothing else. It knows what this project's tests use.
 */

type Work = (...values: unknown[]) => unknown
type Scope = {
  readonly before: Work[]
  readonly after: Work[]
  readonly beforeAll: Work[]
  readonly afterAll: Work[]
  readonly outer: Scope | null
}
type Case = { readonly id: string; readonly file: string; readonly scope: Scope; readonly work: Work }

/** A test's number, its name with its file, and what it took. `failure`: why it fails without any change. */
export type MeasuredTest = {
  readonly id: string
  readonly file: string
  readonly name: string
  readonly milliseconds: number
  readonly failure: string | null
}
export type Measured = {
  readonly tests: readonly MeasuredTest[]
  /** How often each change's place was passed, by test; '' for loading. */
  readonly places: readonly (readonly [
    test: string,
    counts: readonly (readonly [id: number, count: number])[],
  ])[]
}
/** A test to run; it has failed when it is not over after `patience` milliseconds. */
export type WantedTest = { readonly id: string; readonly patience: number }
/** `test`: the one that noticed. */
export type Tried =
  | { readonly kind: 'noticed'; readonly test: string }
  | { readonly kind: 'endless' }
  | { readonly kind: 'unnoticed' }

// The same cases each time, and the first that fails is enough.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_123, endOnFailure: true })

const scopeWithin = (outer: Scope | null): Scope => ({
  before: [],
  after: [],
  beforeAll: [],
  afterAll: [],
  outer,
})
const cases: Case[] = []
const names = new Map<string, string>()
let file = ''
let scope = scopeWithin(null)
let title = ''
const loose: unknown[] = []

/** Called at the beginning of every test file. */
export function startFile(path: string): void {
  file = path
  scope = scopeWithin(null)
  title = ''
}

function addCase(name: string, work: Work): void {
  const id = String(cases.length + 1)
  cases.push({ id, file, scope, work })
  names.set(id, `${title}${name}`)
}

const rowsOf = (table: readonly unknown[]) => table.map(row => (Array.isArray(row) ? row : [row]))
const lastWork = (...given: readonly unknown[]) => given.find(one => typeof one === 'function') as Work

export const test = Object.assign((name: string, ...given: unknown[]) => addCase(name, lastWork(...given)), {
  each:
    (table: readonly unknown[]) =>
    (name: string, ...given: unknown[]) => {
      const work = lastWork(...given)
      for (const [index, row] of rowsOf(table).entries()) addCase(`${name} ${index}`, () => work(...row))
    },
})

function describeOne(name: string, work: () => unknown): void {
  const outside = { scope, title }
  scope = scopeWithin(scope)
  title = `${title}${name} > `
  work()
  scope = outside.scope
  title = outside.title
}

export const describe = Object.assign(describeOne, {
  each: (table: readonly unknown[]) => (name: string, work: Work) => {
    for (const [index, row] of rowsOf(table).entries()) describeOne(`${name} ${index}`, () => work(...row))
  },
})
export const beforeEach = (work: Work) => scope.before.push(work)
export const afterEach = (work: Work) => scope.after.unshift(work)
export const beforeAll = (work: Work) => scope.beforeAll.push(work)
export const afterAll = (work: Work) => scope.afterAll.unshift(work)

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)
const globals = globalThis as unknown as Record<symbol, object>

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  globals[ASYMMETRIC_MATCHERS_OBJECT],
  { poll },
) as unknown as ExpectStatic
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, configurable: true })

type Assertion = Record<string, Work> & { readonly not: Assertion }

function poll(look: () => unknown, { timeout = 1_000 } = {}) {
  const polled = (turn: (assertion: Assertion) => Assertion): object =>
    new Proxy(
      {},
      {
        get: (_, matcher: string) =>
          matcher === 'not'
            ? polled(assertion => assertion.not)
            : (expected: unknown) =>
                waitFor(
                  async () => {
                    const assertion = turn(expect(await look()) as unknown as Assertion)
                    await assertion[matcher]?.(expected)
                  },
                  { timeout },
                ),
      },
    )
  return polled(assertion => assertion)
}

async function waitFor<T>(look: () => T | Promise<T>, { timeout = 1_000, interval = 50 } = {}): Promise<T> {
  const until = performance.now() + timeout
  for (;;) {
    try {
      return await look()
    } catch (error) {
      if (performance.now() > until) throw error
      await new Promise(done => setTimeout(done, interval))
    }
  }
}

const stubbed = new Map<string, PropertyDescriptor | undefined>()
export const vi = {
  fn,
  spyOn,
  restoreAllMocks,
  waitFor,
  stubGlobal(name: string, value: unknown) {
    if (!stubbed.has(name)) stubbed.set(name, Object.getOwnPropertyDescriptor(globalThis, name))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  },
  unstubAllGlobals() {
    for (const [name, before] of stubbed) {
      if (before) Object.defineProperty(globalThis, name, before)
      else Reflect.deleteProperty(globalThis, name)
    }
    stubbed.clear()
  },
}

type Session = { sendDevTools: (method: string, parameters: object) => Promise<unknown> }

/** Chromium's own control of this page, as `vitest/browser` has it. */
export const cdp = () => ({
  send: (method: string, parameters: object = {}) =>
    (globalThis as unknown as Session).sendDevTools(method, parameters),
})

function outward(inner: Scope): Scope[] {
  return inner.outer ? [inner, ...outward(inner.outer)] : [inner]
}

async function runCase(one: Case, entered: Set<Scope>, patience = longest): Promise<unknown> {
  const scopes = outward(one.scope)
  const endings: Work[] = []
  loose.length = 0
  let failure: unknown = null
  try {
    for (const each of [...scopes].reverse()) {
      if (!entered.has(each)) for (const work of each.beforeAll) await work()
      entered.add(each)
      for (const work of each.before) {
        const ending = await work()
        if (typeof ending === 'function') endings.push(ending as Work)
      }
    }
    await inTime(one.work(), patience)
  } catch (error) {
    failure = error ?? new Error('threw nothing')
  }
  try {
    for (const work of [...endings, ...scopes.flatMap(each => each.after)]) await work()
  } catch (error) {
    failure ??= error
  }
  return failure ?? loose[0] ?? null
}

/** In milliseconds: longer than any test takes, on a busy machine too. */
const longest = 60_000

async function inTime(work: unknown, patience: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${patience} ms`)), patience)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

async function leave(entered: Set<Scope>): Promise<void> {
  for (const each of [...entered].reverse()) for (const work of each.afterAll) await work()
}

/** Runs all tests without a change, and counts what they pass. */
export async function measure(): Promise<Measured> {
  const entered = new Set<Scope>()
  const tests: MeasuredTest[] = []
  const places: Measured['places'][number][] = [['', takeCounts()]]
  for (const one of cases) {
    const started = performance.now()
    const failure = await runCase(one, entered)
    places.push([one.id, takeCounts()])
    tests.push({
      id: one.id,
      file: one.file,
      name: names.get(one.id) ?? '',
      milliseconds: performance.now() - started,
      failure: failure === null ? null : String(failure),
    })
  }
  await leave(entered)
  return { tests, places }
}

function takeCounts(): (readonly [number, number])[] {
  const taken: (readonly [number, number])[] = []
  counted.places?.forEach((count, id) => {
    if (count > 0) taken.push([id, count])
  })
  counted.places?.fill(0)
  return taken
}

/** Runs tests, the first ones first, with a change on, until one notices it. */
export async function tryChange(id: number, tests: readonly WantedTest[], allowed: number): Promise<Tried> {
  counted.places = null
  Object.assign(change, { active: id, passed: 0, allowed })
  const entered = new Set<Scope>()
  let noticedBy: string | null = null
  for (const wanted of tests) {
    const one = cases[Number(wanted.id) - 1]
    if (one && (await runCase(one, entered, wanted.patience)) !== null) noticedBy = one.id
    if (noticedBy !== null || change.passed > allowed) break
  }
  await leave(entered).catch(error => loose.push(error))
  if (change.passed > allowed) return { kind: 'endless' }
  return noticedBy === null ? { kind: 'unnoticed' } : { kind: 'noticed', test: noticedBy }
}

/** What a test left to nobody is a failure of the test that runs. */
export function noteLoose(error: unknown): void {
  loose.push(error ?? new Error('rejected with nothing'))
}
