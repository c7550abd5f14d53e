import { useState } from 'preact/hooks'
import { Choice } from '../../components/fields/choice'
import { SelectField } from '../../components/fields/select-field'
import { TextField } from '../../components/fields/text-field'
import type { Activation } from '../../domain/activation'
import { knownActivationIds, parseActivationId } from '../../domain/activation-ids'
import type { Product, ProductKind } from '../../domain/product'
import { releases } from '../../domain/releases'
import type { WorkWords } from '../../i18n/en/work'
import type { WorkStores } from '../../stores/work-stores'

type Props = { readonly app: WorkStores; readonly work: WorkWords; readonly activation: Activation }

const kinds: readonly ProductKind[] = ['windows', 'esu', 'office']

/** What is activated: it decides the command lines and what to choose on the portal. */
export function ProductFields({ app, work, activation }: Props) {
  const words = work.overview
  const { product } = activation
  const change = (part: Partial<Product>) =>
    void app.activation.change(open => ({ ...open, product: { ...open.product, ...part } }))

  return (
    <>
      <Choice
        label={words.product}
        options={kinds.map(value => ({ value, label: words.kinds[value] }))}
        value={product.kind}
        onChange={kind => change({ kind, release: null, activationId: null })}
      />
      <SelectField
        label={words.release}
        value={product.release ?? ''}
        onChange={release => change({ release: release || null })}
        options={[
          { value: '', label: words.releaseUnknown },
          ...releases
            .filter(release => release.kind === product.kind)
            .map(({ id, name }) => ({
              value: id,
              label: id === 'not-listed' ? words.releaseNotListed : name,
            })),
        ]}
      />
      {product.kind === 'esu' && <ActivationIdField app={app} work={work} activation={activation} />}
    </>
  )
}

function ActivationIdField({ app, work, activation }: Props) {
  const words = work.overview
  const stored = activation.product.activationId ?? ''
  const known = knownActivationIds.some(one => one.activationId === stored)
  const [typing, setTyping] = useState(stored !== '' && !known)
  const [typed, setTyped] = useState(stored)
  const store = (activationId: string | null) =>
    void app.activation.change(open => ({ ...open, product: { ...open.product, activationId } }))

  return (
    <>
      <SelectField
        label={words.activationIdChoose}
        value={typing ? 'other' : stored}
        onChange={value => {
          setTyping(value === 'other')
          if (value !== 'other') store(value || null)
        }}
        options={[
          { value: '', label: '–' },
          ...knownActivationIds.map(one => ({ value: one.activationId, label: one.name })),
          { value: 'other', label: words.activationIdOther },
        ]}
      />
      {typing && (
        <TextField
          label={words.activationId}
          hint={words.activationIdHint}
          value={typed}
          autoComplete="off"
          {...(typed !== '' && parseActivationId(typed) === null
            ? { problem: words.activationIdProblem }
            : {})}
          onInput={text => {
            setTyped(text)
            store(parseActivationId(text))
          }}
        />
      )}
    </>
  )
}
