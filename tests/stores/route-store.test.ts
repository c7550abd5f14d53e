import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActivationId } from '../../src/domain/activation'
import { parseRoute, type Route, routePath } from '../../src/stores/route'
import { createRouteStore } from '../../src/stores/route-store'
import { fakePorts } from '../fakes/fake-ports'
import { inventedInstallationId } from './invented-ids'

const digits = inventedInstallationId()
const id = 'made-here-1' as ActivationId

function startAt(path: string, lastPath: string | null = null) {
  const phone = fakePorts({ path })
  return { ...phone, store: createRouteStore(phone.ports, lastPath) }
}

describe('where the app opens', () => {
  test('without a path and a past, at home', () => {
    expect(startAt('').store.route.value).toEqual({ kind: 'home' })
  })

  test('at the path it is opened with', () => {
    expect(startAt(`/pc/${id}/answer`, '/settings').store.route.value).toEqual({
      kind: 'activation',
      id,
      place: 'answer',
    })
  })

  test('where the phone killed it, with home behind it', () => {
    const { store, navigation } = startAt('', `/pc/${id}/answer`)
    expect(store.route.value).toEqual({ kind: 'activation', id, place: 'answer' })
    expect(navigation.history).toEqual(['', `/pc/${id}/answer`])
    navigation.back()
    expect(store.route.value).toEqual({ kind: 'home' })
  })

  test.each(['/', '/pc/x/scan', '/elsewhere', 'nonsense'])('the last place %s is home', lastPath => {
    const { store, navigation } = startAt('', lastPath)
    expect(store.route.value).toEqual({ kind: 'home' })
    expect(navigation.history).toHaveLength(1)
  })

  test('a shortcut on the home screen makes a PC', () => {
    expect(startAt('/new/scan').store.route.value).toEqual({ kind: 'new', place: 'scan' })
  })
})

describe('unknown paths', () => {
  test.each([
    '/pc',
    '/pc/made-here-1/nowhere',
    '/pc/short/scan',
    '/pc/..%2F..%2Fx/scan',
    '/new/portal',
    '/x/y/z',
  ])('%s is home', path => {
    expect(startAt(path).store.route.value).toEqual({ kind: 'home' })
  })

  test('any text is a route, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), path => {
        expect(parseRoute(routePath(parseRoute(path)))).toEqual(parseRoute(path))
      }),
    )
  })
})

describe('digits that come by a link', () => {
  test('are taken out of the address before anything is shown', () => {
    const { store, navigation } = startAt(`iid=${digits}`)
    expect(store.route.value).toEqual({ kind: 'link', fragment: `iid=${digits}` })
    expect(navigation.history).toEqual(['/'])
  })

  test('in a whole PC as well, also in one that is damaged', () => {
    const { store, navigation, lastPlace } = startAt(`pcs=1.${digits}.half`)
    expect(store.route.value).toEqual({ kind: 'link', fragment: `pcs=1.${digits}.half` })
    expect(navigation.history).toEqual(['/'])
    expect(lastPlace.written.join()).not.toMatch(/\d{6}/)
  })

  test('also while the app runs', () => {
    const { store, navigation } = startAt('/settings')
    navigation.follow(`iid=${digits}`)
    expect(store.route.value).toEqual({ kind: 'link', fragment: `iid=${digits}` })
    expect(navigation.history.join()).not.toMatch(/\d{6}/)
  })

  test('are not remembered as the last place', () => {
    const { navigation, lastPlace } = startAt('/settings')
    navigation.follow(`iid=${digits}`)
    expect(lastPlace.written.join()).not.toMatch(/\d{6}/)
  })

  test('win over the last place', () => {
    const { store } = startAt(`iid=${digits}`, `/pc/${id}/answer`)
    expect(store.route.value.kind).toBe('link')
  })

  test('put away, lead home', () => {
    const { store } = startAt(`iid=${digits}`)
    store.goHome()
    expect(store.route.value).toEqual({ kind: 'home' })
  })
})

describe('going', () => {
  test('changes the address, remembers the place and leaves a step back', () => {
    const { store, navigation, lastPlace } = startAt('/')
    store.goToActivation(id, 'type')
    expect(store.route.value).toEqual({ kind: 'activation', id, place: 'type' })
    expect(navigation.path()).toBe(`/pc/${id}/type`)
    expect(lastPlace.written).toEqual([`/pc/${id}/type`])
    navigation.back()
    expect(store.route.value).toEqual({ kind: 'home' })
    expect(lastPlace.written.at(-1)).toBe('/')
  })

  test('replacing leaves none', () => {
    const { store, navigation } = startAt('/new/type')
    store.replace({ kind: 'activation', id, place: 'type' })
    expect(navigation.history).toEqual([`/pc/${id}/type`])
  })

  test('home is remembered too, so that the app opens there', () => {
    const { store, lastPlace } = startAt(`/pc/${id}/scan`)
    store.goHome()
    expect(lastPlace.written).toEqual(['/'])
  })

  test('the place that makes a PC is not remembered: it would make another one', () => {
    const { store, lastPlace } = startAt('/')
    store.go({ kind: 'new', place: 'scan' })
    expect(lastPlace.written).toEqual([])
  })

  test('coming back elsewhere than here leaves address and screen alone', () => {
    const { store, navigation, lastPlace } = startAt(`/pc/${id}/portal`)
    store.comeBackTo({ kind: 'activation', id, place: 'answer' })
    expect(lastPlace.written).toEqual([`/pc/${id}/answer`])
    expect(store.route.value).toMatchObject({ place: 'portal' })
    expect(navigation.path()).toBe(`/pc/${id}/portal`)
  })

  test('every place has a path that leads back to it', () => {
    const places: Route[] = [
      { kind: 'home' },
      { kind: 'settings' },
      { kind: 'install' },
      { kind: 'sheet' },
      { kind: 'new', place: 'paste' },
      ...(['overview', 'scan', 'type', 'paste', 'portal', 'answer', 'readback', 'finish'] as const).map(
        place => ({ kind: 'activation', id, place }) as const,
      ),
      ...(['ways', 'send', 'sheet', 'codes'] as const).map(
        place => ({ kind: 'activation', id, place }) as const,
      ),
    ]
    expect(places.map(place => parseRoute(routePath(place)))).toEqual(places)
  })
})
