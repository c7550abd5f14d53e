import { FileButton } from '../components/fields/file-button'
import { TextField } from '../components/fields/text-field'
import { Notice } from '../components/notice'
import type { FoundId } from '../domain/id-text'
import { maskedKey } from '../domain/text/product-key'
import { CopiedLine } from './copied-line'
import type { PastedIds } from './pasted-ids'
import { ProductCard } from './product-card'
import styles from './sheet.module.css'
import { showLine } from './sheet-state'
import type { FileTrouble } from './text-file'
import type { SheetWords } from './words/en'

/** What the PC printed, and what of it goes to the phone. */
export function InstallationPart(props: {
  readonly words: SheetWords
  readonly text: string
  readonly pasted: PastedIds
  readonly used: FoundId | null
  readonly trouble: FileTrouble | null
  readonly onText: (text: string) => void
  readonly onFile: (file: Blob) => void
  readonly onChoose: (index: number) => void
}) {
  const { words, pasted } = props
  const own = words.installation
  const several = pasted.found.length > 1
  return (
    <section class={styles['part']} aria-labelledby="installation">
      <h2 id="installation">{own.title}</h2>
      <div class={styles['pair']}>
        <div class={styles['given']}>
          <TextField
            label={own.paste}
            hint={own.pasteHint}
            value={props.text}
            onInput={props.onText}
            multiline
            rows={6}
          />
          <FileButton label={own.open} accept=".txt,.log,.csv,text/plain" onFile={props.onFile} />
          <Remarks {...props} />
        </div>
        <div class={styles['shown']}>
          {pasted.found.length === 0 ? (
            <HowTo words={words} />
          ) : (
            <>
              {several && <p>{own.count(pasted.found.length)}</p>}
              {pasted.found.map((found, index) => (
                <ProductCard
                  key={`${index} ${found.digits}`}
                  words={words}
                  found={found}
                  name={found.product ?? own.product(index + 1)}
                  choice={
                    several ? { chosen: found === props.used, onChoose: () => props.onChoose(index) } : null
                  }
                />
              ))}
            </>
          )}
        </div>
      </div>
    </section>
  )
}

function HowTo({ words }: { readonly words: SheetWords }) {
  const own = words.installation
  return (
    <div class={styles['how']}>
      <p>{own.how}</p>
      <CopiedLine words={words} label={own.commandPrompt} line={showLine('slmgr')} />
      <CopiedLine words={words} label={own.powershell} line={showLine('powershell')} />
    </div>
  )
}

function Remarks(props: {
  readonly words: SheetWords
  readonly text: string
  readonly pasted: PastedIds
  readonly trouble: FileTrouble | null
}) {
  const { words, text, pasted, trouble } = props
  const own = words.installation
  const holdsElse = pasted.licensed !== null || pasted.errorCodes.length > 0
  return (
    <>
      {trouble !== null && (
        <Notice tone="wrong" live>
          {trouble === 'too-large' ? own.fileTooLarge : own.fileUnreadable}
        </Notice>
      )}
      {pasted.found.length === 0 && text.trim() !== '' && !holdsElse && (
        <Notice tone="unsure" live>
          {pasted.holdsAnswer ? own.answerOnly : own.nothing}
        </Notice>
      )}
      {pasted.text.includes(maskedKey) && <Notice tone="info">{own.keys}</Notice>}
      {pasted.tooLong && <Notice tone="unsure">{own.tooLong}</Notice>}
    </>
  )
}
