import type { Chance } from './chance.ts'
import { consoleScreen } from './console.ts'
import { messageBox } from './message-box.ts'
import { negativeScreen } from './negatives.ts'
import { confirmationPage, nineBoxes } from './portal.ts'
import { productList } from './product-list.ts'
import type { Screen, Setting } from './screen.ts'
import { officeWizard, phoneWizard } from './wizards.ts'

/** Which screens a run makes: the PC's own with an installation ID, the portal's, or such without any ID. */
export type ScreenFamily = 'ids' | 'portal' | 'negatives'

/** One screen of a family, and whether its words are Japanese. */
export function screenOf(family: ScreenFamily, chance: Chance): Screen & { readonly japanese: boolean } {
  const setting: Setting = {
    chance,
    japanese: chance.happens(0.5),
    groupLength: chance.happens(0.12) ? 6 : 7,
  }
  const draw = { negatives: negativeScreen, portal: confirmationPage, ids: chance.pick(installationScreens) }
  return { ...draw[family](setting), japanese: setting.japanese }
}

const installationScreens = [
  ...Array<typeof messageBox>(6).fill(messageBox),
  ...Array<typeof consoleScreen>(7).fill(consoleScreen),
  ...Array<typeof phoneWizard>(4).fill(phoneWizard),
  ...Array<typeof officeWizard>(3).fill(officeWizard),
  productList,
  nineBoxes,
]
