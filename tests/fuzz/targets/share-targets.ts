import { largestFile, largestText, mostFiles } from '../../../src/domain/intake/intake-limits'
import { readCapped } from '../../../src/service-worker/capped-body'
import { type ReceivedShare, receiveShare } from '../../../src/service-worker/received-share'
import { type FuzzTarget, mustEqual, mustHold } from '../fuzz-target'
import { damagedText, hostileText } from '../hostile-text'
import type { RandomSource } from '../random-source'

const own = 'https://yomiage.example'
const foreign = [
  'https://evil.example',
  'https://yomiage.example.evil.example',
  'http://yomiage.example',
  'x',
]
const textFields = ['text', 'title', 'url'] as const

/** Whatever is posted to the address that the phone's share sheet posts to. */
export const shareTargets: readonly FuzzTarget[] = [
  {
    name: 'shares as they are posted',
    share: 1,
    tryOne: async random => {
      const given = givenShare(random)
      const { bytes, type } = await posted(given)
      const { stream } = inChunks(random, bytes)
      const headers = new Headers({ origin: random.of(['null', own]), 'content-type': type })
      const got = await receiveShare({ headers, referrer: '', body: stream }, own)
      mustKeepToLimits(got)
      mustEqual(got.texts, expectedTexts(given), 'the texts that were shared')
      mustEqual(
        got.files.map(file => file.size),
        given.files.slice(0, mostFiles).map(file => file.size),
        'the sizes of the files that were shared',
      )
      mustEqual(
        await Promise.all(got.files.map(file => file.text())),
        await Promise.all(given.files.slice(0, mostFiles).map(file => file.text())),
        'what the files hold that were shared',
      )
    },
  },
  {
    name: 'shares that are damaged',
    share: 1,
    tryOne: async random => {
      const { bytes, type } = await posted(givenShare(random))
      const text = new TextDecoder('latin1').decode(bytes)
      const damaged = Uint8Array.from(damagedText(random, text), sign => sign.charCodeAt(0))
      const { stream } = inChunks(random, damaged)
      const headers = new Headers({ 'content-type': random.onceIn(3) ? oddType(random, type) : type })
      mustKeepToLimits(await receiveShare({ headers, referrer: '', body: stream }, own))
    },
  },
  {
    name: 'shares from other sites',
    share: 1,
    tryOne: async random => {
      const { bytes, type } = await posted(givenShare(random))
      const { stream, read } = inChunks(random, bytes)
      const byReferrer = random.onceIn(2)
      const from = random.of(foreign)
      const headers = new Headers({ 'content-type': type, origin: byReferrer ? 'null' : from })
      const referrer = byReferrer ? `${random.of(foreign.slice(0, 3))}/${random.below(9)}` : ''
      mustEqual(
        await receiveShare({ headers, referrer, body: stream }, own),
        { texts: [], files: [], refused: [{ kind: 'foreign' }] },
        'a share from elsewhere',
      )
      mustHold(read() === 0, 'a share from elsewhere was read')
    },
  },
  {
    name: 'bodies and their limits',
    share: 2,
    tryOne: async random => {
      const boundary = random.of(['x', '-', '--', 'a-', '----a', 'ab'])
      const signs = ['-', 'x', 'a', 'b', '\r\n', `--${boundary}`]
      const text = Array.from({ length: random.below(40) }, () => random.of(signs)).join('')
      const bytes = new TextEncoder().encode(text)
      const limits = { bytes: random.below(80), parts: random.below(6) }
      const read = await readCapped(inChunks(random, bytes).stream, boundary, limits)
      const isLarge = bytes.length > limits.bytes || text.split(`--${boundary}`).length - 1 > limits.parts
      mustEqual(
        read.kind,
        isLarge ? 'large' : 'read',
        `${JSON.stringify(text)} within ${JSON.stringify(limits)}`,
      )
      if (read.kind === 'read') mustEqual(await read.body.text(), text, 'the body that was read')
    },
  },
]

function mustKeepToLimits({ texts, files, refused }: ReceivedShare): void {
  mustHold(texts.length <= textFields.length, `${texts.length} texts`)
  mustHold(files.length <= mostFiles, `${files.length} files`)
  mustHold(
    texts.every(text => text.trim() !== '' && new TextEncoder().encode(text).length <= largestText),
    'an empty text or one that is too large',
  )
  mustHold(
    files.every(file => file instanceof File && file.size <= largestFile),
    'a file that is too large, or none',
  )
  const whole = refused.some(({ kind }) => ['foreign', 'unreadable', 'large-share'].includes(kind))
  mustHold(!whole || texts.length + files.length === 0, 'something kept of what was refused as a whole')
}

type GivenShare = { readonly fields: readonly (readonly [string, string])[]; readonly files: readonly File[] }

function givenShare(random: RandomSource): GivenShare {
  const odd = ['files', 'Text', '__proto__', 'text', 'title', 'url', '']
  const fields = Array.from({ length: random.below(6) }, () => {
    const name = random.onceIn(6) ? random.of(odd) : random.of(textFields)
    const large = random.onceIn(400) ? 'ｘ'.repeat(333_333 + random.below(3)) : ''
    return [name, large + hostileText(random)] as const
  })
  const count = random.onceIn(9) ? random.below(mostFiles * 2) : random.below(3)
  const files = Array.from({ length: count }, () => {
    const type = random.of(['image/png', 'text/plain', 'application/json', '', 'x'])
    return new File([hostileText(random)], hostileText(random) || 'x', { type })
  })
  return { fields, files }
}

/** As a browser posts it. */
async function posted({ fields, files }: GivenShare): Promise<{ bytes: Uint8Array; type: string }> {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  for (const file of files) form.append('files', file)
  const response = new Response(form)
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    type: response.headers.get('content-type') ?? '',
  }
}

/** The first of each field, as a form writes it: line ends made equal, halves of characters replaced, no byte order mark. */
function expectedTexts({ fields }: GivenShare): string[] {
  const texts = textFields.flatMap(name => {
    const value = fields.find(([field]) => field === name)?.[1]
    const sent = value
      ?.replace(/\r\n|\r|\n/g, '\r\n')
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/^\ufeff/, '')
    return sent === undefined || sent.trim() === '' ? [] : [sent]
  })
  return [...new Set(texts)].filter(text => new TextEncoder().encode(text).length <= largestText)
}

/** The bytes in pieces, as a network delivers them; `read` tells how many pieces were asked for. */
function inChunks(random: RandomSource, bytes: Uint8Array) {
  const longest = random.of([1 + random.below(9), 100, 65_536])
  const size = Math.max(longest, bytes.length >> 6)
  let at = 0
  let pieces = 0
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close()
        pieces++
        controller.enqueue(Uint8Array.from(bytes.subarray(at, at + size)))
        at += size
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, read: () => pieces }
}

function oddType(random: RandomSource, type: string): string {
  const ascii = damagedText(random, type).replace(/[^ -~]/g, '')
  return random.of([ascii, 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=""', ''])
}
