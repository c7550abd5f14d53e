/** Events of one return come in a burst, in another order on each phone. */
const burstMilliseconds = 500

/**
 * Calls back when the app comes back to the front, once for each return. iPhones resume installed apps now and then
 * without telling that they are visible, so page shown and focus count too. Returns the way to stop.
 */
export function onReturnToFront(listener: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY
  const arrive = (event: Event) => {
    if (document.visibilityState !== 'visible' || isFirstShow(event)) return
    if (event.timeStamp - last < burstMilliseconds) return
    last = event.timeStamp
    listener()
  }
  document.addEventListener('visibilitychange', arrive)
  window.addEventListener('pageshow', arrive)
  window.addEventListener('focus', arrive)
  return () => {
    document.removeEventListener('visibilitychange', arrive)
    window.removeEventListener('pageshow', arrive)
    window.removeEventListener('focus', arrive)
  }
}

function isFirstShow(event: Event): boolean {
  return event instanceof PageTransitionEvent && !event.persisted
}
