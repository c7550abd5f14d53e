/** What the realm says before anything is loaded: the change that is on, and how often its place may be passed. */
const { activeChange = 0, allowedPasses = Number.POSITIVE_INFINITY } = globalThis as {
  activeChange?: number
  allowedPasses?: number
}

/** Which change is on, and how often its place was passed. 0: none. */
export const change = { active: activeChange, passed: 0, allowed: allowedPasses }

/** More changes than all sources together have. */
const manyChanges = 100_000

/** How often the place of each change was passed since they were last set to 0; null where nobody counts. */
export const counted: { places: Float64Array | null } = { places: new Float64Array(manyChanges) }

/** What the instrumented sources ask at each place: whether this change is on. Throws where it goes on for ever. */
export function isChanged(id: number): boolean {
  if (change.active !== id) return false
  if (++change.passed > change.allowed) throw new Error('passed far too often')
  return true
}

/** What the instrumented sources say at each place: that these changes could be noticed. */
export function passing(...ids: readonly number[]): void {
  const { places } = counted
  if (places) for (const id of ids) places[id] = (places[id] ?? 0) + 1
}
