import { Component, type ComponentChildren } from 'preact'
import { Button } from './components/button'
import { EmptyState } from './components/empty-state'
import { Screen } from './components/screen'
import type { ShellWords } from './i18n/en/shell'
import { LazyPlace } from './places/lazy-place'
import { HomeScreen } from './screens/home/home'
import type { ShellScreenProps } from './screens/screen-props'

type AppProps = ShellScreenProps & { readonly version: string; readonly reload: () => void }

const activationPlace = async () => (await import('./places/activation-place')).ActivationPlace
const newPlace = async () => (await import('./places/new-place')).NewPlace
const guidePlace = async () => (await import('./places/guide-place')).GuidePlace
const linkPlace = async () => (await import('./places/link-place')).LinkPlace

/** The screen for the route; what breaks while drawing ends in a sentence and a way on. */
export function App(props: AppProps) {
  return (
    <ErrorBoundary words={props.shell.crash} reload={props.reload}>
      <CurrentPlace {...props} />
    </ErrorBoundary>
  )
}

function CurrentPlace({ app, shell, version }: AppProps) {
  const unsaved = app.unsaved.value
  const route = unsaved
    ? ({ kind: 'activation', id: unsaved, place: 'overview' } as const)
    : app.routes.route.value
  switch (route.kind) {
    case 'home':
      return <HomeScreen app={app} shell={shell} />
    case 'new':
      return <LazyPlace name="new" load={newPlace} place={{ app, shell, place: route.place }} />
    case 'link':
      return <LazyPlace name="link" load={linkPlace} place={{ app, shell, fragment: route.fragment }} />
    case 'activation':
      return <LazyPlace name="activation" load={activationPlace} place={{ app, shell, route }} />
    default:
      return <LazyPlace name="guide" load={guidePlace} place={{ app, shell, route, version }} />
  }
}

type BoundaryProps = {
  readonly words: ShellWords['crash']
  readonly reload: () => void
  readonly children: ComponentChildren
}

class ErrorBoundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static override getDerivedStateFromError() {
    return { broken: true }
  }

  override render({ words, reload, children }: BoundaryProps, { broken }: { readonly broken: boolean }) {
    if (!broken) return children
    return (
      <Screen title={words.title} actions={<Button kind="primary" label={words.reload} onPress={reload} />}>
        <EmptyState title={words.title} text={words.text} />
      </Screen>
    )
  }
}
