import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { extname, join, posix, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { cacheControlFor, securityHeaders } from './security-headers.ts'

/** What the browser is told each file is; anything else is not served. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.m4a': 'audio/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** These are compressed already. */
const packed = new Set(['.m4a', '.png', '.woff2'])

type Found = { readonly file: string; readonly path: string; readonly tag: string; readonly size: number }
type Encoding = 'br' | 'gzip'

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/**
 * Serves the files of a folder under a base path (`/` or `/tools/yomiage/`), with the headers of a production host.
 * Only GET and HEAD, only files inside the folder, never a directory listing.
 */
export function staticFiles(folder: string, base = '/'): RequestListener {
  const compressed = new Map<string, Promise<Buffer>>()

  function compress({ file, tag }: Found, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${tag} ${file}`
    const known = compressed.get(key)
    if (known) return known
    const parameters = encoding === 'br' ? { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } } : {}
    const packing = readFile(file).then(content => compressors[encoding](content, parameters))
    compressed.set(key, packing)
    return packing
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return end(response, 405, 'Only GET and HEAD are answered here.')
    }
    const path = pathOf(request)
    if (path !== null && `${path}/` === base) {
      response.setHeader('Location', base)
      return end(response, 308, 'The app lives one step further.')
    }
    const found = path?.startsWith(base) ? await find(folder, path.slice(base.length)) : null
    if (!found) return end(response, 404, 'There is nothing here.')
    await send(request, response, found)
  }

  async function send(request: IncomingMessage, response: ServerResponse, found: Found): Promise<void> {
    const extension = extname(found.file)
    response.setHeader('Cache-Control', cacheControlFor(found.path))
    response.setHeader('Content-Type', types[extension] ?? 'application/octet-stream')
    response.setHeader('ETag', found.tag)
    response.setHeader('Vary', 'Accept-Encoding')
    if (request.headers['if-none-match'] === found.tag) return end(response, 304)
    const encoding = packed.has(extension) ? null : encodingFor(request)
    const body = encoding ? await compress(found, encoding) : null
    if (encoding) response.setHeader('Content-Encoding', encoding)
    response.setHeader('Content-Length', body?.length ?? found.size)
    response.writeHead(200)
    if (request.method === 'HEAD') response.end()
    else if (body) response.end(body)
    else
      createReadStream(found.file)
        .on('error', error => response.destroy(error))
        .pipe(response)
  }

  return (request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else end(response, 500, 'This file could not be read.')
    })
  }
}

function end(response: ServerResponse, status: number, sentence?: string): void {
  if (sentence !== undefined) {
    response.setHeader('Content-Type', 'text/plain; charset=utf-8')
    response.setHeader('Cache-Control', 'no-store')
  }
  response.writeHead(status).end(sentence)
}

/** The path asked for, decoded and without `..`; null where it is no path at all. */
function pathOf(request: IncomingMessage): string | null {
  try {
    const path = decodeURIComponent((request.url ?? '').split(/[?#]/)[0] ?? '')
    return path.startsWith('/') && !/[\0\\]/.test(path) ? posix.normalize(path) : null
  } catch {
    return null
  }
}

/** The file behind a path inside the folder; hidden files and those of no known type are not there. */
async function find(folder: string, path: string): Promise<Found | null> {
  const name = path === '' ? 'index.html' : path
  const file = join(folder, name)
  const hidden = name.split('/').some(part => part.startsWith('.') || part.startsWith('_'))
  if (hidden || !file.startsWith(folder + sep) || !(extname(file) in types)) return null
  try {
    const state = await stat(file)
    if (!state.isFile()) return null
    const tag = `W/"${state.size.toString(36)}-${Math.round(state.mtimeMs).toString(36)}"`
    return { file, path: name, tag, size: state.size }
  } catch {
    return null
  }
}

function encodingFor(request: IncomingMessage): Encoding | null {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const offers = accepted.split(',').map(offer => offer.trim().split(';'))
  const takes = (name: string) => offers.some(([offer, weight]) => offer === name && weight?.trim() !== 'q=0')
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : null
}
