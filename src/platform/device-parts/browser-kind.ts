import type { Device } from '../../ports/device'

/** What a browser says about itself. */
export type BrowserTraits = {
  readonly userAgent: string
  readonly maxTouchPoints: number
  /** Runs from the home screen. */
  readonly installed: boolean
}

/** The kind of phone; an iPad calls itself a Macintosh, but has fingers. */
export function platformOf({ userAgent, maxTouchPoints }: BrowserTraits): Device['platform'] {
  if (/Android/.test(userAgent)) return 'android'
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios'
  return /Macintosh/.test(userAgent) && maxTouchPoints > 1 ? 'ios' : 'other'
}

/** Apps that open links in a browser of their own, by the mark they leave in the user agent. */
const apps = [
  / Line\//,
  /Teams(Mobile|\/)/,
  /Instagram/,
  /FBA[NV]|FB_IAB/,
  /MicroMessenger/,
  /KAKAOTALK/,
  /YJApp/,
  /Twitter/,
  // Any other app on Android that shows pages by itself.
  /; wv\)/,
]

/** Whether this is another app's built-in browser, where camera and installing are missing. */
export function isInAppBrowser(traits: BrowserTraits): boolean {
  const { userAgent, installed } = traits
  if (installed) return false
  if (apps.some(mark => mark.test(userAgent))) return true
  // On an iPhone every real browser names Safari; a page shown inside an app does not.
  return /iPhone|iPad|iPod/.test(userAgent) && !/Safari\//.test(userAgent)
}
