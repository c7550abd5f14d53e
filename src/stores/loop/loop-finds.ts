import { type ReadonlySignal, signal } from '@preact/signals'
import type { FoundId } from '../../domain/id-text'
import type { ScanTarget } from '../../domain/scan-targets'
import type { FeedbackKind } from '../../ports/feedback'
import type { FoundDigits } from '../scanning/found-digits'
import type { LoopIntake } from './loop-intake'
import type { Refusal } from './loop-judge'
import { isRefusal, type LoopNews } from './loop-news'
import type { LoopVoice } from './loop-voice'
import type { ScanRoster } from './scan-roster'

/** A find that is asked about before it is stored. */
export type Preview = {
  readonly find: FoundDigits
  /** The code's text; null where the digits were read off a screen. */
  readonly text: string | null
  /** The PC that the text names; null: the one that is next. */
  readonly named: ScanTarget | null
  /** The PCs that the text names, where they are more than one. */
  readonly several: readonly string[]
}

/** What becomes of the finds: stored, asked about or turned away, one at a time. */
export type LoopFinds = {
  readonly preview: ReadonlySignal<Preview | null>
  readonly news: ReadonlySignal<LoopNews | null>
  /** How many were stored so far. */
  readonly hits: ReadonlySignal<number>
  /** The digits that were dealt with last. */
  readonly settled: ReadonlySignal<string | null>
  /** Runs unless something else is under way: what the camera shows meanwhile will come again. */
  ifFree(work: () => Promise<void>): Promise<void>
  /** Runs after what is under way: a tap is never lost. */
  inTurn(work: () => Promise<void>): Promise<void>
  /** A find of the camera. */
  take(find: FoundDigits, text: string | null): Promise<void>
  /** An ID that the user has just put right by hand. */
  takeByHand(found: FoundId): Promise<void>
  refuse(why: Refusal): void
  usePreview(found: FoundId): Promise<void>
  /** Another PC than the one that the text names was chosen. */
  dropName(): void
  /** Nothing is stored of what is asked about, or could not be stored. */
  drop(): void
  retry(): Promise<void>
  undo(): Promise<void>
  /** Something new has begun: the last news is over. */
  clear(): void
  /** What was taken back or not stored counts as not seen; false where the last find was stored or told. */
  mayComeAgain(): boolean
}

/** What it works with, and how it says what happened. */
export type LoopFindsParts = {
  readonly roster: ScanRoster
  readonly intake: LoopIntake
  readonly voice: LoopVoice
  /** The sentence said aloud where something is turned away; null: only a tone. */
  readonly spoken: (news: LoopNews) => string | null
  readonly give: (kind: FeedbackKind) => void
  readonly asksEach: () => boolean
  /** Called when an ID was dealt with: what was seen of it is over. */
  readonly onSettled: () => void
  readonly onStored: () => void
  /** Called when something opened or closed that the camera must not read behind. */
  readonly onChange: () => void
}

/** Nothing found yet. */
export function createLoopFinds(parts: LoopFindsParts): LoopFinds {
  const { roster, intake, voice, give } = parts
  const preview = signal<Preview | null>(null)
  const news = signal<LoopNews | null>(null)
  const hits = signal(0)
  const settled = signal<string | null>(null)
  let running: Promise<void> | null = null

  function tell(next: LoopNews | null) {
    news.value = next
    if (!next) return
    voice.stop()
    if (next.kind === 'stored') {
      hits.value += 1
      give('whole')
      parts.onStored()
    } else if (next.kind !== 'undone') give('refused')
    const sentence = isRefusal(next) ? parts.spoken(next) : null
    if (sentence !== null) voice.say(sentence)
  }

  function ask(asked: Preview) {
    preview.value = asked
    give('group')
  }

  async function store(found: FoundId, text: string | null, named: ScanTarget | null) {
    settled.value = found.digits
    const told = await intake.take(found, text, named)
    if (told) tell(told)
    else give('refused')
    parts.onSettled()
  }

  /** `agreed`: the user has seen the ID and tapped; null: not asked yet. */
  async function consider({ find, text, named }: Preview, found: FoundId, agreed: 'agreed' | null) {
    const plan = await intake.plan(found, text)
    if (plan.kind === 'fault') {
      intake.keepUnsaved({ found, text, name: null, isNamed: false, fault: plan.fault })
      give('refused')
    } else if (plan.kind === 'tell') {
      settled.value = found.digits
      tell(plan.news)
      parts.onSettled()
    } else if (agreed) await store(found, text, named)
    else if (plan.several.length > 0 || parts.asksEach())
      ask({ find, text, named: plan.named, several: plan.several })
    else await store(found, text, plan.named)
  }

  async function ifFree(work: () => Promise<void>) {
    if (running) return
    running = work().finally(() => {
      running = null
    })
    await running
  }

  return {
    preview,
    news,
    hits,
    settled,
    ifFree,
    async inTurn(work) {
      while (running) await running
      await ifFree(work)
    },
    async take(find, text) {
      const [found, another] = find.ids
      if (!found) return
      if (another || find.unread > 0) ask({ find, text, named: null, several: [] })
      else await consider({ find, text, named: null, several: [] }, found, null)
      parts.onChange()
    },
    async takeByHand(found) {
      await consider(
        { find: { ids: [found], sights: [], unread: 0 }, text: null, named: null, several: [] },
        found,
        'agreed',
      )
      parts.onChange()
    },
    refuse(why) {
      settled.value = null
      tell({ kind: 'refused', why })
    },
    async usePreview(found) {
      const asked = preview.value
      if (!asked) return
      preview.value = null
      await consider(asked, found, 'agreed')
      parts.onChange()
    },
    dropName() {
      if (preview.value) preview.value = { ...preview.value, named: null, several: [] }
    },
    drop() {
      if (preview.value || intake.unsaved.value) news.value = { kind: 'dropped' }
      preview.value = null
      intake.dropUnsaved()
    },
    async retry() {
      const unsaved = intake.unsaved.value
      if (!unsaved) return
      await roster.reload()
      intake.dropUnsaved()
      const { found, text } = unsaved
      const find = { ids: [found], sights: [], unread: 0 }
      await consider({ find, text, named: null, several: [] }, found, null)
      parts.onChange()
    },
    async undo() {
      tell(await intake.undo())
    },
    clear() {
      news.value = null
    },
    mayComeAgain() {
      const { kind } = news.value ?? {}
      if (kind !== 'undone' && kind !== 'dropped') return false
      settled.value = null
      news.value = null
      return true
    },
  }
}
