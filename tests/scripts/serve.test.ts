import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'yomiage-serve-'))
const started: ChildProcess[] = []
const hasOpenssl = succeeds(() => execFileSync('openssl', ['version'], { stdio: 'ignore' }))

beforeAll(() => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html>yomiage')
})
afterEach(() => {
  for (const server of started.splice(0)) server.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true }))

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}

type Run = { said: string; readonly ended: Promise<number | null>; readonly process: ChildProcess }

function run(args: readonly string[], environment: Record<string, string> = {}): Run {
  const script = join(import.meta.dirname, '../../scripts/serve.ts')
  const server = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, ...environment },
  })
  started.push(server)
  const ended = new Promise<number | null>(resolve => server.on('exit', resolve))
  const told: Run = { said: '', ended, process: server }
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (text: Buffer) => {
      told.said += text.toString()
    })
  }
  return told
}

async function addressOf(server: Run): Promise<string> {
  await expect.poll(() => server.said, { timeout: 20_000 }).toMatch(/https?:\/\/localhost:\d+/)
  return /https?:\/\/localhost:\S+/.exec(server.said)?.[0] ?? ''
}

test('prints its address, serves the app under its base path and ends cleanly', {
  timeout: 30_000,
}, async () => {
  const server = run(['--port', '0', '--base', 'tools/yomiage', '--folder', folder])
  const address = await addressOf(server)
  expect(address).toMatch(/\/tools\/yomiage\/$/)
  const page = await fetch(address)
  expect(await page.text()).toContain('yomiage')
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
})

test('says in one sentence that the port is taken', { timeout: 30_000 }, async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : 0
  const server = run(['--folder', folder], { PORT: String(port) })
  expect(await server.ended).toBe(1)
  other.close()
  expect(server.said.trim()).toBe(
    `Port ${port} is taken by another program. Choose another one: npm start -- --port ${Number(port) + 1}`,
  )
})

test.each([
  [['--port', 'x'], {}, 'The port must be a number'],
  [['--folder', '/nonexistent'], {}, 'There is no built app'],
  [['--colour', 'red'], {}, 'Unknown option'],
  [[], { TLS_CERT: 'a.pem' }, 'TLS needs both'],
  [['--folder', folder], { TLS_CERT: '/none.pem', TLS_KEY: '/none.pem' }, 'The certificate cannot be used'],
])('%j %j is refused with a sentence', { timeout: 30_000 }, async (args, environment, sentence) => {
  const server = run(args, environment)
  expect(await server.ended).toBe(1)
  expect(server.said).toContain(sentence)
  expect(server.said).not.toMatch(/\n\s+at /)
})

test.runIf(hasOpenssl)('serves the network over TLS and shows a QR code', { timeout: 30_000 }, async () => {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost']
  execFileSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
  const server = run(['--port', '0', '--folder', folder], { TLS_CERT: certificate, TLS_KEY: key })
  const address = await addressOf(server)
  expect(address).toMatch(/^https:/)
  const status = await new Promise(resolve => {
    get(address.replace('localhost', '127.0.0.1'), { rejectUnauthorized: false }, ({ statusCode }) =>
      resolve(statusCode),
    )
  })
  expect(status).toBe(200)
  if (server.said.includes('For the phone')) expect(server.said).toContain('█')
})
