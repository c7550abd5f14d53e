import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext } from '@playwright/test'

/** The one foreign address, by the user's tap: without a digit in it. */
const portal = 'https://aka.ms/aoh'
const portalHost = 'aka.ms:443'
/** What Chromium asks its maker for by itself; where a page asks there, its request tells. */
const browsersOwn = /^(http:\/\/)?([\w-]+\.)*(google|googleapis|gstatic|gvt1|gvt2)\.com[:/]/
const found: string[] = []
let proxy: Promise<string> | null = null

/**
 * Flags that send everything a browser asks of another host to this watch instead, which notes the host and gives
 * nothing: also what workers, service workers, prefetching and the browser itself ask for, which no page tells.
 */
export async function watchedNetwork(): Promise<string[]> {
  proxy ??= startProxy()
  return [`--proxy-server=${await proxy}`]
}

/** Notes foreign requests and breaches of the policy of every page and worker, and digits on the console. */
export function watchContext(context: BrowserContext): void {
  context.on('request', request => {
    const address = request.url()
    const { protocol, hostname } = new URL(address)
    if (/^(https?|wss?):$/.test(protocol) && hostname !== 'localhost' && address !== portal)
      found.push(`requested ${address}`)
  })
  context.on('console', message => {
    const text = message.text()
    if (isBreach(text)) found.push(text)
    if (/\d{6}/.test(text.replace(/\bhttps?:\S+/g, ''))) found.push(`digits on the console: ${text}`)
  })
}

/** Whether the browser says by this that something went against the page's policy. */
export function isBreach(text: string): boolean {
  return /Content Security Policy|TrustedScript|Trusted Type|Permissions policy/i.test(text)
}

/** What went against the closedness of the app since this was asked last; one line each. */
export function takeFound(): string[] {
  return found.splice(0)
}

async function startProxy(): Promise<string> {
  const note = (host = '') => {
    if (host !== portalHost && !browsersOwn.test(host)) found.push(`asked for ${host}`)
  }
  const server = createServer((request, response) => {
    note(request.url)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    note(request.url)
    // The browser may be killed before it hears the answer.
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  // A run ends although the watch still listens.
  server.unref()
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
