import { parseArgs } from 'node:util'

/** How the built app is to be served. */
export type ServeOptions = {
  readonly port: number
  /** Begins and ends with a slash. */
  readonly base: string
  readonly folder: string
  /** Files in PEM form; with them the app is served to the whole network. */
  readonly tls: { readonly certificate: string; readonly key: string } | null
}

/** The options, or the sentence that says what is wrong with them. */
export type ServeOptionsReading =
  | { readonly kind: 'options'; readonly options: ServeOptions }
  | { readonly kind: 'wrong'; readonly sentence: string }

/** Reads `--port`, `--base`, `--folder`, and the environment's PORT, TLS_CERT and TLS_KEY. */
export function serveOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ServeOptionsReading {
  let values: { port?: string; base?: string; folder?: string }
  try {
    const options = {
      port: { type: 'string' },
      base: { type: 'string' },
      folder: { type: 'string' },
    } as const
    values = parseArgs({ args: [...args], options }).values
  } catch (error) {
    return { kind: 'wrong', sentence: error instanceof Error ? error.message : String(error) }
  }
  const port = Number(values.port ?? environment['PORT'] ?? 4173)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    return { kind: 'wrong', sentence: 'The port must be a number from 0 to 65535.' }
  }
  const certificate = environment['TLS_CERT']
  const key = environment['TLS_KEY']
  if (Boolean(certificate) !== Boolean(key)) {
    return { kind: 'wrong', sentence: 'TLS needs both: TLS_CERT and TLS_KEY, the paths of two PEM files.' }
  }
  const base = `/${(values.base ?? '').split('/').filter(Boolean).join('/')}/`.replace('//', '/')
  const tls = certificate && key ? { certificate, key } : null
  return { kind: 'options', options: { port, base, folder: values.folder ?? 'dist', tls } }
}
