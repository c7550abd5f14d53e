import { cappedShare } from '../domain/intake/capped-share'
import { largestShare, type RefusedThing } from '../domain/intake/intake-limits'
import { readCapped } from './capped-body'
import { isForeign } from './share-origin'

/** What a share brought, capped; the shape of the page's `SharedThings`. */
export type ReceivedShare = {
  readonly texts: readonly string[]
  readonly files: readonly File[]
  readonly refused: readonly RefusedThing[]
}

/** What is looked at of the request. */
export type ShareRequest = Pick<Request, 'headers' | 'referrer' | 'body'>

/** The names of the form's fields, as the manifest gives them; the text that somebody selected comes first. */
const textFields = ['text', 'title', 'url'] as const
const fileField = 'files'

/** More parts than any share has, and far fewer than are a burden. */
const mostParts = 1_000

/** Takes in what was posted to the share address; what is not taken is told, and nothing of it is kept. Never rejects. */
export async function receiveShare(request: ShareRequest, ownOrigin: string): Promise<ReceivedShare> {
  const { headers, referrer, body } = request
  if (isForeign({ origin: headers.get('origin'), referrer }, ownOrigin)) return refusal({ kind: 'foreign' })
  const type = headers.get('content-type') ?? ''
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";\s]{1,70})/i.exec(type)?.[1]
  if (body === null || boundary === undefined) return refusal({ kind: 'unreadable' })
  try {
    const read = await readCapped(body, boundary, { bytes: largestShare, parts: mostParts })
    if (read.kind === 'large') return refusal({ kind: 'large-share', bytes: null })
    const form = await new Response(read.body, { headers: { 'content-type': type } }).formData()
    return shareIn(form)
  } catch {
    // The sender broke off, or it is not the form it says.
    return refusal({ kind: 'unreadable' })
  }
}

function refusal(refused: RefusedThing): ReceivedShare {
  return { texts: [], files: [], refused: [refused] }
}

function shareIn(form: FormData): ReceivedShare {
  const texts = textFields.flatMap(field => {
    const text = form.get(field)
    return typeof text === 'string' && text.trim() !== '' ? [text] : []
  })
  const files = form.getAll(fileField).filter(file => file instanceof File)
  return cappedShare([...new Set(texts)], files)
}
