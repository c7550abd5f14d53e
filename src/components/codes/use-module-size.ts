import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/**
 * How wide one module of a code is drawn, in CSS pixels: as wide as the element allows, and a whole number of the
 * screen's own pixels, because a scanner measures bars against each other.
 * @param across modules side by side, quiet zones included
 * @param down modules under each other; 0 where the height does not matter
 * @returns null until the element is measured; never less than one of the screen's pixels
 */
export function useModuleSize(
  across: number,
  down: number,
): readonly [element: RefObject<HTMLDivElement | null>, pixels: number | null] {
  const element = useRef<HTMLDivElement>(null)
  const [pixels, setPixels] = useState<number | null>(null)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const measure = () => {
      const { width, height } = current.getBoundingClientRect()
      const room = Math.min(width / across, down === 0 ? Number.POSITIVE_INFINITY : height / down)
      setPixels(Math.max(1, Math.floor(room * devicePixelRatio)) / devicePixelRatio)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [across, down])
  return [element, pixels]
}
