import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button'
import { CheckList } from '../../components/fields/check-list'
import { SelectField } from '../../components/fields/select-field'
import { printer } from '../../components/icons'
import { Notice } from '../../components/notice'
import { ScreenOnly } from '../../components/paper-sheet'
import { Screen } from '../../components/screen'
import type { Activation } from '../../domain/activation'
import type { WorkWords } from '../../i18n/en/work'
import type { Instruments } from '../../ports/instruments'
import { createSheetStore, type SheetStore } from '../../stores/sheet-store'
import { productName } from '../product-words'
import type { ShellScreenProps, WorkScreenProps } from '../screen-props'
import { useOnce } from '../use-once'
import { PrintedSheets } from './printed-sheets'

type Props = ShellScreenProps & {
  readonly work: WorkWords
  readonly instruments: Instruments
  /** The one PC that is printed; null offers all that wait for their digits. */
  readonly only: Activation | null
}

/** The sheet of one PC. */
export function ActivationSheetScreen({ activation, ...props }: WorkScreenProps) {
  return <SheetScreen {...props} only={activation} />
}

/** What will be printed, for which PCs and with which tool's lines, and the tap that prints it. */
export function SheetScreen({ app, shell, work, instruments, only }: Props) {
  const words = work.sheet
  const store = useOnce(() => createSheetStore(app.ports, instruments.printer, only))
  useEffect(() => void store.load(), [store])
  const pcs = store.pcs.value
  const fault = store.fault.value
  const count = store.sheets.value.length
  return (
    <Screen
      title={only ? words.title : words.titleMany}
      subtitle={only?.name}
      onBack={() => (only ? app.routes.goToActivation(only.id, 'ways') : app.routes.goHome())}
      backLabel={shell.back}
      actions={
        <>
          {only && <Button label={words.several} onPress={() => app.routes.go({ kind: 'sheet' })} />}
          <Button
            kind="primary"
            icon={printer}
            label={only ? words.print : words.printMany(count)}
            disabled={!store.canPrint || count === 0}
            onPress={store.print}
          />
        </>
      }
    >
      <ScreenOnly>
        {fault && (
          <Notice
            tone="wrong"
            title={shell.fault.readFaultTitle}
            live
            actions={<Button label={shell.chunk.retry} onPress={() => void store.load()} />}
          >
            {fault.kind === 'failed' ? shell.fault.failed(fault.detail) : shell.fault[fault.kind]}
          </Notice>
        )}
        {!store.canPrint && <Notice tone="unsure">{words.unavailable}</Notice>}
        {pcs?.length === 0 && <p role="status">{words.none}</p>}
        {pcs && pcs.length > 0 && (
          <>
            {store.capped.value && <Notice tone="unsure">{words.capped(pcs.length)}</Notice>}
            {!only && <Choosing store={store} work={work} pcs={pcs} />}
            {store.shellChoices.value.map(({ shells, shell: chosen }) => (
              <SelectField
                key={shells[0]}
                label={work.finish.shell}
                value={chosen}
                options={shells.map(value => ({ value, label: work.finish.shells[value] }))}
                onChange={value => {
                  const next = shells.find(one => one === value)
                  if (next) store.chooseShell(next)
                }}
              />
            ))}
            <Notice tone="info">{words.keepSafe}</Notice>
            {count === 0 ? <p role="status">{words.noneChosen}</p> : <h2>{words.preview}</h2>}
          </>
        )}
      </ScreenOnly>
      <PrintedSheets store={store} work={work} language={shell.language} />
    </Screen>
  )
}

function Choosing({
  store,
  work,
  pcs,
}: {
  readonly store: SheetStore
  readonly work: WorkWords
  readonly pcs: readonly Activation[]
}) {
  return (
    <CheckList
      label={work.sheet.choose}
      options={pcs.map(({ id, name, room, product }) => ({
        value: id,
        label: name,
        hint: [room, productName(work, product)].filter(Boolean).join(' · '),
      }))}
      checked={store.chosen.value}
      onToggle={store.toggle}
    />
  )
}
