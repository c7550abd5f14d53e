import type { ButtonKind } from './button'
import styles from './button.module.css'
import { Icon, type IconDrawing } from './icon'

/** A real link that looks like a button; `external` opens beside the app and tells the other page nothing. */
export function LinkButton(props: {
  readonly href: string
  readonly label: string
  readonly icon?: IconDrawing | undefined
  readonly kind?: ButtonKind | undefined
  readonly external?: boolean | undefined
  /** Called within the tap, before the browser follows the link. */
  readonly onFollow?: (() => void) | undefined
  /** The file name under which the target is saved. */
  readonly download?: string | undefined
  /** Fills the row. */
  readonly wide?: boolean | undefined
}) {
  const { external, icon } = props
  return (
    <a
      class={styles['button']}
      data-kind={props.kind ?? 'secondary'}
      data-wide={props.wide}
      href={props.href}
      download={props.download}
      target={external ? '_blank' : undefined}
      rel={external ? 'noopener noreferrer' : undefined}
      onClick={props.onFollow}
    >
      <span class={styles['label']}>
        {icon && <Icon drawing={icon} />}
        {props.label}
      </span>
    </a>
  )
}
