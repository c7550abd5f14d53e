import type { CameraLens } from '../../ports/camera'

/** What a lens's label (en, ja) says about its fitness for near codes. Order does not matter; all that match count. */
const labelPoints: readonly (readonly [pattern: RegExp, points: number])[] = [
  [/back|rear|environment|背面|リア|アウト/i, 10],
  [/front|user|facetime|selfie|前面|フロント|イン(?:カメラ|側)/i, -100],
  [/ultra.?wide|超広角/i, -20],
  [/tele(?!phone)|望遠/i, -20],
  [/desk.?view|デスクビュー|depth|infrared|\bir\b|深度|赤外/i, -40],
  // These change to the near-focusing lens by themselves.
  [/triple|dual wide|トリプル|デュアル広角/i, 3],
  // Android's first back camera is the main one.
  [/camera2? 0\b/i, 2],
]

/** How fit a lens is for reading codes: below 0 it is the wrong one (front, ultra-wide, tele). */
export function lensScore(label: string): number {
  return labelPoints.reduce((sum, [pattern, points]) => (pattern.test(label) ? sum + points : sum), 0)
}

/** The lens chosen before: by name, or, as names change between visits, by label. */
export function rememberedLens(
  lenses: readonly CameraLens[],
  remembered: CameraLens | null,
): CameraLens | null {
  if (remembered === null) return null
  const sameLabel = (lens: CameraLens) => lens.label !== '' && lens.label === remembered.label
  return lenses.find(lens => lens.id === remembered.id) ?? lenses.find(sameLabel) ?? null
}

/** The fittest lens; null where the labels say nothing, as before the first permission. */
export function fittestLens(lenses: readonly CameraLens[]): CameraLens | null {
  const [best] = [...lenses].sort((one, other) => lensScore(other.label) - lensScore(one.label))
  return best && lensScore(best.label) > 0 ? best : null
}

/** The lenses worth offering: the back ones, fittest first, or all where the labels name no back one. */
export function offeredLenses(lenses: readonly CameraLens[]): readonly CameraLens[] {
  const front = (lens: CameraLens) => lensScore(lens.label) <= -80
  const rest = lenses.filter(lens => !front(lens))
  const offered = rest.length > 0 ? rest : lenses
  return [...offered].sort((one, other) => lensScore(other.label) - lensScore(one.label))
}

/** All lenses as far as the phone tells; labels are empty before the first permission. */
export async function listLenses(): Promise<readonly CameraLens[]> {
  const devices = navigator.mediaDevices as MediaDevices | undefined
  const all = (await devices?.enumerateDevices?.().catch(() => [])) ?? []
  return all
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}
