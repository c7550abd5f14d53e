import type { FunctionComponent } from 'preact'
import { loadDayWords } from '../../i18n/load-words'
import { createBoardTools } from '../../stores/board/board-tools'
import { takeSelection } from '../../stores/board/selected-pcs'
import type { ShellScreenProps } from '../screen-props'
import { HomeEnd } from './home-end'
import { HomeFoot } from './home-foot'
import { HomeHints } from './home-hints'
import type { HomePartProps } from './home-part-props'
import { HomeTools } from './home-tools'
import { HomeTrouble } from './home-trouble'

/** What stands on the home screen besides the cards: under the bar, behind the cards, above the actions. */
export type HomeParts = {
  readonly Top: FunctionComponent
  readonly End: FunctionComponent
  readonly Foot: FunctionComponent
  leave(): void
}

/** Loads their words, and reads what they show. */
export async function openHomeParts({ app, shell }: ShellScreenProps): Promise<HomeParts> {
  const [day, records] = await Promise.all([
    loadDayWords(shell.language === 'ja' ? 'ja' : 'en'),
    app.ports.records(),
  ])
  // Whoever comes home has not gone on with what was selected.
  takeSelection(app.ports)
  const tools = createBoardTools(app, records)
  const props: HomePartProps = { app, shell, day, tools }
  return {
    Top: () => (
      <>
        <HomeHints app={app} day={day} />
        <HomeTools {...props} />
        <HomeTrouble {...props} />
      </>
    ),
    End: () => <HomeEnd {...props} />,
    Foot: () => <HomeFoot {...props} />,
    leave: tools.stop,
  }
}
