import type { Page } from '@playwright/test'
import { emptyFusion, fuse } from '../../../src/domain/digits/digit-fusion.ts'
import type { ExpectedId } from '../../../src/domain/digits/expected-id.ts'
import { medianOf } from './median.ts'
import type { ScreenResult } from './screen-rates.ts'
import { provenGroups, seenId, verdictOf } from './screen-result.ts'
import type { LookTask } from './screen-task.ts'
import { expectedIn, idsIn, quadOf, type ScreenTruth, type TruthLine } from './screen-truth.ts'

/** Where the page finds a picture of the folder. */
export function addressOf(file: string): string {
  return `pictures/${encodeURIComponent(file)}`
}

/** How often and with what help pictures are read. */
export type Way = {
  readonly frames: number
  readonly guided: boolean
  readonly seed: number
  /** Null: what the truth says that the picture shows. */
  readonly expected: ExpectedId | null
}

/** Reads one picture; what goes wrong is said in its result. */
export async function readPicture(
  page: Page,
  file: string,
  truth: ScreenTruth | undefined,
  way: Way,
): Promise<ScreenResult> {
  const picture = way.frames > 1 ? 'live' : 'still'
  const expected = way.expected ?? expectedIn(truth)
  let fusion = emptyFusion
  const times: number[] = []
  try {
    for (const task of tasksFor(file, truth, way, expected)) {
      const { sightings, milliseconds } = await page.evaluate(given => window.lookAt(given), task)
      for (const sighting of sightings) fusion = fuse(fusion, sighting, { picture })
      times.push(milliseconds)
    }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return {
      file,
      verdict: 'nothing',
      text: null,
      ids: [],
      ms: 0,
      proven: null,
      provenWrong: null,
      error: reason,
    }
  }
  const shown = truth === undefined ? null : idsIn(truth)
  const tracks = fusion.tracks.filter(({ kind }) => kind === expected)
  const ids = tracks.map(track => seenId(track, shown))
  const groups = shown === null ? [] : tracks.map(track => provenGroups(track, shown))
  return {
    file,
    verdict: verdictOf(ids),
    text: ids[0]?.text ?? null,
    ids,
    ms: medianOf(times) ?? 0,
    proven: shown && groups.reduce((sum, { proven }) => sum + proven, 0),
    provenWrong: shown && groups.reduce((sum, { wrong }) => sum + wrong, 0),
  }
}

function tasksFor(
  file: string,
  truth: ScreenTruth | undefined,
  { frames, guided, seed }: Way,
  expected: ExpectedId,
): readonly LookTask[] {
  const task = (of: string, lines: readonly TruthLine[], look: number, movedBy: number | null) => ({
    address: addressOf(of),
    expected,
    movedBy,
    again: frames === 1,
    guided: guided ? { quads: lines.map(quadOf), seed: seed + look * 20 } : null,
  })
  const lines = truth?.lines ?? []
  const own = truth?.frames ?? []
  if (own.length >= frames)
    return own
      .slice(0, frames)
      .map((frame, look) => task(frame, truth?.frame_lines?.[look] ?? lines, look, null))
  return Array.from({ length: frames }, (_, look) => task(file, lines, look, look === 0 ? null : seed + look))
}
