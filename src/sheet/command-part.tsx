import { useState } from 'preact/hooks'
import { Choice } from '../components/fields/choice'
import { SelectField } from '../components/fields/select-field'
import { TextField } from '../components/fields/text-field'
import { Notice } from '../components/notice'
import { knownActivationIds, parseActivationId } from '../domain/activation-ids'
import type { ConfirmationId } from '../domain/confirmation-id'
import type { CommandShell, PcCommand } from '../domain/pc-command'
import { shellsFor } from '../domain/pc-commands'
import type { Product } from '../domain/product'
import { CopiedLine } from './copied-line'
import type { PastedIds, ProductChoice } from './pasted-ids'
import styles from './sheet.module.css'
import { depositLines } from './sheet-state'
import type { SheetWords } from './words/en'

/** The exact lines that deposit the confirmation ID and check it. */
export function CommandPart(props: {
  readonly words: SheetWords
  readonly pasted: PastedIds
  readonly product: Product
  readonly choice: ProductChoice
  readonly installationId: string | null
  /** Null until it is proven, or the user said "use it anyway". */
  readonly confirmationId: ConfirmationId | null
  readonly onChoice: (choice: ProductChoice) => void
}) {
  const { words, pasted, product, choice, confirmationId } = props
  const own = words.command
  const [chosenShell, setShell] = useState<string>('')
  const shells = shellsFor(product)
  const shell = shells.find(one => one === chosenShell) ?? shells[0] ?? 'slmgr'
  return (
    <section class={styles['part']} aria-labelledby="command">
      <h2 id="command">{own.title}</h2>
      {pasted.licensed !== null && (
        <Notice tone={pasted.licensed ? 'proven' : 'unsure'} live>
          {pasted.licensed ? own.licensed : own.notLicensed}
        </Notice>
      )}
      {pasted.errorCodes.map(code => (
        <CopiedLine key={code} words={words} label={own.error(code)} line={`slui 0x2a ${code}`} />
      ))}
      {confirmationId === null ? (
        <p>{own.waiting}</p>
      ) : (
        <div class={styles['pair']}>
          <div class={styles['given']}>
            <Choice
              label={own.kind}
              options={(['windows', 'esu', 'office'] as const).map(value => ({
                value,
                label: own.kinds[value],
              }))}
              value={product.kind}
              onChange={kind => props.onChoice({ ...choice, kind })}
            />
            {product.kind === 'esu' && (
              <ActivationIdField
                words={words}
                value={product.activationId ?? ''}
                onValue={activationId => props.onChoice({ ...choice, activationId })}
              />
            )}
            <SelectField
              label={own.shell}
              value={shell}
              options={shells.map(value => ({ value, label: own.shells[value] }))}
              onChange={setShell}
            />
          </div>
          <div class={styles['shown']}>
            <Lines {...props} shell={shell} confirmationId={confirmationId} />
          </div>
        </div>
      )}
    </section>
  )
}

function ActivationIdField(props: {
  readonly words: SheetWords
  readonly value: string
  readonly onValue: (value: string) => void
}) {
  const own = props.words.command
  const known = knownActivationIds.some(({ activationId }) => activationId === props.value)
  const wrong = props.value !== '' && parseActivationId(props.value) === null
  return (
    <>
      <SelectField
        label={own.known}
        value={known ? props.value : ''}
        options={[
          { value: '', label: own.other },
          ...knownActivationIds.map(({ activationId, name }) => ({ value: activationId, label: name })),
        ]}
        onChange={props.onValue}
      />
      <TextField
        label={own.activationId}
        hint={own.activationIdHint}
        value={props.value}
        problem={wrong ? own.activationIdProblem : null}
        onInput={props.onValue}
      />
    </>
  )
}

function Lines(props: {
  readonly words: SheetWords
  readonly product: Product
  readonly shell: CommandShell
  readonly installationId: string | null
  readonly confirmationId: ConfirmationId
}) {
  const { words, product, shell } = props
  const own = words.command
  const lines = depositLines(product, shell, props.installationId, props.confirmationId)
  if (lines.kind === 'activation-id-missing') return <Notice tone="unsure">{own.missingActivationId}</Notice>
  if (lines.kind === 'installation-id-missing') {
    return <Notice tone="unsure">{own.missingInstallationId}</Notice>
  }
  const wanted =
    product.kind === 'office' && shell !== 'powershell' ? 'office' : shell === 'powershell' ? shell : 'slmgr'
  const line = ({ step, where, line }: PcCommand) => (
    <CopiedLine key={step} words={words} label={own.at(own.steps[step], own.places[where])} line={line} />
  )
  return (
    <>
      {lines.before.map(line)}
      <p class={styles['soft']}>{own.noSpaces}</p>
      {lines.after.map(line)}
      <p>
        {own.want} <code>{own.wanted[wanted]}</code>
      </p>
    </>
  )
}
