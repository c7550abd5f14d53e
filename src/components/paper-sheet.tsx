import type { ComponentChildren } from 'preact'
import styles from './paper-sheet.module.css'

/** One line to type on the PC, and what it is for. */
type SheetCommand = { readonly label: string; readonly line: string }

/** The sheet's own words. */
export type PaperWords = {
  readonly digits: string
  readonly tick: string
  readonly commands: string
  readonly qr: string
  readonly installationId: string
  readonly licensed: string
  readonly signature: string
  readonly day: string
}

/**
 * One PC's confirmation ID as it is printed, black on white whatever the theme: the preview on the screen and the paper
 * are the same. Each begins a page of its own.
 */
export function PaperSheet(props: {
  /** Spoken name of the whole sheet. */
  readonly label: string
  readonly title: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly groups: readonly { readonly letter: string; readonly digits: string }[]
  /** Where the commands are typed. */
  readonly place: string
  readonly commands: readonly SheetCommand[]
  /** What to mind with the commands. */
  readonly note: string
  readonly installationGroups: readonly string[]
  readonly picture: ComponentChildren
  readonly words: PaperWords
}) {
  const { words } = props
  return (
    <article class={styles['sheet']} aria-label={props.label}>
      <header class={styles['head']}>
        <h2 class={styles['name']}>{props.title}</h2>
        <dl class={styles['facts']}>
          {props.facts.map(({ term, value }) => (
            <div key={term} class={styles['fact']}>
              <dt>{term}</dt>
              <dd class={styles['value']}>{value}</dd>
            </div>
          ))}
        </dl>
      </header>
      <section class={styles['block']}>
        <h3>{words.digits}</h3>
        <p>{words.tick}</p>
        <ol class={styles['groups']}>
          {props.groups.map(({ letter, digits }) => (
            <li key={letter} class={styles['group']}>
              <span class={styles['box']} />
              <b class={styles['letter']}>{letter}</b>
              <span class={styles['digits']} role="img" aria-label={digits.split('').join(' ')}>
                {digits.slice(0, 3)} {digits.slice(3)}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section class={styles['block']}>
        <h3>{[words.commands, props.place].filter(Boolean).join(' · ')}</h3>
        <ol class={styles['commands']}>
          {props.commands.map(({ label, line }) => (
            <li key={line} class={styles['command']}>
              {label}
              <code class={styles['line']}>{line}</code>
            </li>
          ))}
        </ol>
        <p class={styles['note']}>{props.note}</p>
      </section>
      <section class={styles['foot']}>
        <figure class={styles['code']}>
          {props.picture}
          <figcaption>{words.qr}</figcaption>
        </figure>
        <div class={styles['proof']}>
          <p>
            <b>{props.title}</b> · {words.installationId}
          </p>
          <p class={styles['installation']}>{props.installationGroups.join(' ')}</p>
          <p class={styles['licensed']}>
            <span class={styles['box']} />
            {words.licensed}
          </p>
          <p class={styles['blank']}>{words.day}</p>
          <p class={styles['blank']}>{words.signature}</p>
        </div>
      </section>
    </article>
  )
}

/** The sheets, one under another on the screen; on paper each has its pages for itself. */
export function PaperPile({ children }: { readonly children: ComponentChildren }) {
  return <div class={styles['pile']}>{children}</div>
}

/** What belongs to the screen and not onto paper. */
export function ScreenOnly({ children }: { readonly children: ComponentChildren }) {
  return <div class={styles['screen-only']}>{children}</div>
}
