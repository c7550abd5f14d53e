import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../components/button'
import { cross } from '../components/icons'
import { type CameraState, readCodes } from './camera-codes'
import styles from './sheet.module.css'
import type { SheetWords } from './words/en'

/** The camera's picture while it looks for the phone's code. */
export function CameraPanel(props: {
  readonly words: SheetWords['camera']
  readonly onText: (text: string) => void
  readonly onClose: () => void
}) {
  const { words, onText } = props
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>('starting')
  const heard = useRef(onText)
  heard.current = onText
  useEffect(() => {
    if (video.current === null) return
    return readCodes(video.current, setState, text => heard.current(text))
  }, [])
  return (
    <div class={styles['camera']}>
      <div class={styles['lens']} data-state={state}>
        <video ref={video} class={styles['video']} aria-label={words.picture} playsInline muted />
      </div>
      <p role="status">{words[state]}</p>
      <Button icon={cross} label={words.stop} onPress={props.onClose} />
    </div>
  )
}
