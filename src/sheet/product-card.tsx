import { QrPicture } from '../components/codes/qr-picture'
import { InstallationGrid } from '../components/digits/installation-grid'
import { Notice } from '../components/notice'
import type { FoundId } from '../domain/id-text'
import { groupState } from './group-names'
import styles from './sheet.module.css'
import type { SheetWords } from './words/en'

/** One installation ID: its groups, what is wrong with it, and, once proven, its code for the phone. */
export function ProductCard(props: {
  readonly words: SheetWords
  readonly found: FoundId
  readonly name: string
  /** The product that the answer is for can be chosen, where there are several. */
  readonly choice: { readonly chosen: boolean; readonly onChoose: () => void } | null
}) {
  const { words, found, name, choice } = props
  const problems = found.problems.map(one => words.problem(one, group => words.group(group + 1)))
  const named = found.problems.flatMap(one => (one.kind === 'equal-groups' ? [one.first, one.second] : []))
  return (
    <article class={styles['card']} aria-label={name}>
      {found.valid && (
        <div class={styles['code']}>
          <QrPicture text={found.digits} label={words.installation.code(name)} />
        </div>
      )}
      <div class={styles['digits']}>
        <h3 class={styles['name']}>{name}</h3>
        {found.activationId && <p class={styles['soft']}>{found.activationId}</p>}
        <InstallationGrid
          label={words.installation.groups}
          groups={found.groups}
          current={null}
          describe={(index, group) => `${words.group(index + 1)}: ${groupState(words, group)}`}
          stateWord={() => words.again}
          highlight={named}
        />
        {found.valid ? (
          <Notice tone="proven" live>
            {words.installation.proven}
          </Notice>
        ) : (
          <Notice tone="wrong" title={words.installation.wrong} live>
            {problems.map(text => (
              <p key={text}>{text}</p>
            ))}
            <p>{words.installation.wrongText}</p>
          </Notice>
        )}
        {found.valid && problems.length > 0 && <Notice tone="unsure">{problems.join(' ')}</Notice>}
        {found.valid && choice && (
          <label class={styles['tick']}>
            <input type="radio" name="product" checked={choice.chosen} onChange={choice.onChoose} />
            {words.installation.use}
          </label>
        )}
      </div>
    </article>
  )
}
