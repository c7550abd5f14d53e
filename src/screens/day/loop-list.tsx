import { Button } from '../../components/button'
import { DetailList } from '../../components/detail-list'
import { SwitchField } from '../../components/fields/switch-field'
import { camera, undo } from '../../components/icons'
import { NameRow } from '../../components/name-row'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { installationIdOf } from '../../domain/activation'
import type { LoopProps } from './loop-props'

/** So many rows are drawn at most; a day has fewer. */
const mostRows = 200

/** What waits, to choose the next one from, and what was done. The camera stays on behind it. */
export function LoopList({ shell, day, work, store }: LoopProps) {
  const words = day.loop.list
  const waiting = store.roster.waiting.value
  const done = store.roster.done.value
  const skipped = store.targets.skipped.value
  const target = store.targets.target.value
  const nextId = target?.kind === 'waiting' ? target.activation.id : null
  const last = store.takings.value.at(-1)
  return (
    <Screen
      title={words.title}
      onBack={store.closeList}
      backLabel={shell.back}
      actions={
        <>
          {last && (
            <Button icon={undo} label={words.undo(last.saved.name)} onPress={() => void store.undo()} />
          )}
          <Button kind="primary" icon={camera} label={work.repair.camera} onPress={store.closeList} />
        </>
      }
    >
      <SwitchField
        label={words.confirmEach}
        hint={words.confirmEachHint}
        checked={store.confirmsEach.value}
        onChange={store.confirmEach}
      />
      <Section title={words.waiting(waiting.length)}>
        {waiting.slice(0, mostRows).map(({ id, name, room }) => (
          <NameRow
            key={id}
            name={name}
            detail={room}
            current={id === nextId}
            mark={id === nextId ? day.loop.next : skipped.has(id) ? words.skipped : undefined}
            onPress={() => store.choose(id)}
          />
        ))}
        {waiting.length > mostRows && <p>{words.more(waiting.length - mostRows)}</p>}
        <NameRow
          name={store.targets.newName.value}
          detail={words.newPc}
          current={target?.kind === 'new'}
          mark={target?.kind === 'new' ? day.loop.next : undefined}
          onPress={() => store.choose(null)}
        />
      </Section>
      {done.length > 0 && (
        <Section title={day.loop.done(done.length)}>
          <DetailList
            items={done.slice(0, mostRows).map(activation => {
              const id = installationIdOf(activation) ?? ''
              return { term: activation.name, value: words.ends(id.slice(0, 7), id.slice(-7)), mono: true }
            })}
          />
          {done.length > mostRows && <p>{words.more(done.length - mostRows)}</p>}
        </Section>
      )}
    </Screen>
  )
}
