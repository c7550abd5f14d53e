import { takeDamagedIds } from './damaged-ids'
import { type DigitRuns, digitRuns, useRuns } from './digit-runs'
import { setExtendedPidsAside } from './extended-pids'
import type { FoundRun } from './found-run'
import { type FoundGuid, findGuids } from './guids'
import { bestEvidence } from './id-evidence'
import { type DamagedMarked, damagedMarkedIds, takeMarkedIds } from './marked-groups'
import { type FoundKey, findProductKeys } from './product-key'
import { takeProvenIds } from './proven-ids'
import { takeScatteredIds } from './scattered-groups'
import { blockSpans, inOrder, type Span } from './spans'
import { normaliseText, type PlainText } from './text-normalise'
import { findAddresses, linkedDigits } from './web-addresses'

/** A text taken apart: its IDs, and everything that is none. All places count in the plain text. */
export type ReadText = {
  readonly page: PlainText
  /** In the order of the text. */
  readonly found: readonly FoundRun[]
  readonly keys: readonly Span[]
  readonly guids: readonly FoundGuid[]
  readonly addresses: readonly Span[]
  /** The plain text without keys and addresses. */
  readonly context: string
  readonly runs: DigitRuns
}

/**
 * Takes a text apart. Proof goes before doubt: first what adds up completely (groups with names, digits in any
 * separation, groups in a conversation), then what remains and has faults.
 */
export function readText(text: string): ReadText {
  const page = normaliseText(text)
  const keys = findProductKeys(page.plain)
  const certain = keys.filter(key => key.kind === 'key')
  const withoutKeys = blockSpans(page.plain, certain)
  const addresses = findAddresses(withoutKeys)
  const context = blockSpans(withoutKeys, addresses)
  const guids = findGuids(context)
  const runs = digitRuns(blockSpans(context, guids))
  const proven = [...takeMarkedIds(runs), ...takeProvenIds(runs), ...takeScatteredIds(runs)]
  const digitKeys = keys.filter(key => key.kind === 'digits-only' && !overlaps(key, proven))
  for (const key of digitKeys) useSpan(runs, key)
  setExtendedPidsAside(runs)
  const damaged = [...takeUnused(runs, damagedMarkedIds(runs)), ...takeDamagedIds(runs)]
  const linked = addresses.flatMap(address => linkedIds(withoutKeys, address))
  return {
    page,
    found: inOrder([...proven, ...damaged, ...linked]),
    keys: inOrder<FoundKey>([...certain, ...digitKeys]),
    guids,
    addresses,
    context,
    runs,
  }
}

/** The product keys of a text alone: only groups of nothing but digits have to be held against its IDs. */
export function readKeys(text: string): Pick<ReadText, 'page' | 'keys'> {
  const page = normaliseText(text)
  const keys = findProductKeys(page.plain)
  return keys.some(key => key.kind === 'digits-only') ? readText(text) : { page, keys }
}

function overlaps(key: Span, found: readonly FoundRun[]): boolean {
  return found.some(run => run.from < key.to && run.to > key.from)
}

function useSpan(runs: DigitRuns, span: Span): void {
  for (let run = 0; run < runs.count; run++) {
    const from = runs.from[run] ?? 0
    if (from >= span.to) return
    if (from >= span.from) useRuns(runs, run, run)
  }
}

function takeUnused(runs: DigitRuns, damaged: readonly DamagedMarked[]): FoundRun[] {
  return damaged.flatMap(one => {
    if (one.runs.some(run => runs.used[run] === 1)) return []
    for (const run of one.runs) useRuns(runs, run, run)
    return [one.found]
  })
}

function linkedIds(plain: string, address: Span): FoundRun[] {
  return linkedDigits(plain, address).map(({ digits, at }) => {
    const { form } = bestEvidence(digitRuns(digits), 0, digits.length, 'installation-id')
    return {
      kind: form.kind,
      shape: form.shape,
      digits,
      from: at,
      to: at + digits.length,
      groups: null,
    }
  })
}
