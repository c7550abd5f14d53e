import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { useMemo } from 'preact/hooks'
import styles from './qr-picture.module.css'
import { useModuleSize } from './use-module-size'

/** The light border that a reader needs, in modules (ISO/IEC 18004). */
const quietZone = 4

/**
 * A text as a QR code: black on white in every theme and on paper, as large as its container, each module a whole
 * number of the screen's pixels. The smallest code that holds the text at `level` (M unless told), and the best level
 * that fits into it. At most 2,331 bytes at M; longer texts are a bug and throw.
 */
export function QrPicture({
  text,
  label,
  level = 'M',
}: {
  readonly text: string
  readonly label: string
  readonly level?: 'L' | 'M' | 'Q' | 'H'
}) {
  const { path, size } = useMemo(() => {
    const code = generate(text, { minCorrectionLevel: correction[level] })
    return { path: toSvgPath(code), size: code.size }
  }, [text, level])
  const side = size + 2 * quietZone
  const [frame, pixels] = useModuleSize(side, side)
  const width = pixels === null ? '100%' : side * pixels
  return (
    <div ref={frame} class={styles['frame']}>
      <svg
        class={styles['code']}
        role="img"
        aria-label={label}
        viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
        width={width}
        height={width}
        shape-rendering="crispEdges"
      >
        <rect x={-quietZone} y={-quietZone} width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
    </div>
  )
}
