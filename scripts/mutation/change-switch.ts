/** Which change is on, how often its place was passed, and how often every place was: `places` by test, '' while loading. */
export const change = {
  active: internalized((globalThis as { activeChange?: string }).activeChange ?? ''),
  passed: 0,
  allowed: Number.POSITIVE_INFINITY,
  counting: true,
  test: '',
  places: new Map<string, Map<string, number>>(),
}

/** What Stryker's instrumented sources ask at each place: whether this change is on. Throws where it goes on for ever. */
export function stryMutAct_9fa48(id: string): boolean {
  if (change.active !== id) return false
  if (++change.passed > change.allowed) throw new Error('passed far too often')
  return true
}

/** What Stryker's instrumented sources say at each place: that these changes would have been noticed, or could be. */
export function stryCov_9fa48(...ids: readonly string[]): void {
  if (!change.counting) return
  const counts = change.places.get(change.test) ?? new Map<string, number>()
  change.places.set(change.test, counts)
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
}

/** The same text as the engine keeps for names, so that comparing it with a literal compares one address. */
export function internalized(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text
}
