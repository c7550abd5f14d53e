import { afterEach, describe, expect, test, vi } from 'vitest'
import { storageChanges } from '../../../../src/platform/storage/storage-changes'
import { uniqueName } from '../database-helpers'
import { openActivation } from '../invented-activations'

afterEach(() => vi.unstubAllGlobals())

const change = { written: [openActivation('PC-1', 1)] }
const stored = async (kind: string) => ({ kind })

/** Two tabs, and what the second one heard. `later` settles with the next thing that it hears. */
function twoTabs() {
  const name = uniqueName()
  const [here, there] = [storageChanges(name), storageChanges(name)]
  const heard: unknown[] = []
  const later = () => new Promise<void>(resolve => void there.follow(() => resolve()))
  there.follow(what => heard.push(what))
  return { name, here, there, heard, later }
}

describe('what was stored', () => {
  test.each(['saved', 'ok'])('and is %s, this tab hears as it is and the others as something', async kind => {
    const { here, heard, later } = twoTabs()
    const own: unknown[] = []
    here.follow(what => own.push(what))
    const told = later()
    expect(await here.store(change, () => stored(kind))).toEqual({ kind })
    expect(own).toEqual([change])
    await told
    expect(heard).toEqual([null])
  })

  test.each(['conflict', 'fault'])('but is a %s, nobody hears', async kind => {
    const { here, heard, later } = twoTabs()
    const own: unknown[] = []
    here.follow(what => own.push(what))
    await here.store(change, () => stored(kind))
    expect(own).toEqual([])
    const told = later()
    await here.store({ removed: [] }, () => stored('ok'))
    await told
    expect(heard).toEqual([null])
  })

  test('hear those first who followed first, and none who stopped', async () => {
    const { here } = twoTabs()
    const heard: string[] = []
    here.follow(() => heard.push('first'))
    const stop = here.follow(() => heard.push('stopped'))
    here.follow(() => heard.push('last'))
    stop()
    await here.store(change, () => stored('ok'))
    expect(heard).toEqual(['first', 'last'])
  })

  test('is told without a channel between tabs, too', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const here = storageChanges(uniqueName())
    const heard = vi.fn()
    here.follow(heard)
    expect(await here.store(change, () => stored('saved'))).toEqual({ kind: 'saved' })
    expect(heard).toHaveBeenCalledExactlyOnceWith(change)
  })
})

describe('who listens for other tabs', () => {
  test('hears nothing of this one, nothing after stopping, and nothing of words of a later version', async () => {
    const { name, here, there } = twoTabs()
    const [listening, stopped] = [vi.fn(), vi.fn()]
    there.listen(listening)
    there.listen(stopped)()
    await there.store(change, () => stored('ok'))
    expect(listening).not.toHaveBeenCalled()
    const [later, watching] = [new BroadcastChannel(name), new BroadcastChannel(name)]
    const passed = vi.fn()
    watching.addEventListener('message', passed)
    later.postMessage('a word of a later version')
    await here.store(change, () => stored('ok'))
    await vi.waitFor(() => expect(passed).toHaveBeenCalledTimes(2))
    expect(listening).toHaveBeenCalledOnce()
    expect(stopped).not.toHaveBeenCalled()
  })

  test('is told to look again when the page was asleep, not when it was loaded', () => {
    const heard = vi.fn()
    storageChanges(uniqueName()).listen(heard)
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))
    expect(heard).not.toHaveBeenCalled()
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    expect(heard).toHaveBeenCalledOnce()
  })
})

describe('a preparation', () => {
  test.each([
    ['saved', true],
    ['ok', true],
    ['conflict', false],
    ['fault', false],
  ])('comes before the write, and is told whether there was one: %s', async (kind, isStored) => {
    const here = storageChanges(uniqueName())
    const steps: unknown[] = []
    here.prepareWith(async what => {
      steps.push(what)
      return told => steps.push(told)
    })
    await here.store(change, async () => {
      steps.push('written')
      return { kind }
    })
    expect(steps).toEqual([change, 'written', isStored])
  })

  test('gets each change of before it was there once, to be looked for', async () => {
    const here = storageChanges(uniqueName())
    await here.store(change, () => stored('ok'))
    const prepared: unknown[] = []
    const told: boolean[] = []
    const prepare = async (what: unknown) => {
      prepared.push(what)
      return (isStored: boolean) => void told.push(isStored)
    }
    here.prepareWith(prepare)
    here.prepareWith(prepare)
    await here.store({ removed: [] }, () => stored('ok'))
    expect(prepared).toEqual([change, { removed: [] }])
    expect(told).toEqual([false, true])
  })
})
