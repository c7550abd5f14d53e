import { expect, test } from 'vitest'
import { type ActivationId, installationIdOf, newActivation } from '../../src/domain/activation'
import { takeFoundInstallationId } from '../../src/domain/found-intake'
import { findIdsIn } from '../../src/domain/id-text'
import { plainWindows } from '../../src/domain/product'
import { installationId63, itemOf } from './arbitrary-ids'

const esuId = 'f520e45e-7413-4a34-a497-d2765967d094'
const found = itemOf(findIdsIn(installationId63).ids, 0)
const windows10 = { ...plainWindows, release: 'windows-10' }
const pc = (product = windows10) => newActivation('a' as ActivationId, 'PC-07', product, 1)

test('an installation ID alone leaves the product as it was chosen', () => {
  const taken = takeFoundInstallationId(pc(), { ...found, product: null, activationId: esuId })
  expect(installationIdOf(taken)).toBe(installationId63)
  expect(taken.product).toEqual(windows10)
  const office = { kind: 'office', release: 'office-2021', activationId: null } as const
  const start = newActivation('a' as ActivationId, 'PC-07', office, 1)
  expect(takeFoundInstallationId(start, { ...found, product: null, activationId: null }).product).toEqual(
    office,
  )
})

test('digits that do not add up are not taken', () => {
  const start = pc()
  expect(takeFoundInstallationId(start, { ...found, digits: `1${installationId63.slice(1)}` })).toBe(start)
})

test('a name of the same kind keeps the release; another kind leaves it open', () => {
  const named = (product: string) => takeFoundInstallationId(pc(), { ...found, product, activationId: esuId })
  expect(named('Windows(R), Professional edition').product).toEqual(windows10)
  expect(named('Office 21').product).toEqual({ kind: 'office', release: null, activationId: null })
  expect(named('Windows(R), Client-ESU-Year1 add-on').product).toEqual({
    kind: 'esu',
    release: null,
    activationId: esuId,
  })
})

test('an ESU add-on without its Activation ID keeps the one that was known', () => {
  const esu = { kind: 'esu', release: 'windows-10-esu', activationId: esuId } as const
  const product = 'Windows(R), Client-ESU-Year1 add-on'
  const start = newActivation('a' as ActivationId, 'PC-07', esu, 1)
  expect(takeFoundInstallationId(start, { ...found, product, activationId: null }).product).toEqual(esu)
})
