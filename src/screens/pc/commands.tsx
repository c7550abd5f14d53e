import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Choice } from '../../components/fields/choice'
import { SelectField } from '../../components/fields/select-field'
import { TextField } from '../../components/fields/text-field'
import { Screen } from '../../components/screen'
import { type Activation, confirmationIdOf, installationIdOf } from '../../domain/activation'
import { knownActivationIds } from '../../domain/activation-ids'
import { type Product, type ProductKind, plainWindows } from '../../domain/product'
import type { WorkWords } from '../../i18n/en/work'
import { openedFrom, openPcSide } from '../../stores/pc/opened-from'
import type { DayScreenProps } from '../day/day-screen-props'
import { CommandGuide } from './command-guide'
import { PreFlightCard } from './pre-flight-card'

const kinds: readonly ProductKind[] = ['windows', 'esu', 'office']

/** Whether it will work, and every command for the PC: of the activation it was opened from, or of any product. */
export function CommandsScreen({ app, shell, work }: DayScreenProps) {
  const [from] = useState(() => openedFrom(app.ports))
  const [activation, setActivation] = useState<Activation | null>(null)
  const [chosen, setChosen] = useState<Product>(plainWindows)
  useEffect(() => {
    if (from === null) return
    void app.ports.activationStorage
      .read(from)
      .then(stored => stored.kind === 'ok' && setActivation(stored.value))
  }, [app, from])
  const product = activation?.product ?? chosen

  return (
    <Screen
      title={work.pc.guide.title}
      {...(activation ? { subtitle: activation.name } : {})}
      onBack={() => (from === null ? app.routes.goHome() : app.routes.goToActivation(from, 'finish'))}
      backLabel={shell.back}
    >
      <PreFlightCard app={app} words={work.pc} from={from} />
      {!activation && <AnyProduct work={work} product={chosen} onChange={setChosen} />}
      <CommandGuide
        key={`${activation?.id ?? ''} ${product.kind}`}
        app={app}
        work={work}
        product={product}
        installationId={activation ? installationIdOf(activation) : null}
        confirmationId={activation ? confirmationIdOf(activation) : null}
      />
      <Button label={work.pc.errors.open} onPress={() => openPcSide(app, 'errors', from)} wide />
    </Screen>
  )
}

function AnyProduct({
  work,
  product,
  onChange,
}: {
  readonly work: WorkWords
  readonly product: Product
  readonly onChange: (product: Product) => void
}) {
  const words = work.overview
  const known = knownActivationIds.some(one => one.activationId === product.activationId)
  return (
    <>
      <Choice
        label={words.product}
        options={kinds.map(value => ({ value, label: words.kinds[value] }))}
        value={product.kind}
        onChange={kind => onChange({ ...plainWindows, kind })}
      />
      {product.kind === 'esu' && (
        <>
          <SelectField
            label={words.activationIdChoose}
            value={known ? (product.activationId ?? '') : ''}
            onChange={activationId => onChange({ ...product, activationId: activationId || null })}
            options={[
              { value: '', label: words.activationIdOther },
              ...knownActivationIds.map(one => ({ value: one.activationId, label: one.name })),
            ]}
          />
          {!known && (
            <TextField
              label={words.activationId}
              hint={words.activationIdHint}
              value={product.activationId ?? ''}
              autoComplete="off"
              maxLength={60}
              onInput={activationId => onChange({ ...product, activationId })}
            />
          )}
        </>
      )}
    </>
  )
}
