import type { Activation } from '../../src/domain/activation'
import { confirmGroups, keepConfirmationId, takeInstallationId } from '../../src/domain/activation-moves'
import { createReadbackStore } from '../../src/stores/readback-store'
import { inventedConfirmationId, inventedInstallationId } from './invented-ids'
import { openedActivation } from './opened-activation'

/** What is read aloud in these tests: group A is 150314. */
export const confirmationId = inventedConfirmationId()

/** An activation with its answer, nothing read back. */
export function answered(made: Activation): Activation {
  return keepConfirmationId(takeInstallationId(made, inventedInstallationId()), confirmationId)
}

/** The same with so many groups read back. */
export function confirmed(count: number): (made: Activation) => Activation {
  return made => confirmGroups(answered(made), count)
}

/** An utterance's words alone, in small letters; punctuation and capitals make pauses and are the voice's matter. */
export function wordsIn(utterance: string): string[] {
  return utterance
    .toLowerCase()
    .split(/[\s.,、。…]+/u)
    .filter(word => word !== '')
}

/** The readback screen's store over a fake phone, in English, not started. */
export async function preparedReadback(prepare = answered) {
  const opened = await openedActivation(prepare)
  const store = createReadbackStore(opened.app, opened.instruments)
  const spoken = () => opened.speech.said.map(one => wordsIn(one.words))
  return {
    ...opened,
    store,
    /** Every utterance's words. */
    spoken,
    /** The letters of the groups that were said whole; what was said of parts is left out. */
    letters: () =>
      spoken().flatMap(words => {
        const at = words.indexOf('group')
        return at === -1 ? [] : [words[at + 1]?.toUpperCase()]
      }),
    /** The colleague reads back, and the user taps that it was right. */
    readBack(times = 1) {
      for (let time = 0; time < times; time++) {
        opened.clock.turn(1000)
        store.confirm()
      }
    },
    /** How many groups are stored as read back. */
    keptGroups() {
      const { stage } = opened.kept()
      return 'confirmedGroups' in stage ? stage.confirmedGroups : null
    },
  }
}
