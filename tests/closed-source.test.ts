import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { portalAddress } from '../src/domain/portal-steps'

/** Ways out of a page, ways of showing something outside of it, and markup made of text. */
const waysOut =
  /\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection|sendBeacon|importScripts|Notification|showNotification|document\.cookie|sessionStorage\.setItem|window\.open|innerHTML|outerHTML|insertAdjacentHTML|document\.write|console)\b\s*[.(=]/g
const addresses = /\b(?:https?|wss?|ftp):\/\/[^\s'"`)<>\\]+/g

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /\.(?:tsx?|html)$/.test(entry.name))
  .map(entry => join(entry.parentPath, entry.name))
/** Without comments, which name sources. */
const code = new Map(
  files.map(file => [file, readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')]),
)

function found(pattern: RegExp): string[] {
  return [...code].flatMap(([file, text]) => [...text.matchAll(pattern)].map(([seen]) => `${file}: ${seen}`))
}

test('the app names one foreign address, the portal’s, in one place', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(found(addresses)).toEqual([`src/domain/portal-steps.ts: ${portalAddress}`])
})

test('nothing in the app speaks to another host, shows notifications, writes on the console or makes markup of text', () => {
  expect(found(waysOut)).toEqual([])
})

test('what is fetched is a file of the app', () => {
  const named = found(/\bfetch\(([^)]*)\)?/g).map(line => line.replace(/^.*?: /, ''))
  expect(
    named.filter(call => !/^fetch\((?:'\.\/[\w.-]+'|address|weightsUrl|kernelUrl)\)$/.test(call)),
  ).toEqual([])
})
