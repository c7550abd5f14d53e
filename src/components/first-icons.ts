// The signs of the first screen. Each stands beside a word or under a spoken label.
import type { IconDrawing } from './icon'

export const plus = 'M12 5v14M5 12h14' as IconDrawing
export const back = 'M20 12H4.5M11 5.5 4.5 12l6.5 6.5' as IconDrawing
export const keyboard = 'M3 6h18v12H3zM7 10h.01M12 10h.01M17 10h.01M8.5 14h7' as IconDrawing
export const check = 'M4.5 12.5 10 18 19.5 6.5' as IconDrawing
export const gear =
  'M10.1 5l.3-2.5h3.2l.3 2.5 1.7.8 1.9-1.6 2.3 2.3-1.6 1.9.8 1.7 2.5.3v3.2l-2.5.3-.8 1.7 1.6 1.9-2.3 2.3-1.9-1.6-1.7.8-.3 2.5h-3.2l-.3-2.5-1.7-.8-1.9 1.6-2.3-2.3 1.6-1.9-.8-1.7-2.5-.3v-3.2l2.5-.3.8-1.7-1.6-1.9 2.3-2.3 1.9 1.6zM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6z' as IconDrawing
