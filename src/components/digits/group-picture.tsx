import { useLayoutEffect, useRef } from 'preact/hooks'
import styles from './group-picture.module.css'

/** A group as the camera saw it, enlarged to the width there is. The picture stays the caller's; nothing is kept. */
export function GroupPicture(props: {
  readonly image: ImageBitmap | null
  readonly label: string
  /** Stands in the picture's place where there is none. */
  readonly missing: string
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { image } = props
  useLayoutEffect(() => {
    const surface = canvas.current
    // A closed picture has no width.
    if (!surface || !image || image.width === 0) return
    surface.width = image.width
    surface.height = image.height
    surface.getContext('2d')?.drawImage(image, 0, 0)
  }, [image])
  return (
    <div class={styles['frame']}>
      {image ? (
        <canvas ref={canvas} class={styles['picture']} role="img" aria-label={props.label} />
      ) : (
        <p class={styles['missing']}>{props.missing}</p>
      )}
    </div>
  )
}
