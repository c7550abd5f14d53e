import { frameSize } from './camera-stream'

/** Parts of the image-capture specification that the DOM's types lack. */
type LensCapabilities = {
  readonly torch?: boolean | readonly boolean[]
  readonly zoom?: { readonly min: number; readonly max: number }
  readonly focusMode?: readonly string[]
}
type LensConstraints = MediaTrackConstraintSet & {
  readonly torch?: boolean
  readonly zoom?: number
  readonly focusMode?: string
}

/** Which of torch and zoom the running lens has, as its track says. */
export type LensControls = {
  readonly torch: boolean
  readonly zoom: { readonly min: number; readonly max: number } | null
}

/** What the track of the running lens can do. */
export function controlsOf(track: MediaStreamTrack): LensControls {
  const { torch, zoom } = capabilitiesOf(track)
  const hasTorch = Array.isArray(torch) ? torch.includes(true) : torch === true
  const hasZoom = zoom !== undefined && zoom.max > zoom.min
  return { torch: hasTorch, zoom: hasZoom ? { min: zoom.min, max: zoom.max } : null }
}

/** The zoom the track runs at; 1 where it does not say. */
export function zoomOf(track: MediaStreamTrack): number {
  return (track.getSettings() as { zoom?: number }).zoom ?? 1
}

/** Switches the torch; false where the phone refused. */
export function applyTorch(track: MediaStreamTrack, on: boolean): Promise<boolean> {
  return applied(track, { advanced: [{ torch: on } as LensConstraints] })
}

/** Zooms; false where the phone refused. */
export function applyZoom(track: MediaStreamTrack, zoom: number): Promise<boolean> {
  return applied(track, { advanced: [{ zoom } as LensConstraints] })
}

/** Asks for a finer or a faster picture; false where the phone refused. */
export function applyDetail(track: MediaStreamTrack, detailed: boolean): Promise<boolean> {
  return applied(track, frameSize(detailed))
}

/** Keeps the lens focusing by itself, where it can be told to. */
export async function focusContinuously(track: MediaStreamTrack): Promise<void> {
  if (!capabilitiesOf(track).focusMode?.includes('continuous')) return
  await applied(track, { advanced: [{ focusMode: 'continuous' } as LensConstraints] })
}

/** Firefox has no getCapabilities on older versions. */
function capabilitiesOf(track: MediaStreamTrack): LensCapabilities {
  const read = track.getCapabilities as (() => MediaTrackCapabilities) | undefined
  return (read?.call(track) ?? {}) as LensCapabilities
}

async function applied(track: MediaStreamTrack, constraints: MediaTrackConstraints): Promise<boolean> {
  try {
    await track.applyConstraints(constraints)
    return true
  } catch {
    return false
  }
}
