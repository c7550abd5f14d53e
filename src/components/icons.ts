// The signs that only later screens show.
import type { IconDrawing } from './icon'

export const camera =
  'M3 8h4.2L9 5h6l1.8 3H21v11H3zM12 16.5a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8z' as IconDrawing
export const paste = 'M8 5H5v16h14V5h-3M9 3h6v4H9zM12 11v6.5M9 14.5l3 3 3-3' as IconDrawing
export const copy = 'M9 9h11v11H9zM5.5 15H4V4h11v1.5' as IconDrawing
export const speaker = 'M4 9h4l5-4v14l-5-4H4zM16.5 9a4.2 4.2 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11' as IconDrawing
export const ear =
  'M6.5 10a5.5 5.5 0 0 1 11 0c0 3.6-3.2 3.8-3.8 7a3.2 3.2 0 0 1-6.2.6M9.7 10.2a2.4 2.4 0 0 1 4.6 0c0 1.7-2 2-2.3 3.6' as IconDrawing
export const linkOut = 'M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5' as IconDrawing
export const torch = 'M8 3h8v4.5L14 10v11h-4V10L8 7.5zM8 7h8M12 13v2' as IconDrawing
export const flipLens =
  'M4 12a8 8 0 0 1 14-5.3L20 9M20 4v5h-5M20 12a8 8 0 0 1-14 5.3L4 15M4 20v-5h5' as IconDrawing
export const picture = 'M3.5 5h17v14h-17zM3.5 16.5 9 11l4.5 4.5L16 13l4.5 4.5M15.5 9h.01' as IconDrawing
export const trash = 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5' as IconDrawing
export const next = 'M9 5l7 7-7 7' as IconDrawing
export const previous = 'M15 5l-7 7 7 7' as IconDrawing
export const pencil = 'M4 20l1-5L15.5 4.5l4 4L9 19zM13 7l4 4' as IconDrawing
export const erase = 'M9 5h12v14H9l-6.5-7zM12 9.5l5 5M17 9.5l-5 5' as IconDrawing
export const eye =
  'M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z' as IconDrawing
export const eyeOff =
  'M3 3l18 18M9.5 5.8A9 9 0 0 1 12 5.5c3.7 0 7 2 9.5 6.5a15 15 0 0 1-2.6 3.4M6.3 7.3A14 14 0 0 0 2.5 12c2.5 4.5 5.8 6.5 9.5 6.5a9.5 9.5 0 0 0 4.3-1M9.9 9.9a3 3 0 0 0 4.2 4.2' as IconDrawing
export const play = 'M7.5 4.5v15L19 12z' as IconDrawing
export const stop = 'M6 6h12v12H6z' as IconDrawing
export const enlarge = 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5' as IconDrawing
export const send = 'M3.5 11.5 20.5 4l-5 16-4-7zM11.5 13l9-9' as IconDrawing
export const tune = 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5' as IconDrawing
export const printer = 'M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 14h10v6.5H7z' as IconDrawing
export const code =
  'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM20 14v.01M20 20h-3.5M20 17.5v.01' as IconDrawing
export const list = 'M4 6.5h.01M8 6.5h12M4 12h.01M8 12h12M4 17.5h.01M8 17.5h12' as IconDrawing
export const up = 'M5 15l7-7 7 7' as IconDrawing
export const down = 'M5 9l7 7 7-7' as IconDrawing
export const undo = 'M9 14 4 9l5-5M4 9h10a5.5 5.5 0 0 1 0 11h-3' as IconDrawing
export const install = 'M12 3v12M7 10.5l5 5 5-5M4 17v3.5h16V17' as IconDrawing
export const cross = 'M6 6l12 12M18 6 6 18' as IconDrawing
export const info = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.5v.01' as IconDrawing
export const alert = 'M12 4 2.5 20h19zM12 10v4.5M12 17.2v.01' as IconDrawing
export const search = 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20.5 20.5' as IconDrawing
export const question =
  'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.4 9.6a2.6 2.6 0 1 1 4 2.2c-.9.6-1.4 1-1.4 2.2M12 17v.01' as IconDrawing
