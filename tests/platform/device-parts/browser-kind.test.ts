import { expect, test } from 'vitest'
import { isInAppBrowser, platformOf } from '../../../src/platform/device-parts/browser-kind'

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)'
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const traits = (userAgent: string, installed = false, maxTouchPoints = 5) => ({
  userAgent,
  installed,
  maxTouchPoints,
})

test.each([
  ['iPhone Safari', `${iphone} Version/17.5 Mobile/15E148 Safari/604.1`, 'ios'],
  ['Android Chrome', `${android} Chrome/126.0.0.0 Mobile Safari/537.36`, 'android'],
  ['Firefox on Android', 'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0', 'android'],
  ['Windows Edge', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0.0.0 Edg/126.0', 'other'],
] as const)('%s is known as such and is a real browser', (_name, userAgent, platform) => {
  expect(platformOf(traits(userAgent))).toBe(platform)
  expect(isInAppBrowser(traits(userAgent))).toBe(false)
})

test('an iPad that calls itself a Macintosh is known by its fingers', () => {
  expect(platformOf(traits(`${mac} Version/17.5 Safari/605.1.15`, false, 5))).toBe('ios')
  expect(platformOf(traits(`${mac} Version/17.5 Safari/605.1.15`, false, 0))).toBe('other')
})

test.each([
  ['LINE on iPhone', `${iphone} Mobile/15E148 Safari Line/14.8.0`],
  ['LINE on Android', `${android} Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 Line/14.8.0/IAB`],
  ['Teams on Android', `${android} Chrome/126.0.0.0 Mobile Safari/537.36 TeamsMobile-Android`],
  ['Instagram', `${iphone} Mobile/15E148 Instagram 335.0.0.0`],
  ['Facebook', `${iphone} Mobile/15E148 [FBAN/FBIOS;FBAV/469.0]`],
  ['WeChat', `${iphone} Mobile/15E148 MicroMessenger/8.0.49`],
  ['any Android WebView', 'Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Chrome/126.0.0.0'],
  ['any page shown inside an iPhone app', `${iphone} Mobile/15E148`],
])('%s is an in-app browser', (_name, userAgent) => {
  expect(isInAppBrowser(traits(userAgent))).toBe(true)
})

test('an iPhone home screen app is none, though it does not name Safari either', () => {
  expect(isInAppBrowser(traits(`${iphone} Mobile/15E148`, true))).toBe(false)
})

test.each([
  ['Chrome', 'CriOS/126.0.0.0 Mobile/15E148 Safari/604.1'],
  ['Firefox', 'FxiOS/127.0 Mobile/15E148 Safari/605.1.15'],
  ['Edge', 'Version/17.0 EdgiOS/126.0 Mobile/15E148 Safari/604.1'],
])('%s on an iPhone is a real browser', (_name, rest) => {
  expect(isInAppBrowser(traits(`${iphone} ${rest}`))).toBe(false)
})
