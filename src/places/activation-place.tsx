import type { ComponentType } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { Button } from '../components/button'
import { EmptyState } from '../components/empty-state'
import { Screen } from '../components/screen'
import { type Activation, confirmationIdOf, installationIdOf } from '../domain/activation'
import { loadTroubleWords, loadWorkWords } from '../i18n/load-words'
import { PartMissingScreen, ReadFaultScreen } from '../screens/open-trouble'
import { ConflictScreen, SaveFailedScreen } from '../screens/save-trouble'
import type { ShellScreenProps, WorkScreenProps } from '../screens/screen-props'
import type { ActivationPlace as Place, Route } from '../stores/route'
import { workStoresOf } from '../stores/work-stores'
import { PlaceStates } from './place-states'
import { useLoaded } from './use-loaded'

const screens: Record<Place, () => Promise<ComponentType<WorkScreenProps>>> = {
  overview: async () => (await import('../screens/overview/overview')).OverviewScreen,
  scan: async () => (await import('../screens/taking/scan')).ScanScreen,
  type: async () => (await import('../screens/taking/type')).TypeScreen,
  paste: async () => (await import('../screens/taking/paste')).PasteScreen,
  portal: async () => (await import('../screens/delivering/portal')).PortalScreen,
  answer: async () => (await import('../screens/delivering/answer')).AnswerScreen,
  readback: async () => (await import('../screens/delivering/readback')).ReadbackScreen,
  finish: async () => (await import('../screens/delivering/finish')).FinishScreen,
  ways: async () => (await import('../screens/delivering/ways')).WaysScreen,
  send: async () => (await import('../screens/delivering/send')).SendScreen,
  sheet: async () => (await import('../screens/sheet/sheet')).ActivationSheetScreen,
  codes: async () => (await import('../screens/delivering/codes')).CodesScreen,
}

/** Opens one PC's activation and shows the screen of its place, or what keeps it from being shown. */
export function ActivationPlace({
  app: appStores,
  shell,
  route,
}: ShellScreenProps & { readonly route: Extract<Route, { kind: 'activation' }> }) {
  const app = workStoresOf(appStores)
  const language = app.preferences.language.value
  const current = app.activation.current.value
  const save = app.activation.save.value
  useEffect(() => void app.activation.open(route.id), [app, route.id])
  useEffect(() => app.activation.leave, [app, route.id])

  const open = current.kind === 'open' && current.activation.id === route.id ? current.activation : null
  // Decided on arrival only: a screen that finishes its stage leaves by itself, without a flash of another one.
  const place = useMemo(
    () => (open ? fittingPlace(route.place, open) : null),
    [route.id, route.place, open === null],
  )
  // On their own: what went wrong can be said, and the digits be had, although the screen's part does not load.
  const words = useLoaded(language, () => loadWorkWords(language))
  const loaded = useLoaded(`${place} ${language}`, async () => {
    const [Place, trouble, instruments] = await Promise.all([
      screens[place ?? 'overview'](),
      loadTroubleWords(language),
      app.ports.instruments(),
    ])
    return { Place, trouble, instruments }
  })

  if (words.kind !== 'ready') return <PlaceStates shell={shell} loaded={words} />
  const work = words.value
  if (current.kind === 'missing') {
    const { title, text, home } = work.missing
    return (
      <Screen title={title} actions={<Button kind="primary" label={home} onPress={app.routes.goHome} />}>
        <EmptyState title={title} text={text} />
      </Screen>
    )
  }
  if (current.kind === 'fault') return <ReadFaultScreen app={app} shell={shell} work={work} {...current} />
  if (!open) return <PlaceStates shell={shell} loaded={loaded} />
  if (save.kind === 'failed') {
    return <SaveFailedScreen app={app} shell={shell} work={work} activation={open} fault={save.fault} />
  }
  if (save.kind === 'conflict') {
    return <ConflictScreen app={app} shell={shell} work={work} activation={open} stored={save.stored} />
  }
  if (loaded.kind === 'failed') {
    return (
      <PartMissingScreen
        app={app}
        shell={shell}
        work={work}
        activation={open}
        onRetry={loaded.retry}
        onReload={() => location.reload()}
      />
    )
  }
  if (loaded.kind !== 'ready') return <PlaceStates shell={shell} loaded={loaded} />
  const { Place, trouble, instruments } = loaded.value
  return (
    <Place
      key={`${route.id} ${place}`}
      app={app}
      shell={shell}
      work={work}
      trouble={trouble}
      instruments={instruments}
      activation={open}
    />
  )
}

/** A place that the activation's stage can show; the overview fits always. */
function fittingPlace(place: Place, activation: Activation): Place {
  const { stage } = activation
  const answered = confirmationIdOf(activation) !== null
  const fits = {
    overview: true,
    scan: stage.kind === 'taking',
    type: stage.kind === 'taking',
    paste: stage.kind === 'taking',
    portal: installationIdOf(activation) !== null,
    answer: 'answer' in stage,
    readback: answered,
    finish: answered,
    ways: answered,
    send: answered,
    sheet: answered,
    codes: answered,
  }
  return fits[place] ? place : 'overview'
}
