import type { CameraTrouble } from '../../ports/camera'

/** A running stream, or why there is none. */
export type StreamResult =
  | { readonly kind: 'open'; readonly stream: MediaStream; readonly track: MediaStreamTrack }
  | { readonly kind: 'trouble'; readonly trouble: CameraTrouble }

/** Which lens is wanted (null: the back one that the phone chooses) and how fine. */
export type StreamRequest = { readonly lensId: string | null; readonly detailed: boolean }

/** The picture sizes asked for: fast to read, and for codes that need more. */
export function frameSize(detailed: boolean): MediaTrackConstraints {
  return detailed
    ? { width: { ideal: 1920 }, height: { ideal: 1080 } }
    : { width: { ideal: 1280 }, height: { ideal: 720 } }
}

/**
 * Opens the camera, at best with a single question to the user. Where the phone finds a wish impossible, it asks again
 * with fewer wishes.
 */
export async function openStream(request: StreamRequest, inAppBrowser: boolean): Promise<StreamResult> {
  // The DOM's types do not know that it is missing on insecure pages and in web views.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (devices?.getUserMedia === undefined) {
    return {
      kind: 'trouble',
      trouble: window.isSecureContext || inAppBrowser ? 'in-app-browser' : 'insecure',
    }
  }
  let name = ''
  for (const video of wishes(request)) {
    try {
      const stream = await devices.getUserMedia({ video, audio: false })
      const [track] = stream.getVideoTracks()
      return track ? { kind: 'open', stream, track } : { kind: 'trouble', trouble: 'absent' }
    } catch (reason) {
      name = reason instanceof DOMException || reason instanceof Error ? reason.name : ''
      if (!tooMuchAsked(name, request)) break
    }
  }
  return { kind: 'trouble', trouble: troubleNamed(name, inAppBrowser) }
}

function wishes({ lensId, detailed }: StreamRequest): readonly (MediaTrackConstraints | true)[] {
  const back = { facingMode: { ideal: 'environment' }, ...frameSize(detailed) }
  const lens = lensId === null ? [] : [{ deviceId: { exact: lensId }, ...frameSize(detailed) }]
  return [...lens, back, true]
}

/** A remembered lens may be gone; some browsers then say "not found". */
function tooMuchAsked(name: string, { lensId }: StreamRequest): boolean {
  return name === 'OverconstrainedError' || (name === 'NotFoundError' && lensId !== null)
}

function troubleNamed(name: string, inAppBrowser: boolean): CameraTrouble {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return inAppBrowser ? 'in-app-browser' : 'denied'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'absent'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'failed'
  }
}
