import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { SelectField } from '../../components/fields/select-field'
import { TextField } from '../../components/fields/text-field'
import { printer, send, trash } from '../../components/icons'
import type { Activation } from '../../domain/activation'
import { knownActivationIds } from '../../domain/activation-ids'
import type { Product, ProductKind } from '../../domain/product'
import { longestName } from '../../domain/records/records'
import { releaseOf, releases } from '../../domain/releases'
import type { VisitId } from '../../domain/visit'
import type { SelectionStore } from '../../stores/selection-store'
import type { DayScreenProps } from './day-screen-props'
import { visitDay } from './visit-words'

type Props = DayScreenProps & { readonly store: SelectionStore; readonly onClose: () => void }
type Step = 'visit' | 'product' | 'room' | 'licensed'

/** What can be done with the chosen PCs: one step to choose it, one to say how. */
export function SelectActions(props: Props) {
  const { app, shell, day, store, onClose } = props
  const [step, setStep] = useState<Step | null>(null)
  const words = day.select
  const go = (route: Parameters<typeof app.routes.go>[0]) => {
    store.handOver()
    app.routes.go(route)
  }
  if (step) return <OneStep {...props} step={step} />
  return (
    <Dialog title={words.what(store.chosen.value.size)} onClose={onClose} closeLabel={shell.cancel}>
      {(['visit', 'room', 'product', 'licensed'] as const).map(one => (
        <Button key={one} label={words[one]} onPress={() => setStep(one)} wide />
      ))}
      <Button icon={printer} label={words.print} onPress={() => go({ kind: 'sheet' })} wide />
      <Button icon={send} label={words.export} onPress={() => go({ kind: 'day', place: 'export' })} wide />
      <Button
        kind="danger"
        icon={trash}
        label={words.remove}
        onPress={() => {
          onClose()
          void store.remove()
        }}
        wide
      />
    </Dialog>
  )
}

function OneStep(props: Props & { readonly step: Step }) {
  switch (props.step) {
    case 'visit':
      return <VisitStep {...props} />
    case 'product':
      return <ProductStep {...props} />
    case 'room':
      return <RoomStep {...props} />
    case 'licensed':
      return <LicensedStep {...props} />
  }
}

function VisitStep({ shell, day, store, onClose }: Props) {
  const [id, setId] = useState<string>(store.visits.value[0]?.id ?? '')
  const words = day.select
  return (
    <Dialog
      title={words.visit}
      onClose={onClose}
      closeLabel={shell.cancel}
      actions={<Save {...{ onClose, words }} save={() => store.moveTo((id || null) as VisitId | null)} />}
    >
      <SelectField
        label={words.toVisit}
        value={id}
        options={[
          { value: '', label: words.visitNone },
          ...store.visits.value.map(visit => ({
            value: visit.id,
            label: `${visit.site} · ${visitDay(visit, shell.language)}`,
          })),
        ]}
        onChange={setId}
      />
    </Dialog>
  )
}

function RoomStep({ shell, day, store, onClose }: Props) {
  const [room, setRoom] = useState('')
  const words = day.select
  return (
    <Dialog
      title={words.room}
      onClose={onClose}
      closeLabel={shell.cancel}
      actions={<Save {...{ onClose, words }} save={() => store.setRoom(room)} />}
    >
      <TextField
        label={day.names.room}
        value={room}
        name="pc-room"
        maxLength={longestName}
        onInput={setRoom}
      />
    </Dialog>
  )
}

const kinds: readonly ProductKind[] = ['windows', 'esu', 'office']

function ProductStep({ shell, day, work, store, onClose }: Props) {
  const [value, setValue] = useState<string>('windows')
  const [activationId, setActivationId] = useState('')
  const words = day.select
  const release = releaseOf(value)
  const kind = release?.kind ?? kinds.find(one => one === value) ?? 'windows'
  const product: Product = {
    kind,
    release: release?.id ?? null,
    activationId: kind === 'esu' ? activationId || null : null,
  }
  return (
    <Dialog
      title={words.product}
      onClose={onClose}
      closeLabel={shell.cancel}
      actions={<Save {...{ onClose, words }} save={() => store.setProduct(product)} />}
    >
      <SelectField
        label={work.overview.release}
        value={value}
        options={kinds.flatMap(group => [
          {
            value: group,
            label: `${work.overview.kinds[group]} · ${words.productUnknown}`,
            group: work.overview.kinds[group],
          },
          ...releases
            .filter(one => one.kind === group && one.id !== 'not-listed')
            .map(({ id, name }) => ({ value: id, label: name, group: work.overview.kinds[group] })),
        ])}
        onChange={setValue}
      />
      {kind === 'esu' && (
        <SelectField
          label={work.overview.activationIdChoose}
          value={activationId}
          options={[
            { value: '', label: '–' },
            ...knownActivationIds.map(one => ({ value: one.activationId, label: one.name })),
          ]}
          onChange={setActivationId}
        />
      )}
    </Dialog>
  )
}

function LicensedStep({ shell, day, store, onClose }: Props) {
  const [pcs, setPcs] = useState<readonly Activation[] | null>(null)
  useEffect(() => void store.readLicensable().then(setPcs), [store])
  const words = day.select
  const skipped = store.chosen.value.size - (pcs?.length ?? 0)
  if (!pcs) return null
  return (
    <Dialog
      title={words.licensed}
      onClose={onClose}
      closeLabel={shell.cancel}
      actions={
        pcs.length > 0 && (
          <Save {...{ onClose, words }} label={words.licensedYes(pcs.length)} save={store.markLicensed} />
        )
      }
    >
      {pcs.length === 0 ? (
        <p>{words.licensedNone}</p>
      ) : (
        <>
          <p>{words.licensedText(pcs.length)}</p>
          {skipped > 0 && <p>{words.skipped(skipped)}</p>}
        </>
      )}
    </Dialog>
  )
}

function Save(props: {
  readonly words: DayScreenProps['day']['select']
  readonly label?: string
  readonly save: () => Promise<boolean>
  readonly onClose: () => void
}) {
  return (
    <Button
      kind="primary"
      label={props.label ?? props.words.save}
      onPress={() => void props.save().then(props.onClose)}
    />
  )
}
