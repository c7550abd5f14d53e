import { describe, expect, test } from 'vitest'
import { takeInstallationId } from '../../../src/domain/activation-moves'
import { inventedConfirmationId, inventedInstallationId, withWrongGroup } from '../invented-ids'
import { atRest, madeActivation } from '../opened-activation'
import { preparedLoop, visitId, visitPc } from './prepared-loop'

const [first, second, third] = [0, 1, 2].map(inventedInstallationId) as [
  ReturnType<typeof inventedInstallationId>,
  ReturnType<typeof inventedInstallationId>,
  ReturnType<typeof inventedInstallationId>,
]
const pcs = ['PC-02', 'PC-10', 'PC-01'].map(name => visitPc(name))

describe('codes, one after the other', () => {
  test('go to the PCs of the visit in the order of names, numbers as numbers', async () => {
    const { live, see, lookAway, kept, nextPc } = preparedLoop(...pcs)
    await live()
    for (const id of [first, second, third]) {
      await see(id)
      await lookAway()
    }
    expect(kept()).toEqual({ 'PC-01': first, 'PC-02': second, 'PC-10': third })
    expect(nextPc()).toBe('PC-11')
  })

  test('PCs of other visits, and those that have an ID, are left alone', async () => {
    const elsewhere = madeActivation('PC-00')
    const { live, see, kept } = preparedLoop(
      elsewhere,
      takeInstallationId(visitPc('PC-01'), second),
      pcs[0] as never,
    )
    await live()
    await see(first)
    expect(kept()).toEqual({ 'PC-00': null, 'PC-01': second, 'PC-02': first })
  })

  test('where none waits, a new PC of the visit is made by the next name', async () => {
    const { live, see, lookAway, kept, storage } = preparedLoop()
    await live()
    await see(first)
    await lookAway()
    await see(second)
    expect(kept()).toEqual({ 'PC-01': first, 'PC-02': second })
    expect(storage.all().map(one => one.visitId)).toEqual([visitId, visitId])
  })

  test('a hit is shown and felt only when it is stored', async () => {
    const { live, see, store, storage, feedback } = preparedLoop(...pcs)
    await live()
    const release = storage.hold()
    await see(first)
    expect(store.news.value).toBeNull()
    expect(feedback.given).toEqual([])
    release()
    await atRest()
    expect(store.news.value).toEqual({ kind: 'stored', name: 'PC-01', isNew: false })
    expect(feedback.given).toEqual(['whole'])
    expect(store.hits.value).toBe(1)
  })

  test('the same content is not taken again before something else was seen', async () => {
    const { live, see, lookAway, store, feedback, storage } = preparedLoop(...pcs)
    await live()
    await see(first, 5)
    await lookAway()
    await see(first, 5)
    expect(storage.written).toHaveLength(1)
    expect(feedback.given).toEqual(['whole'])
    expect(store.news.value).toMatchObject({ kind: 'stored' })
  })

  test('the same installation ID a second time is told, and nothing is stored', async () => {
    const { live, see, lookAway, store, feedback, storage, speech } = preparedLoop(...pcs)
    await live()
    await see(first)
    await lookAway()
    await see(second)
    await lookAway()
    await see(first)
    expect(store.news.value).toEqual({ kind: 'already', name: 'PC-01' })
    expect(storage.written).toHaveLength(2)
    expect(feedback.given).toEqual(['whole', 'whole', 'refused'])
    expect(speech.said.map(({ words }) => words)).toEqual(['already PC-01'])
  })

  test('two codes in one view do not take turns in saying "already"', async () => {
    const { live, see, feedback } = preparedLoop(...pcs)
    await live()
    for (let turn = 0; turn < 4; turn++) {
      await see(first)
      await see(second)
    }
    expect(feedback.given).toEqual(['whole', 'whole'])
  })

  test('an ID that another visit has is told by that PC', async () => {
    const { live, see, store } = preparedLoop(takeInstallationId(madeActivation('Old-7'), first), ...pcs)
    await live()
    await see(first)
    expect(store.news.value).toEqual({ kind: 'already', name: 'Old-7' })
  })

  test('half-typed digits give way to the whole ID, and come back with undo', async () => {
    const [pc] = pcs
    if (pc?.stage.kind !== 'taking') throw new Error('Not a new PC')
    const typed = { ...pc, stage: { ...pc.stage, entry: { ...pc.stage.entry, current: 3 } } }
    const { live, see, store, storage } = preparedLoop(typed)
    await live()
    await see(first)
    await store.undo()
    expect(storage.stored(pc.id)?.stage).toEqual(typed.stage)
  })
})

describe('what is turned away', () => {
  const wrong = withWrongGroup(first, 4, 7)

  test.each([
    ['an ID that does not add up', `Installation ID: ${wrong}`, 'bad-id'],
    ['a confirmation ID', `Confirmation ID: ${inventedConfirmationId()}`, 'confirmation-id'],
    ['a product key', 'ABCDE-FGHJK-LMNPQ-RSTVW-XYZ23', 'product-key'],
    ['a sticker', 'S/N 12345', 'other-code'],
  ] as const)('%s: by tone, aloud, once', async (_, text, why) => {
    const { live, see, store, feedback, storage, speech } = preparedLoop(...pcs)
    await live()
    await see(text, 4)
    expect(store.news.value).toEqual({ kind: 'refused', why })
    expect(feedback.given).toEqual(['refused'])
    expect(speech.said).toMatchObject([{ words: 'refused', language: 'en' }])
    expect(storage.written).toEqual([])
  })

  test('silently where tones are switched off', async () => {
    const { live, see, store, feedback, speech, app } = preparedLoop(...pcs)
    app.preferences.change({ feedback: false })
    await live()
    await see('S/N 12345')
    expect(store.news.value).toMatchObject({ kind: 'refused' })
    expect([feedback.given, speech.said]).toEqual([[], []])
  })

  test('the right one beside it is taken next, and the voice falls silent', async () => {
    const { live, see, kept, speech } = preparedLoop(...pcs)
    speech.behaviour = 'never-ends'
    await live()
    await see(wrong)
    await see(first)
    expect(kept()).toMatchObject({ 'PC-01': first })
    expect(speech.cutOff).toBe(1)
  })
})

describe('the PC that a code names', () => {
  test('gets it, and the order goes on as it was', async () => {
    const { live, see, kept, nextPc } = preparedLoop(...pcs)
    await live()
    await see(`PC-10\n${first}`)
    expect(kept()).toMatchObject({ 'PC-10': first })
    expect(nextPc()).toBe('PC-01')
  })

  test('is made where the visit has none of that name', async () => {
    const { live, see, kept } = preparedLoop(...pcs)
    await live()
    await see(`Computer name: KIOSK-3\n${first}`)
    expect(kept()).toMatchObject({ 'KIOSK-3': first, 'PC-01': null })
  })

  test('is told where it has another ID; nothing is stored', async () => {
    const { live, see, store, storage } = preparedLoop(takeInstallationId(visitPc('PC-07'), second), ...pcs)
    await live()
    await see(`PC-07 ${first}`)
    expect(store.news.value).toEqual({ kind: 'name-taken', name: 'PC-07' })
    expect(storage.written).toEqual([])
  })

  test('is asked about where several are named', async () => {
    const { live, see, store, storage, kept } = preparedLoop(...pcs)
    await live()
    await see(`from PC-10 to PC-02: ${first}`)
    const { value } = store.state
    if (value.kind !== 'preview') throw new Error('Nothing is asked')
    expect(storage.written).toEqual([])
    store.openList()
    const pc10 = pcs.find(({ name }) => name === 'PC-10')
    store.choose(pc10?.id ?? null)
    const [found] = value.find.ids
    if (found) await store.use(found)
    expect(kept()).toMatchObject({ 'PC-10': first })
  })
})

describe('choosing', () => {
  test('skip jumps over a PC; it comes again when the others are done', async () => {
    const { live, see, lookAway, store, kept, nextPc } = preparedLoop(...pcs)
    await live()
    store.skip()
    expect(nextPc()).toBe('PC-02')
    await see(first)
    await lookAway()
    await see(second)
    expect(kept()).toMatchObject({ 'PC-02': first, 'PC-10': second })
    expect(nextPc()).toBe('PC-01')
    store.skip()
    expect(store.targets.target.value).toEqual({ kind: 'new', name: 'PC-11' })
    store.skip()
    expect(nextPc()).toBe('PC-01')
  })

  test('skipping all of them goes round', async () => {
    const { live, store, nextPc } = preparedLoop(...pcs)
    await live()
    const names = Array.from({ length: 5 }, () => {
      store.skip()
      return nextPc()
    })
    expect(names).toEqual(['PC-02', 'PC-10', 'PC-01', 'PC-02', 'PC-10'])
  })

  test('a chosen PC is next, and the order goes on behind it', async () => {
    const { live, see, store, kept, nextPc } = preparedLoop(...pcs)
    await live()
    store.choose(pcs[0]?.id ?? null)
    expect(nextPc()).toBe('PC-02')
    await see(first)
    expect(kept()).toMatchObject({ 'PC-02': first })
    expect(nextPc()).toBe('PC-10')
  })

  test('the camera rests while the list is open and is asked for once', async () => {
    const { live, see, store, camera, storage } = preparedLoop(...pcs)
    await live()
    store.openList()
    await see(first)
    expect(storage.written).toEqual([])
    expect(store.state.value.kind).toBe('list')
    store.closeList()
    await see(first)
    expect(storage.written).toHaveLength(1)
    expect(camera.asked.filter(asked => asked === 'start' || asked === 'stop')).toEqual(['start'])
  })
})

describe('confirm each', () => {
  test('asks before it stores', async () => {
    const { live, see, store, storage, kept, app } = preparedLoop(...pcs)
    await live()
    store.confirmEach(true)
    await see(first)
    const { value } = store.state
    if (value.kind !== 'preview') throw new Error('Nothing is asked')
    expect(storage.written).toEqual([])
    const [found] = value.find.ids
    if (found) await store.use(found)
    expect(kept()).toMatchObject({ 'PC-01': first })
    expect(store.state.value.kind).toBe('looking')
    expect(app.preferences.values.value.loopConfirms).toBe(true)
  })

  test('what is not wanted is not stored, and comes again only on request', async () => {
    const { live, see, store, storage } = preparedLoop(...pcs)
    await live()
    store.confirmEach(true)
    await see(first)
    store.dismiss()
    expect(store.news.value).toEqual({ kind: 'dropped' })
    await see(first)
    expect(store.state.value.kind).toBe('looking')
    store.choose(pcs[0]?.id ?? null)
    await see(first)
    expect(store.state.value.kind).toBe('preview')
    expect(storage.written).toEqual([])
  })
})
