import { Button } from '../../components/button'
import { install } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { StepList } from '../../components/step-list'
import type { GuideScreenProps } from '../screen-props'

/** How to put the app on the home screen, for the phone at hand first. */
export function InstallScreen({ app, shell, guide }: GuideScreenProps) {
  const words = guide.install
  const { device } = app.ports
  const guides = {
    ios: { title: words.ios, steps: words.iosSteps },
    android: { title: words.android, steps: words.androidSteps },
    other: { title: words.desktop, steps: words.desktopSteps },
  }
  const first = guides[device.platform]
  const rest = Object.values(guides).filter(one => one !== first)
  const back = () => app.routes.goHome()
  return (
    <Screen
      title={words.title}
      onBack={back}
      backLabel={shell.back}
      actions={
        device.canPromptInstall() ? (
          <Button
            kind="primary"
            icon={install}
            label={words.now}
            onPress={() => void device.promptInstall()}
          />
        ) : (
          <Button label={shell.close} onPress={back} />
        )
      }
    >
      {device.installed ? <Notice tone="proven">{words.installed}</Notice> : <p>{words.why}</p>}
      {[first, ...rest].map(({ title, steps }) => (
        <Section key={title} title={title}>
          <StepList
            label={title}
            steps={steps.map(step =>
              step.detail ? { title: step.title, detail: step.detail } : { title: step.title },
            )}
          />
        </Section>
      ))}
      <Notice tone="unsure">{words.iosData}</Notice>
    </Screen>
  )
}
