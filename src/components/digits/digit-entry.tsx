import type { ComponentChildren, TargetedEvent } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import styles from './digit-entry.module.css'

/**
 * The one real field of an ID, invisible over the groups drawn as its children. It keeps nothing itself: what
 * is typed, pasted, dictated or composed goes out as text, whole, with whatever stands between the digits.
 */
export function DigitEntry(props: {
  readonly label: string
  readonly describedBy?: string | undefined
  readonly children: ComponentChildren
  readonly onDigits: (text: string) => void
  readonly onErase: () => void
  readonly onMove: (step: -1 | 1) => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const composing = useRef(false)

  const flush = () => {
    const input = field.current
    if (!input || composing.current || input.value === '') return
    const text = input.value
    input.value = ''
    props.onDigits(text)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const act = {
      Backspace: props.onErase,
      ArrowLeft: () => props.onMove(-1),
      ArrowRight: () => props.onMove(1),
    }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  const onPaste = (event: ClipboardEvent) => {
    event.preventDefault()
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text !== '') props.onDigits(text)
  }

  // A hardware keyboard types into the ID wherever the focus is, unless another field has it.
  const elsewhere = useRef<(event: KeyboardEvent | ClipboardEvent) => void>(() => undefined)
  elsewhere.current = event => {
    const { target } = event
    if (target instanceof Element && target.closest('input, textarea, select, dialog')) return
    if (event instanceof ClipboardEvent) onPaste(event)
    else if (/^[0-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      props.onDigits(event.key)
    } else if (event.key === 'Backspace') onKeyDown(event)
  }
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent | ClipboardEvent) => elsewhere.current(event)
    window.addEventListener('keydown', listen)
    window.addEventListener('paste', listen)
    return () => {
      window.removeEventListener('keydown', listen)
      window.removeEventListener('paste', listen)
    }
  }, [])

  // A hardware keyboard goes on typing after a group was clicked; a finger has the keypad.
  const onClick = (event: TargetedEvent<HTMLDivElement, MouseEvent>) => {
    const byFinger = 'pointerType' in event && event.pointerType === 'touch'
    if (!byFinger) field.current?.focus({ preventScroll: true })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside takes the keys; a click only puts the focus there
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div class={styles['entry']} onClick={onClick}>
      <input
        ref={field}
        class={styles['field']}
        type="text"
        inputMode="none"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellcheck={false}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        onInput={flush}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={() => {
          composing.current = false
          flush()
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {props.children}
    </div>
  )
}
