import { existsSync, readFileSync } from 'node:fs'
import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join, resolve } from 'node:path'
import { type ServeOptions, serveOptions } from './serve-options.ts'
import { staticFiles } from './static-files.ts'
import { terminalQr } from './terminal-qr.ts'

const reading = serveOptions(process.argv.slice(2), process.env)
if (reading.kind === 'wrong') giveUp(reading.sentence)
else serve(reading.options)

function serve(options: ServeOptions): void {
  const folder = resolve(options.folder)
  if (!existsSync(join(folder, 'index.html'))) {
    giveUp(`There is no built app in ${folder}. Run: npm run build`)
    return
  }
  const server = serverFor(options, folder)
  if (!server) return
  server.on('error', error => giveUp(sentenceFor(error, options.port)))
  // Without TLS only this machine may see it: elsewhere the phone would give neither camera nor service worker.
  server.listen(options.port, options.tls ? '0.0.0.0' : '127.0.0.1', () => announce(server, options))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close()
      server.closeAllConnections()
    })
  }
}

function serverFor({ base, tls }: ServeOptions, folder: string): Server | null {
  const files = staticFiles(folder, base)
  if (!tls) return createHttpServer(files)
  try {
    return createHttpsServer({ cert: readFileSync(tls.certificate), key: readFileSync(tls.key) }, files)
  } catch (error) {
    giveUp(`The certificate cannot be used: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

function announce(server: Server, { base, tls }: ServeOptions): void {
  const { port } = server.address() as AddressInfo
  if (!tls) {
    console.log(`Yomiage is at http://localhost:${port}${base}`)
    return
  }
  console.log(`Yomiage is at https://localhost:${port}${base}`)
  for (const address of addressesInTheNetwork()) {
    const url = `https://${address}:${port}${base}`
    console.log(`For the phone: ${url}\n${terminalQr(url)}`)
  }
}

function addressesInTheNetwork(): string[] {
  return Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

function sentenceFor(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another one: npm start -- --port ${port + 1}`
  }
  if (error.code === 'EACCES') return `Port ${port} is not allowed for this user. Choose one above 1023.`
  return `The server stopped: ${error.message}`
}

function giveUp(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
