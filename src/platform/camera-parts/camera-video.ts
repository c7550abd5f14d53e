/**
 * Shows a stream in a video element, playing by itself. The attributes have to be there as attributes: without them
 * iPhones show black. Setting the stream anew wakes a picture that an interruption left black.
 */
export function showStream(video: HTMLVideoElement, stream: MediaStream | null): void {
  for (const attribute of ['autoplay', 'muted', 'playsinline']) video.setAttribute(attribute, '')
  // The attribute alone does not mute an element that a script made.
  video.muted = true
  if (stream === null) video.pause()
  video.srcObject = stream
  if (stream !== null) void played(video)
}

/** False where the phone did not let it play; missing frames are noticed elsewhere. */
function played(video: HTMLVideoElement): Promise<boolean> {
  return video.play().then(
    () => true,
    () => false,
  )
}
