import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { CopyLine } from '../../components/copy-line'
import { TextField } from '../../components/fields/text-field'
import { next } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { StepBar } from '../../components/step-bar'
import { stepCount, stepsDone } from '../../domain/activation'
import { commandsFor } from '../../domain/pc-commands'
import { renamed } from '../../domain/records/renamed'
import type { WorkScreenProps } from '../screen-props'
import { nextPlace, stepWords } from '../step-words'
import { OverviewIds } from './overview-ids'
import { OverviewRisks } from './overview-risks'
import { ProductFields } from './product-fields'

/** One PC: its name, product, numbers, how far it is, and the next action. */
export function OverviewScreen(props: WorkScreenProps) {
  const { app, shell, work, activation } = props
  const [copied, setCopied] = useState<string | null>(null)
  const words = work.overview
  const { stage } = activation

  function copy(text: string) {
    void app.ports.clipboard.write(text).then(done => setCopied(done ? text : null))
  }

  return (
    <Screen
      title={activation.name || words.name}
      subtitle={stepWords(shell, activation)}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      actions={
        stage.kind === 'licensed' ? (
          <Button kind="primary" label={work.finish.doneHome} onPress={app.routes.goHome} />
        ) : (
          <Button
            kind="primary"
            label={shell.actions[stage.kind]}
            icon={next}
            onPress={() => app.routes.goToActivation(activation.id, nextPlace(activation))}
          />
        )
      }
    >
      <StepBar
        done={stepsDone(activation)}
        current={stepsDone(activation)}
        total={stepCount}
        label={shell.steps.label(stepsDone(activation))}
      />
      {stage.kind === 'licensed' && <Notice tone="proven">{words.licensed}</Notice>}
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={activation.name}
        name="pc-name"
        autoComplete="off"
        maxLength={80}
        onInput={name => void app.activation.change(open => renamed(open, name))}
      />
      <ProductFields app={app} work={work} activation={activation} />
      {stage.kind === 'taking' && (
        <Notice tone="info" title={words.beforeTaking}>
          <p>{words.beforeTakingText}</p>
          {firstLines().map(({ step, line }) => (
            <CopyLine
              key={line}
              line={line}
              label={work.finish.command[step]}
              copyLabel={words.copy}
              copiedLabel={words.copied}
              copied={copied === line}
              onCopy={() => copy(line)}
            />
          ))}
        </Notice>
      )}
      <OverviewIds {...props} copied={copied} onCopy={copy} />
      <OverviewRisks {...props} />
    </Screen>
  )

  function firstLines() {
    const shown = commandsFor({
      product: activation.product,
      shell: activation.product.kind === 'office' ? 'office' : 'slmgr',
      installationId: null,
      confirmationId: null,
    })
    if (shown.kind !== 'commands') return []
    return shown.commands.filter(({ step }) => step !== 'check')
  }
}
