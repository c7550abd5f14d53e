import { greyFromColours } from '../workers/colour-grey'
import { blurred } from '../workers/grey-picture'
import { readQrCode } from './qr/read-qr-code'

/** What the camera is doing. */
export type CameraState = 'starting' | 'watching' | 'refused' | 'failed'

/** Milliseconds between two looks: a PC's processor is left room for the picture. */
const pause = 80
/** Wider pictures are drawn smaller: a phone's code held up fills a good part of the picture. */
const widest = 1280

/** Whether this browser can open a camera for this page, and the PC has one. Nothing is asked of the user. */
export async function hasCamera(): Promise<boolean> {
  const media: MediaDevices | undefined = navigator.mediaDevices
  if (typeof media?.getUserMedia !== 'function' || typeof media.enumerateDevices !== 'function') return false
  try {
    return (await media.enumerateDevices()).some(({ kind }) => kind === 'videoinput')
  } catch {
    return false
  }
}

/**
 * Shows the camera in a video and reads QR codes until it is stopped; nothing of the picture is kept.
 * @returns stops the camera; may be called at any time, and twice
 */
export function readCodes(
  video: HTMLVideoElement,
  onState: (state: CameraState) => void,
  onText: (text: string) => void,
): () => void {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  let stream: MediaStream | null = null
  let timer = 0
  let turn = 0
  let stopped = false

  function look(): void {
    if (stopped || context === null) return
    const scale = Math.min(1, widest / Math.max(1, video.videoWidth))
    const width = Math.floor(video.videoWidth * scale)
    const height = Math.floor(video.videoHeight * scale)
    if (width > 0 && height > 0) {
      canvas.width = width
      canvas.height = height
      context.drawImage(video, 0, 0, width, height)
      const { data } = context.getImageData(0, 0, width, height)
      const picture = greyFromColours(data, { width, height, offset: 0, stride: width * 4 }, 0)
      // Softened every other time: a screen's own pixels and the camera's noise go, small modules stay.
      const text = readQrCode(turn++ % 2 === 0 ? picture : blurred(picture))
      if (text !== null) onText(text)
    }
    if (!stopped) timer = window.setTimeout(look, pause)
  }

  async function start(): Promise<void> {
    onState('starting')
    stream = await navigator.mediaDevices.getUserMedia({
      video: { width: { ideal: 1280 }, height: { ideal: 720 } },
    })
    if (stopped) return stop()
    video.srcObject = stream
    await video.play()
    onState('watching')
    look()
  }

  function stop(): void {
    stopped = true
    window.clearTimeout(timer)
    for (const track of stream?.getTracks() ?? []) track.stop()
    video.srcObject = null
  }

  start().catch((error: unknown) => {
    if (stopped) return
    stop()
    onState(error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'failed')
  })
  return stop
}
