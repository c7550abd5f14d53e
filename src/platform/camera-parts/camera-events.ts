import type { Device } from '../../ports/device'

/** What happens around a camera that is in use. */
export type CameraEvents = {
  /** The page is hidden: another app is in front, or the screen went dark. */
  readonly onHidden: () => void
  /** The page is being left, perhaps to be shown again later as it is now. */
  readonly onLeft: () => void
  /** The app is in front again, or the phone was turned. */
  readonly onReturn: () => void
  /** A camera was plugged in or taken away. */
  readonly onDevices: () => void
}

/** Listens until the returned function is called. */
export function listenAroundCamera(device: Pick<Device, 'onReturn'>, events: CameraEvents): () => void {
  const stopReturn = device.onReturn(events.onReturn)
  const end = new AbortController()
  const { signal } = end
  const visibility = () => {
    if (document.hidden) events.onHidden()
  }
  document.addEventListener('visibilitychange', visibility, { signal })
  window.addEventListener('pagehide', events.onLeft, { signal })
  window.addEventListener('orientationchange', events.onReturn, { signal })
  navigator.mediaDevices?.addEventListener?.('devicechange', events.onDevices, { signal })
  return () => {
    stopReturn()
    end.abort()
  }
}
