import { check } from '../first-icons'
import { Icon } from '../icon'
import { alert } from '../icons'
import styles from './letter-tiles.module.css'

/** A group's place in the readback. */
export type LetterTile = {
  readonly letter: string
  readonly state: 'confirmed' | 'current' | 'waiting' | 'wrong'
  /** Spoken name, such as "C, being read". */
  readonly name: string
}

/** The letters A to H and how far the readback is; with `onTile` each goes back to its group. */
export function LetterTiles(props: {
  readonly label: string
  readonly tiles: readonly LetterTile[]
  readonly onTile?: ((index: number) => void) | undefined
  /** Over the screen's actions where the phone lies. */
  readonly aside?: boolean | undefined
}) {
  const { onTile } = props
  return (
    <ol
      class={styles['tiles']}
      aria-label={props.label}
      data-pressable={!!onTile || undefined}
      data-aside={props.aside || undefined}
    >
      {props.tiles.map((tile, index) => (
        <li key={tile.letter}>
          {onTile ? (
            <button
              type="button"
              class={styles['tile']}
              data-state={tile.state}
              aria-label={tile.name}
              aria-current={tile.state === 'current' ? 'step' : undefined}
              onClick={() => onTile(index)}
            >
              <Face tile={tile} />
            </button>
          ) : (
            <div class={styles['tile']} role="img" data-state={tile.state} aria-label={tile.name}>
              <Face tile={tile} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function Face({ tile }: { tile: LetterTile }) {
  return (
    <>
      <span>{tile.letter}</span>
      {tile.state === 'confirmed' && <Icon drawing={check} />}
      {tile.state === 'wrong' && <Icon drawing={alert} />}
    </>
  )
}
