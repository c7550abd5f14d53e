import styles from './report-paper.module.css'

/** One PC in the report. */
export type PaperPc = {
  readonly id: string
  readonly name: string
  /** Room and product. */
  readonly detail: string
  readonly installationId: string
  readonly confirmationId: string
  /** What is said about it: when and by whom, the code and its meaning, its state. */
  readonly result: readonly string[]
}

/** One part of the report: its heading, what the last column says, and its PCs. */
export type PaperPart = {
  readonly key: string
  readonly title: string
  readonly resultTitle: string
  readonly pcs: readonly PaperPc[]
}

/** The words that do not change from PC to PC. */
export type PaperReportWords = {
  readonly pc: string
  readonly installationId: string
  readonly confirmationId: string
  readonly noRow: string
  readonly signatures: string
  readonly signTechnician: string
  readonly signCustomer: string
  readonly signDay: string
}

/** A visit's report as it is printed, black on white whatever the theme; parts flow over as many pages as they need. */
export function ReportPaper(props: {
  readonly label: string
  readonly title: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly summary: string
  readonly parts: readonly PaperPart[]
  readonly note: string
  readonly words: PaperReportWords
}) {
  const { words } = props
  return (
    <article class={styles['paper']} aria-label={props.label}>
      <header class={styles['head']}>
        <h2 class={styles['title']}>{props.title}</h2>
        <dl class={styles['facts']}>
          {props.facts.map(({ term, value }) => (
            <div key={term} class={styles['fact']}>
              <dt class={styles['term']}>{term}</dt>
              <dd class={styles['value']}>{value}</dd>
            </div>
          ))}
        </dl>
        <p class={styles['summary']}>{props.summary}</p>
      </header>
      {props.parts.map(part => (
        <Part key={part.key} part={part} words={words} />
      ))}
      <p class={styles['note']}>{props.note}</p>
      <section class={styles['signatures']} aria-label={words.signatures}>
        {[words.signTechnician, words.signCustomer].map(who => (
          <div key={who}>
            <p class={styles['blank']}>{who}</p>
            <p class={styles['blank']}>{words.signDay}</p>
          </div>
        ))}
      </section>
    </article>
  )
}

function Part({ part, words }: { readonly part: PaperPart; readonly words: PaperReportWords }) {
  return (
    <section>
      <h3 class={styles['heading']}>{part.title}</h3>
      {part.pcs.length === 0 ? (
        <p>{words.noRow}</p>
      ) : (
        <table class={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.pc}</th>
              <th scope="col">
                {words.installationId}
                <br />
                {words.confirmationId}
              </th>
              <th scope="col">{part.resultTitle}</th>
            </tr>
          </thead>
          <tbody>
            {part.pcs.map(pc => (
              <tr key={pc.id}>
                <th scope="row" class={styles['pc']}>
                  {pc.name}
                  {pc.detail && <span class={styles['detail']}>{pc.detail}</span>}
                </th>
                <td class={styles['ids']}>
                  <span>{pc.installationId || '–'}</span>
                  {pc.confirmationId && <span>{pc.confirmationId}</span>}
                </td>
                <td>
                  {pc.result.map(line => (
                    <span key={line} class={styles['line']}>
                      {line}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
