import { Button } from '../../components/button'
import { check } from '../../components/first-icons'
import { code, next, speaker } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { WayRow } from '../../components/way-row'
import { groupLetters } from '../../domain/id-shape'
import { productName } from '../product-words'
import type { DeliveryTurnProps } from './delivery-run-props'

/** The PC that is up, and the ways of getting its 48 digits into it. */
export function DeliveryRunTurn(props: DeliveryTurnProps) {
  const { app, shell, day, work, store, activation, progress, bar } = props
  const words = day.runs.delivery
  const { stage } = activation
  const confirmed = 'confirmedGroups' in stage ? stage.confirmedGroups : 0
  const letter = groupLetters[confirmed]
  const news = store.news.value
  return (
    <Screen
      title={activation.name}
      subtitle={[progress, activation.room].filter(Boolean).join(' · ')}
      onBack={app.routes.goHome}
      backLabel={shell.back}
      bar={bar}
      actions={
        letter ? (
          <Button
            kind="primary"
            icon={speaker}
            label={confirmed === 0 ? words.readAloud : words.readOn(letter)}
            onPress={() => store.show('readback')}
          />
        ) : (
          <Button kind="primary" icon={next} label={words.toResult} onPress={() => store.show('finish')} />
        )
      }
    >
      {news && (
        <Notice tone={news.kind === 'licensed' ? 'proven' : 'info'} compact live>
          {news.kind === 'set-aside' ? day.runs.wasSetAside(news.name) : words[news.kind](news.name)}
        </Notice>
      )}
      <p>{productName(work, activation.product)}</p>
      {!letter && <WayRow icon={speaker} {...words.readAgain} onPress={() => store.show('readback')} />}
      <WayRow icon={code} {...words.codes} onPress={() => store.show('codes')} />
      {letter && <WayRow icon={check} {...words.result} onPress={() => store.show('finish')} />}
      <Button kind="quiet" label={day.runs.skip} onPress={() => store.skip(activation)} wide />
    </Screen>
  )
}
