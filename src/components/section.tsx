import type { ComponentChildren } from 'preact'
import styles from './section.module.css'

/** A part of a screen under a heading of its own. */
export function Section({
  title,
  children,
}: {
  readonly title: string
  readonly children: ComponentChildren
}) {
  return (
    <section class={styles['section']}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
