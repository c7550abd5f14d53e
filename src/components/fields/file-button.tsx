import type { ButtonKind } from '../button'
import buttonStyles from '../button.module.css'
import { Icon, type IconDrawing } from '../icon'
import styles from './file-button.module.css'

/** Picks a file, or takes a photo where `capture` is set; the same file can be picked twice. */
export function FileButton(props: {
  readonly label: string
  readonly icon?: IconDrawing | undefined
  /** File types, such as "image/*". */
  readonly accept: string
  /** Opens the phone's camera instead of its files. */
  readonly capture?: 'environment' | 'user' | undefined
  readonly onFile?: ((file: File) => void) | undefined
  /** Several at once may be picked. */
  readonly onFiles?: ((files: readonly File[]) => void) | undefined
  readonly kind?: ButtonKind | undefined
}) {
  return (
    <label class={`${buttonStyles['button']} ${styles['file-button']}`} data-kind={props.kind ?? 'secondary'}>
      <span class={buttonStyles['label']}>
        {props.icon && <Icon drawing={props.icon} />}
        {props.label}
      </span>
      <input
        class={styles['field']}
        type="file"
        accept={props.accept}
        capture={props.capture}
        multiple={props.onFiles !== undefined}
        onChange={event => {
          const files = [...(event.currentTarget.files ?? [])]
          const [file] = files
          if (file) props.onFile?.(file)
          if (file) props.onFiles?.(files)
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
