/** Where a line's strokes begin and end across it, in rows of the profile. */
export type ProfileBand = {
  readonly top: number
  readonly bottom: number
  /** 0 to 1: how much more there is inside than outside. */
  readonly contrast: number
  /** Share of the height that the edges take: small for digits, large where some letters are lower than others. */
  readonly softness: number
}

/**
 * The band of strokes around the middle of a profile of stroke energy, its edges at the level between inside and
 * outside, interpolated. Null where nothing stands out.
 */
export function profileBand(profile: Float32Array, middle: number, height: number): ProfileBand | null {
  const inside = meanOf(profile, Math.round(middle - height * 0.3), Math.round(middle + height * 0.3))
  const reach = height * 1.05
  const above = lowest(profile, Math.round(middle - reach), Math.round(middle - height * 0.35))
  const below = lowest(profile, Math.round(middle + height * 0.35), Math.round(middle + reach))
  const outside = Math.max(above, below)
  if (inside <= outside) return null
  const top = edge(profile, middle, -1, above, inside, reach)
  const bottom = edge(profile, middle, 1, below, inside, reach)
  const soft = bottom.soft + top.soft
  return {
    top: top.at,
    bottom: bottom.at,
    contrast: (inside - outside) / inside,
    softness: soft / (bottom.at - top.at),
  }
}

function meanOf(profile: Float32Array, from: number, to: number): number {
  const start = Math.max(0, from)
  const end = Math.min(profile.length, Math.max(to, start + 1))
  let sum = 0
  for (let row = start; row < end; row++) sum += profile[row] as number
  return end > start ? sum / (end - start) : 0
}

function lowest(profile: Float32Array, from: number, to: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let row = Math.max(0, from); row <= Math.min(profile.length - 1, to); row++) {
    least = Math.min(least, profile[row] as number)
  }
  return Number.isFinite(least) ? least : 0
}

/** Going outwards: where the profile falls below the half level for the first time, and how slowly it does. */
function edge(
  profile: Float32Array,
  middle: number,
  way: 1 | -1,
  outside: number,
  inside: number,
  reach: number,
): { at: number; soft: number } {
  const high = crossing(profile, middle, way, outside + 0.8 * (inside - outside), reach)
  const half = crossing(profile, middle, way, outside + 0.5 * (inside - outside), reach)
  const low = crossing(profile, middle, way, outside + 0.2 * (inside - outside), reach)
  return { at: half, soft: Math.abs(low - high) }
}

function crossing(profile: Float32Array, middle: number, way: 1 | -1, level: number, reach: number): number {
  let before = profile[Math.floor(middle)] ?? 0
  const start = Math.floor(middle)
  for (let step = 1; step <= reach; step++) {
    const value = profile[start + way * step] ?? 0
    if (value < level && step > reach * 0.2) {
      const part = before > value ? Math.min(1, Math.max(0, (before - level) / (before - value))) : 0
      // A row's centre is half a row below its upper edge.
      return start + 0.5 + way * (step - 1 + part)
    }
    before = value
  }
  return start + 0.5 + way * reach
}
