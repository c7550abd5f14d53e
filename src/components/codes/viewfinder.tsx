import { useEffect, useRef } from 'preact/hooks'
import { check } from '../first-icons'
import { Icon } from '../icon'
import { alert, question } from '../icons'
import type { Tone } from '../notice'
import styles from './viewfinder.module.css'

/** The camera's picture with one wide frame to hold digits or a code in, and one line that says what is going on. */
export function Viewfinder(props: {
  readonly label: string
  /** Puts the camera into the video element; returns the way to take it out again. */
  readonly showIn: (video: HTMLVideoElement) => () => void
  /** The line under the frame, announced as it changes. */
  readonly status: string
  readonly tone?: Tone | undefined
  /** Something in it is being read: the frame closes. */
  readonly found: boolean
  /** The line in large letters: what must be read in passing. */
  readonly loud?: boolean | undefined
  /** Each time it grows the picture lights up once, to say that something was stored. */
  readonly flashes?: number | undefined
}) {
  const video = useRef<HTMLVideoElement>(null)
  const { showIn, tone = 'info', flashes = 0 } = props
  // Coming back to the picture is no news.
  const before = useRef(flashes)

  useEffect(() => {
    const element = video.current
    if (!element) return
    // The property alone does not count on an iPhone: all three must stand as attributes.
    for (const name of ['autoplay', 'muted', 'playsinline']) element.setAttribute(name, '')
    element.muted = true
    return showIn(element)
  }, [showIn])

  return (
    <div class={styles['viewfinder']} data-found={props.found || undefined}>
      {/* biome-ignore lint/a11y/useMediaCaption: the camera's own picture has no sound */}
      <video ref={video} class={styles['video']} aria-label={props.label} />
      <div class={styles['room']}>
        <div class={styles['reticle']} />
        {flashes > before.current && <div key={flashes} class={styles['flash']} />}
        <p class={styles['status']} data-tone={tone} data-loud={props.loud || undefined} aria-live="polite">
          {tone === 'proven' && !props.loud && <Icon drawing={check} />}
          {tone === 'wrong' && <Icon drawing={alert} />}
          {tone === 'unsure' && <Icon drawing={question} />}
          <span>{props.status}</span>
        </p>
      </div>
    </div>
  )
}
