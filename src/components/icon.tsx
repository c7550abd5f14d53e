import styles from './icon.module.css'

const paths = {
  plus: 'M12 5v14M5 12h14',
  back: 'M20 12H4.5M11 5.5 4.5 12l6.5 6.5',
  camera: 'M3 8h4.2L9 5h6l1.8 3H21v11H3zM12 16.5a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8z',
  keyboard: 'M3 6h18v12H3zM7 10h.01M12 10h.01M17 10h.01M8.5 14h7',
  paste: 'M8 5H5v16h14V5h-3M9 3h6v4H9zM12 11v6.5M9 14.5l3 3 3-3',
  copy: 'M9 9h11v11H9zM5.5 15H4V4h11v1.5',
  check: 'M4.5 12.5 10 18 19.5 6.5',
  cross: 'M6 6l12 12M18 6 6 18',
  alert: 'M12 4 2.5 20h19zM12 10v4.5M12 17.2v.01',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.5v.01',
  question: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.4 9.6a2.6 2.6 0 1 1 4 2.2c-.9.6-1.4 1-1.4 2.2M12 17v.01',
  speaker: 'M4 9h4l5-4v14l-5-4H4zM16.5 9a4.2 4.2 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  'speaker-off': 'M4 9h4l5-4v14l-5-4H4zM16.5 9.5l5 5M21.5 9.5l-5 5',
  stop: 'M6.5 6.5h11v11h-11z',
  ear: 'M6.5 10a5.5 5.5 0 0 1 11 0c0 3.6-3.2 3.8-3.8 7a3.2 3.2 0 0 1-6.2.6M9.7 10.2a2.4 2.4 0 0 1 4.6 0c0 1.7-2 2-2.3 3.6',
  'link-out': 'M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  gear: 'M10.1 5l.3-2.5h3.2l.3 2.5 1.7.8 1.9-1.6 2.3 2.3-1.6 1.9.8 1.7 2.5.3v3.2l-2.5.3-.8 1.7 1.6 1.9-2.3 2.3-1.9-1.6-1.7.8-.3 2.5h-3.2l-.3-2.5-1.7-.8-1.9 1.6-2.3-2.3 1.6-1.9-.8-1.7-2.5-.3v-3.2l2.5-.3.8-1.7-1.6-1.9 2.3-2.3 1.9 1.6zM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6z',
  torch: 'M8 3h8v4.5L14 10v11h-4V10L8 7.5zM8 7h8M12 13v2',
  'flip-lens': 'M4 12a8 8 0 0 1 14-5.3L20 9M20 4v5h-5M20 12a8 8 0 0 1-14 5.3L4 15M4 20v-5h5',
  picture: 'M3.5 5h17v14h-17zM3.5 16.5 9 11l4.5 4.5L16 13l4.5 4.5M15.5 9h.01',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20.5 20.5',
  next: 'M9 5l7 7-7 7',
  previous: 'M15 5l-7 7 7 7',
  pencil: 'M4 20l1-5L15.5 4.5l4 4L9 19zM13 7l4 4',
  install: 'M12 3v12M7 10.5l5 5 5-5M4 17v3.5h16V17',
  undo: 'M9 14 4 9l5-5M4 9h10a5.5 5.5 0 0 1 0 11h-3',
  erase: 'M9 5h12v14H9l-6.5-7zM12 9.5l5 5M17 9.5l-5 5',
  more: 'M5 11.5v1M4.5 12h1M12 11.5v1M11.5 12h1M19 11.5v1M18.5 12h1',
} as const

/** The drawn signs; each stands beside a word or under a spoken label, never alone for a reader. */
export type IconName = keyof typeof paths

/** One sign in the size and colour of the text around it; silent for screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={styles['icon']} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
