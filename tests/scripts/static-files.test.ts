import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { securityHeaders } from '../../scripts/security-headers'
import { staticFiles } from '../../scripts/static-files'

const place = mkdtempSync(join(tmpdir(), 'yomiage-files-'))
const folder = join(place, 'dist')
const page = `<!doctype html>${'<p>yomiage</p>'.repeat(100)}`
const atRoot = createServer(staticFiles(folder))
const below = createServer(staticFiles(folder, '/tools/yomiage/'))

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}')
  writeFileSync(join(folder, 'service-worker.js'), '/* worker */')
  writeFileSync(join(folder, '_headers'), '/*')
  writeFileSync(join(folder, '.hidden.json'), '{}')
  writeFileSync(join(folder, 'assets', 'engine-1a2b.wasm'), 'wasm')
  writeFileSync(join(folder, 'assets', 'ja-1a2b.m4a'), 'sound')
  writeFileSync(join(folder, 'assets', 'index-1a2b.js'), 'export {}')
  writeFileSync(join(place, 'secret.txt'), 'secret')
  writeFileSync(join(place, 'dist-other.txt'), 'secret')
  for (const server of [atRoot, below]) {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  }
})

afterAll(() => {
  atRoot.close()
  below.close()
  rmSync(place, { recursive: true })
})

type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Buffer }

/** Asks with the path exactly as given: `fetch` would tidy it up first. */
function ask(
  path: string,
  {
    server = atRoot,
    method = 'GET',
    headers = {},
  }: { server?: typeof atRoot; method?: string; headers?: object } = {},
): Promise<Answer> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      { port, host: '127.0.0.1', path, method, headers: { ...headers } },
      response => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        )
      },
    )
    asked.on('error', reject).end()
  })
}

test.each(['/', '/assets/index-1a2b.js', '/nowhere', '/../secret.txt', '/%'])(
  'every answer carries the security headers: %s',
  async path => {
    const { headers } = await ask(path)
    for (const [name, value] of Object.entries(securityHeaders))
      expect(headers[name.toLowerCase()]).toBe(value)
  },
)

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/..%5csecret.txt',
  '/../dist-other.txt',
  '/%00',
  '/%',
  '//etc/passwd',
  'http://elsewhere/secret.txt',
  '/.hidden.json',
  '/_headers',
  '/assets',
  '/assets/',
])('%s is not there', async path => {
  const { status, body } = await ask(path)
  expect(status).toBe(404)
  expect(body.toString()).not.toContain('secret')
})

test.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/service-worker.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
  ['/assets/ja-1a2b.m4a', 'audio/mp4', 'public, max-age=31536000, immutable'],
  ['/assets/engine-1a2b.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
  ['/assets/index-1a2b.js?x=1', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
])('%s is %s and kept as %s', async (path, type, cache) => {
  const { status, headers } = await ask(path)
  expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, cache])
})

test('pages are compressed as the browser likes it', async () => {
  const encoded = (accepted: string) => ask('/', { headers: { 'accept-encoding': accepted } })
  const brotli = await encoded('gzip, deflate, br')
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli.body).toString()).toBe(page)
  const gzipped = await encoded('gzip, br;q=0')
  expect(gzipped.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gzipped.body).toString()).toBe(page)
  const plain = await encoded('identity')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.body.toString()).toBe(page)
})

test('what the browser still has is not sent again, until it changes', async () => {
  const first = await ask('/service-worker.js')
  const again = { headers: { 'if-none-match': first.headers.etag } }
  expect((await ask('/service-worker.js', again)).status).toBe(304)
  writeFileSync(join(folder, 'service-worker.js'), '/* a newer worker */')
  expect((await ask('/service-worker.js', again)).body.toString()).toBe('/* a newer worker */')
})

test('only reading is allowed', async () => {
  const posted = await ask('/', { method: 'POST' })
  expect([posted.status, posted.headers.allow]).toEqual([405, 'GET, HEAD'])
  const head = await ask('/', { method: 'HEAD' })
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
    200,
    0,
    String(page.length),
  ])
})

test('under a base path everything lives below it, and nothing beside it', async () => {
  expect((await ask('/tools/yomiage/', { server: below })).body.toString()).toBe(page)
  expect((await ask('/tools/yomiage/assets/index-1a2b.js', { server: below })).status).toBe(200)
  expect((await ask('/assets/index-1a2b.js', { server: below })).status).toBe(404)
  expect((await ask('/tools/yomiage/../../secret.txt', { server: below })).status).toBe(404)
  const without = await ask('/tools/yomiage', { server: below })
  expect([without.status, without.headers.location]).toEqual([308, '/tools/yomiage/'])
})
