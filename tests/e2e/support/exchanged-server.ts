import { type ServedApp, serveApp } from './served-app.ts'

/** A server whose folder is exchanged, as by a deploy; nothing of the version before is left there. */
export async function exchangedServer(folder: string) {
  let served: ServedApp = await serveApp(folder)
  const port = Number(new URL(served.address).port)
  return {
    address: served.address,
    stop: () => served.stop(),
    async deploy(next: string) {
      await served.stop()
      served = await serveApp(next, port)
    },
  }
}
