import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { staticFiles } from '../../../scripts/static-files.ts'

/** The built app on a port of its own, so that a test can take the server away. */
export type ServedApp = { readonly address: string; stop(): Promise<void> }

/** What answers for each folder: what one test had compressed, the next need not compress again. */
const listeners = new Map<string, RequestListener>()

function listenerOf(folder: string): RequestListener {
  const listener = listeners.get(folder) ?? staticFiles(folder, '/tools/yomiage/')
  listeners.set(folder, listener)
  return listener
}

/** Serves `dist` with the production headers, below a path as a static host might. */
export async function serveApp(folder = 'dist', port = 0): Promise<ServedApp> {
  const server = createServer(listenerOf(resolve(folder)))
  await new Promise<void>(listening => server.listen(port, '127.0.0.1', listening))
  const address = `http://localhost:${(server.address() as AddressInfo).port}/tools/yomiage/`
  return {
    address,
    async stop() {
      if (!server.listening) return
      const closed = new Promise(done => server.close(done))
      server.closeAllConnections()
      await closed
    },
  }
}
