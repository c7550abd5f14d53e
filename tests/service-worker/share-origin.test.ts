import { expect, test } from 'vitest'
import { isForeign } from '../../src/service-worker/share-origin'

const own = 'https://yomiage.example'

test.each([
  ['the phone’s share sheet', { origin: 'null', referrer: '' }],
  ['an Android app that names itself', { origin: 'null', referrer: 'android-app://com.example.notes/' }],
  ['a browser that sends no origin', { origin: null, referrer: '' }],
  ['the app’s own page', { origin: own, referrer: `${own}/tools/` }],
  ['a request whose referrer is its page', { origin: 'null', referrer: 'about:client' }],
])('%s may post', (_who, from) => {
  expect(isForeign(from, own)).toBe(false)
})

test.each([
  ['another site', { origin: 'https://evil.example', referrer: 'https://evil.example/' }],
  ['the same host on another port', { origin: `${own}:8443`, referrer: '' }],
  ['the same host without TLS', { origin: 'http://yomiage.example', referrer: '' }],
  ['a site that only its referrer gives away', { origin: 'null', referrer: 'https://evil.example/' }],
  ['an address that begins like the own one', { origin: `${own}.evil.example`, referrer: '' }],
])('%s may not', (_who, from) => {
  expect(isForeign(from, own)).toBe(true)
})
