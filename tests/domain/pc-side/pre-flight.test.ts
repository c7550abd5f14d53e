import { describe, expect, test } from 'vitest'
import { keyChannelIn } from '../../../src/domain/pc-side/key-channel'
import { readLicenseReport } from '../../../src/domain/pc-side/license-report'
import {
  noFacts,
  type PreFlightFacts,
  preFlight,
  preFlightFactsOf,
} from '../../../src/domain/pc-side/pre-flight'

describe('from the pasted /dlv', () => {
  const judged = (name: string, channel: string, status = 'Notification') => {
    const text = `Name: ${name}\nDescription: Windows(R) Operating System, ${channel} channel\nLicense Status: ${status}`
    const [product] = readLicenseReport(text)
    if (!product) throw new Error('no product')
    const { verdict, reason } = preFlight({ ...noFacts, ...preFlightFactsOf(product) })
    return [verdict, reason]
  }

  test.each([
    ['Windows(R), Professional edition', 'VOLUME_MAK', ['works', 'fitting-key']],
    ['Windows(R), Professional edition', 'RETAIL', ['works', 'fitting-key']],
    ['Windows(R), Professional edition', 'OEM_DM', ['unsure', 'oem-key']],
    ['Windows(R), Enterprise edition', 'VOLUME_KMSCLIENT', ['mend-first', 'kms-client-key']],
    ['Windows(R), ServerStandard edition', 'VOLUME_KMS_WS22', ['works', 'kms-host-key']],
    ['Windows(R), EnterpriseEval edition', 'TIMEBASED_EVAL', ['does-not-work', 'evaluation']],
    ['Windows(R), ServerStandardEval edition', 'RETAIL', ['does-not-work', 'evaluation']],
    ['Windows(R), ProfessionalWorkstation edition', 'RETAIL', ['unsure', 'edition-reported-unsupported']],
    ['Windows(R), ProfessionalEducation edition', 'VOLUME_MAK', ['unsure', 'edition-reported-unsupported']],
    ['Windows 11 Pro for Workstations', 'RETAIL', ['unsure', 'edition-reported-unsupported']],
  ])('%s, %s', (name, channel, expected) => {
    expect(judged(name, channel)).toEqual(expected)
  })

  test('licensed already: nothing to do; licensed by KMS is no reason to stop', () => {
    expect(judged('Windows(R), Professional edition', 'VOLUME_MAK', 'Licensed')).toEqual([
      'not-needed',
      'already-licensed',
    ])
    expect(judged('Windows(R), Enterprise edition', 'VOLUME_KMSCLIENT', 'Licensed')[1]).toBe('kms-client-key')
  })
})

test('what the text says of the edition and the key, and what it leaves open', () => {
  const factsOf = (text: string) => readLicenseReport(text).map(preFlightFactsOf)
  expect(factsOf('Name: Windows(R), Professional edition\nLicense Status: Licensed')).toEqual([
    { edition: 'usual', key: 'unknown', licensed: true },
  ])
  expect(factsOf('Product Key Channel: Volume:GVLK\nLicense Status: Licensed')).toEqual([
    { edition: 'unknown', key: 'kms-client', licensed: false },
  ])
})

describe('the channel, in the words of every language', () => {
  test.each([
    ['Volume:GVLK', 'kms-client'],
    ['Volume:MAK', 'mak'],
    ['Volume:CSVLK', 'kms-host'],
    ['Retail', 'retail'],
    ['Retail:TB:Eval', 'evaluation'],
    ['OEM:DM', 'oem'],
    ['Windows(R) Operating System, VIRTUAL_MACHINE_ACTIVATION channel', 'other'],
    ['Windows(R) Operating System, NEW_KIND channel', 'other'],
    ['Windows(R) Operating System', null],
    [`${'x'.repeat(300)} VOLUME_MAK channel`, null],
  ])('%s', (text, channel) => {
    expect(keyChannelIn(text)).toBe(channel)
  })
})

describe('from answers', () => {
  const answer = (facts: Partial<PreFlightFacts>) => preFlight({ ...noFacts, ...facts })

  test('nothing known is not called working', () => {
    expect(answer({})).toEqual({ verdict: 'unsure', reason: 'key-unknown', better: [] })
    expect(noFacts).toEqual({
      edition: 'unknown',
      key: 'unknown',
      licensed: false,
      pcs: 'few',
      connection: 'never',
      kmsHost: false,
    })
    expect(answer({ key: 'none' })).toMatchObject({ verdict: 'mend-first', reason: 'no-key' })
  })

  test('what is less work', () => {
    expect(answer({ key: 'mak', connection: 'short', pcs: 'many' }).better).toEqual([
      'short-connection',
      'vamt',
    ])
    expect(answer({ key: 'kms-client', kmsHost: true }).better).toEqual(['kms'])
    expect(answer({ key: 'mak', kmsHost: true }).better).toEqual([])
    expect(answer({ key: 'retail', pcs: 'many' }).better).toEqual([])
    expect(answer({ key: 'unknown', pcs: 'many' }).better).toEqual(['vamt'])
    expect(answer({ key: 'kms-client', pcs: 'many' }).better).toEqual(['vamt'])
    expect(answer({ licensed: true, connection: 'short' }).better).toEqual([])
    expect(answer({ key: 'evaluation', connection: 'short', pcs: 'many' }).better).toEqual([])
  })
})
