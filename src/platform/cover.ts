/**
 * Draws nothing of the app while it is away, so that the phone's list of open apps shows no digits where the phone
 * takes its picture after telling the page. Whatever tells that the app is seen again takes the cover off: some
 * phones come back without the event for it.
 */
export function coverWhileAway(): void {
  const root = document.documentElement
  const cover = () => {
    root.dataset['away'] = ''
    requestAnimationFrame(seen)
  }
  const uncover = () => delete root.dataset['away']
  // Frames are drawn only for a page that is seen; one may still be under way when the page goes.
  const seen = () => {
    if (root.dataset['away'] === undefined) return
    if (document.hidden) requestAnimationFrame(seen)
    else uncover()
  }
  document.addEventListener('visibilitychange', () => (document.hidden ? cover() : uncover()))
  window.addEventListener('pagehide', cover)
  for (const back of ['pageshow', 'focus', 'pointerdown', 'keydown']) window.addEventListener(back, uncover)
}
