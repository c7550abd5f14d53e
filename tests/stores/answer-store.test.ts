import { describe, expect, test } from 'vitest'
import { type Activation, type ActivationId, confirmationIdOf } from '../../src/domain/activation'
import { handOver, keepConfirmationId, takeInstallationId } from '../../src/domain/activation-moves'
import type { InstallationId } from '../../src/domain/installation-id'
import { createAnswerStore } from '../../src/stores/answer-store'
import { inventedConfirmationId, inventedInstallationId, withWrongGroup } from './invented-ids'
import { atRest, madeActivation, openedActivation } from './opened-activation'

const installationId = inventedInstallationId()
const confirmationId = inventedConfirmationId()
const groups = confirmationId.match(/.{6}/g) ?? []
const wrong = withWrongGroup(confirmationId, 2, 6)

/** What a browser copies from the portal's page. */
const portalText = `Confirmation ID\n${groups.map((group, index) => `${'ABCDEFGH'[index]}\n${group}`).join('\n')}\nTake a screenshot\nContinue`
const nothing = { anyway: false, evenIfTaken: false }

const waiting = (made: Activation) => handOver(takeInstallationId(made, installationId))

async function answering() {
  const opened = await openedActivation(waiting)
  const store = createAnswerStore(opened.app, opened.instruments)
  return {
    ...opened,
    store,
    shownGroups: () => store.groups.value.map(group => group.digits),
    type(keys: string) {
      for (const key of keys) store.type(key)
    },
  }
}

/** Another PC that has the answer already. */
function otherPc(withId: InstallationId): Activation {
  return keepConfirmationId(takeInstallationId(madeActivation('PC-09'), withId), confirmationId)
}

describe('pasting', () => {
  test('the text of the portal fills A to H', async () => {
    const { store, clipboard, shownGroups, feedback, kept } = await answering()
    clipboard.text = portalText
    await store.paste()
    expect(shownGroups()).toEqual(groups)
    expect(store.proven.value).toBe(true)
    expect(feedback.given).toEqual(['whole'])
    await atRest()
    expect(kept().stage).toMatchObject({ kind: 'handed-over', answer: { groups } })
  })

  test('pasted into the field of the keypad, it is looked through too', async () => {
    const { store, shownGroups } = await answering()
    store.type(portalText)
    expect(shownGroups()).toEqual(groups)
  })

  test('digits of another PC are taken out again', async () => {
    const { store, shownGroups } = await answering()
    store.look(portalText)
    store.clear()
    expect(shownGroups().join('')).toBe('')
    expect(store.intake.value).toBeNull()
  })

  test('a refused clipboard says so, and the next text clears it', async () => {
    const { store } = await answering()
    await store.paste()
    expect(store.pasteRefused.value).toBe(true)
    expect(store.intake.value).toBeNull()
    store.look(portalText)
    expect(store.pasteRefused.value).toBe(false)
  })

  test('the installation ID by mistake is recognised and fills nothing', async () => {
    const { store, clipboard, shownGroups } = await answering()
    clipboard.text = `Installation ID: ${installationId}`
    await store.paste()
    expect(store.intake.value?.confirmationIds).toEqual([])
    expect(store.intake.value?.installationIds.map(id => id.digits)).toEqual([installationId])
    expect(shownGroups().join('')).toBe('')
  })

  test('of several, none is taken before the user chooses', async () => {
    const { store, shownGroups } = await answering()
    const second = inventedConfirmationId(1)
    store.look(`Confirmation ID: ${confirmationId}\n\nConfirmation ID: ${second}`)
    const found = store.intake.value?.confirmationIds ?? []
    expect(found.map(id => id.digits)).toEqual([confirmationId, second])
    expect(shownGroups().join('')).toBe('')
    if (found[1]) store.choose(found[1])
    expect(shownGroups().join('')).toBe(second)
    expect(store.proven.value).toBe(true)
  })

  test('an empty text clears what the last one held', async () => {
    const { store } = await answering()
    store.look(portalText)
    store.look('  \n')
    expect(store.intake.value).toBeNull()
  })

  test('what the last text held is not claimed any more once keys change the digits', async () => {
    const { store, type } = await answering()
    store.look(`Confirmation ID: ${wrong}`)
    expect(store.intake.value?.confirmationIds[0]?.valid).toBe(false)
    store.goTo(2)
    type(groups[2] ?? '')
    expect(store.proven.value).toBe(true)
    expect(store.intake.value).toBeNull()
  })
})

describe('typing', () => {
  test('48 digits are proven and kept under the installation ID', async () => {
    const { store, type, kept } = await answering()
    type(confirmationId)
    expect(store.proven.value).toBe(true)
    expect(await store.keep(nothing)).toEqual({ kind: 'kept' })
    expect(kept().stage).toEqual({
      kind: 'kept',
      installationId,
      confirmationId,
      acceptedAnyway: [],
      confirmedGroups: 0,
    })
  })

  test('47 digits are not kept, not even anyway', async () => {
    const { store, type, kept } = await answering()
    type(confirmationId.slice(0, 47))
    expect(store.full.value).toBe(false)
    expect(await store.keep({ anyway: true, evenIfTaken: true })).toEqual({ kind: 'not-proven' })
    expect(confirmationIdOf(kept())).toBeNull()
  })

  test('a group read twice is asked about and does not block', async () => {
    const { store, type } = await answering()
    type(confirmationId.slice(0, 6) + confirmationId.slice(0, 6) + confirmationId.slice(12))
    expect(store.questions.value).toEqual([{ kind: 'equal-groups', first: 0, second: 1 }])
    expect(await store.keep(nothing)).toEqual({ kind: 'kept' })
  })
})

describe('a group that does not add up', () => {
  test('blocks and is named', async () => {
    const { store, type, kept, feedback } = await answering()
    type(wrong)
    expect(store.full.value).toBe(true)
    expect(store.proven.value).toBe(false)
    expect(store.wrong.value).toEqual([2])
    expect(feedback.given).toContain('refused')
    expect(await store.keep(nothing)).toEqual({ kind: 'not-proven' })
    expect(confirmationIdOf(kept())).toBeNull()
  })

  test('is used anyway only on request, and that is recorded', async () => {
    const { store, type, kept } = await answering()
    type(wrong)
    expect(await store.keep({ anyway: true, evenIfTaken: false })).toEqual({ kind: 'kept' })
    expect(kept().stage).toMatchObject({ kind: 'kept', confirmationId: wrong, acceptedAnyway: [2] })
  })
})

describe('an ID that another PC has', () => {
  test('is not kept, and the other PC is named', async () => {
    const { store, type, storage, kept, feedback } = await answering()
    storage.keep(otherPc(inventedInstallationId(1)))
    type(confirmationId)
    expect(await store.keep(nothing)).toMatchObject({
      kind: 'taken',
      by: { name: 'PC-09' },
      sameInstallationId: false,
    })
    expect(confirmationIdOf(kept())).toBeNull()
    expect(feedback.given.at(-1)).toBe('refused')
  })

  test('with the same installation ID it is the same PC once more', async () => {
    const { store, type, storage } = await answering()
    storage.keep(otherPc(installationId))
    type(confirmationId)
    expect(await store.keep(nothing)).toMatchObject({ kind: 'taken', sameInstallationId: true })
  })

  test('is kept where the user insists', async () => {
    const { store, type, storage, kept } = await answering()
    storage.keep(otherPc(inventedInstallationId(1)))
    type(confirmationId)
    expect(await store.keep({ anyway: false, evenIfTaken: true })).toEqual({ kind: 'kept' })
    expect(confirmationIdOf(kept())).toBe(confirmationId)
  })

  test('is looked for also where it is used anyway', async () => {
    const { store, type, storage } = await answering()
    const other = takeInstallationId(madeActivation('PC-09'), inventedInstallationId(1))
    storage.keep(keepConfirmationId(other, wrong as typeof confirmationId, [2]))
    type(wrong)
    expect(await store.keep({ anyway: true, evenIfTaken: false })).toMatchObject({ kind: 'taken' })
  })
})

describe('a phone that refuses', () => {
  test('to look for other PCs: nothing is kept', async () => {
    const { store, type, storage, kept } = await answering()
    type(confirmationId)
    storage.readFault = { kind: 'connection-lost' }
    expect(await store.keep(nothing)).toEqual({ kind: 'not-saved' })
    expect(confirmationIdOf(kept())).toBeNull()
  })

  test('to store: it is not said to be kept', async () => {
    const { store, type, storage, kept, app, id } = await answering()
    type(confirmationId)
    await atRest()
    storage.writeFault = { kind: 'quota-exceeded' }
    expect(await store.keep(nothing)).toEqual({ kind: 'not-saved' })
    expect(confirmationIdOf(kept())).toBeNull()
    expect(app.unsaved.value).toBe(id satisfies ActivationId)
  })
})

test('with nothing open, nothing happens', async () => {
  const { store, activation, type } = await answering()
  activation.leave()
  type('123456')
  store.erase()
  expect(store.groups.value).toEqual([])
  expect(await store.keep(nothing)).toEqual({ kind: 'not-proven' })
})
