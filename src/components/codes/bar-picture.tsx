import { useMemo } from 'preact/hooks'
import { code128Modules, code128QuietZone, code128Widths } from '../../domain/codes/code128'
import styles from './bar-picture.module.css'
import { useModuleSize } from './use-module-size'

/** The narrowest bar that is worth showing, in CSS pixels: about 0.24 mm on a phone. */
const narrowestBar = 1.5

/**
 * Digits (an even number of them) as a Code 128 bar code: black on white in every theme, as wide as its container and
 * as high, each bar a whole number of the screen's pixels. `tooNarrow` stands in its place where the bars would be
 * narrower than a scanner can tell.
 */
export function BarPicture({
  digits,
  label,
  tooNarrow,
}: {
  readonly digits: string
  readonly label: string
  readonly tooNarrow: string
}) {
  const bars = useMemo(() => barsPath(code128Widths(digits)), [digits])
  const modules = code128Modules(digits.length)
  const [frame, pixels] = useModuleSize(modules, 0)
  return (
    <div ref={frame} class={styles['frame']}>
      {pixels !== null && pixels < narrowestBar ? (
        <p class={styles['words']} role="status">
          {tooNarrow}
        </p>
      ) : (
        <svg
          class={styles['code']}
          role="img"
          aria-label={label}
          viewBox={`${-code128QuietZone} 0 ${modules} 1`}
          preserveAspectRatio="none"
          width={pixels === null ? '100%' : modules * pixels}
          height="100%"
          shape-rendering="crispEdges"
        >
          <rect x={-code128QuietZone} y="0" width={modules} height="1" fill="#fff" />
          <path d={bars} fill="#000" />
        </svg>
      )}
    </div>
  )
}

function barsPath(widths: readonly number[]): string {
  let at = 0
  return widths
    .map((width, index) => {
      const bar = index % 2 === 0 ? `M${at} 0h${width}v1h${-width}z` : ''
      at += width
      return bar
    })
    .join('')
}
