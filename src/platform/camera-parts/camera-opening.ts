import type { CameraLens } from '../../ports/camera'
import { fittestLens, lensScore, listLenses, offeredLenses, rememberedLens } from './camera-lenses'
import { openStream, type StreamResult } from './camera-stream'

/** A running camera: its stream, the lens it looks through, and the lenses to choose from. */
export type OpenCamera = {
  readonly stream: MediaStream
  readonly track: MediaStreamTrack
  readonly lens: CameraLens | null
  readonly lenses: readonly CameraLens[]
}

/** What is wanted: the user's lens, if one was ever chosen. */
export type OpeningRequest = {
  readonly remembered: CameraLens | null
  readonly detailed: boolean
  readonly inAppBrowser: boolean
}

/** An open camera or the trouble. */
export type OpeningResult =
  | ({ readonly kind: 'open' } & OpenCamera)
  | Exclude<StreamResult, { readonly kind: 'open' }>

/**
 * Opens the best lens: the user's, else the fittest by label, else whatever the phone takes for its back camera. Where
 * the labels only show after the permission and the lens turns out wrong, it changes lens, once.
 */
export async function openBestLens({
  remembered,
  detailed,
  inAppBrowser,
}: OpeningRequest): Promise<OpeningResult> {
  const before = await listLenses()
  const wanted = rememberedLens(before, remembered) ?? fittestLens(before)
  const first = await openStream({ lensId: wanted?.id ?? null, detailed }, inAppBrowser)
  if (first.kind === 'trouble') return first
  const opened = await described(first)
  const better = betterLens(opened, remembered)
  if (better === null) return opened
  // Two streams at once freeze some phones.
  opened.track.stop()
  const second = await openStream({ lensId: better.id, detailed }, inAppBrowser)
  return second.kind === 'trouble' ? second : described(second)
}

type Opened = Extract<OpeningResult, { kind: 'open' }>

async function described({
  stream,
  track,
}: Extract<StreamResult, { readonly kind: 'open' }>): Promise<Opened> {
  const all = await listLenses()
  const id = track.getSettings().deviceId
  const lens = all.find(known => known.id === id) ?? all.find(known => known.label === track.label) ?? null
  return { kind: 'open', stream, track, lens, lenses: offeredLenses(all) }
}

function betterLens({ lens, lenses }: Opened, remembered: CameraLens | null): CameraLens | null {
  const chosen = rememberedLens(lenses, remembered)
  if (chosen !== null) return chosen.id === lens?.id ? null : chosen
  if (lens === null || lensScore(lens.label) >= 0) return null
  return fittestLens(lenses)
}
