import { describe, expect, test } from 'vitest'
import { largestFile, largestShare, largestText, mostFiles } from '../../src/domain/intake/intake-limits'
import { receiveShare, type ShareRequest } from '../../src/service-worker/received-share'

const own = 'https://yomiage.example'

type Fields = readonly (readonly [name: string, value: string | File])[]

/** A form as the phone's share sheet posts it. */
function posted(fields: Fields, headers: Record<string, string> = { origin: 'null' }): ShareRequest {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  const { body, headers: made } = new Response(form)
  for (const [name, value] of Object.entries(headers)) made.set(name, value)
  return { headers: made, referrer: '', body }
}

/** A body that comes in pieces of a megabyte, as long as somebody reads; it tells how many were read. */
function endless(bytes = Number.POSITIVE_INFINITY) {
  const told = { pieces: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (told.pieces * 1_000_000 >= bytes) return controller.close()
      told.pieces++
      controller.enqueue(new Uint8Array(1_000_000))
    },
    cancel: () => {
      told.cancelled = true
    },
  })
  const headers = new Headers({ 'content-type': 'multipart/form-data; boundary=x' })
  return { told, request: { headers, referrer: '', body } }
}

const picture = (name: string, bytes = 4) => new File([new Uint8Array(bytes)], name, { type: 'image/png' })

test('text comes before the title and the address, each only once, and nothing empty', async () => {
  const request = posted([
    ['title', 'Visual Support'],
    ['text', 'A 150314'],
    ['url', 'A 150314'],
  ])
  expect(await receiveShare(request, own)).toEqual({
    texts: ['A 150314', 'Visual Support'],
    files: [],
    refused: [],
  })
  expect(await receiveShare(posted([['text', ' \n ']]), own)).toEqual({ texts: [], files: [], refused: [] })
})

test('several pictures come with their names, types and bytes', async () => {
  const { files, refused } = await receiveShare(
    posted([
      ['files', picture('one.png', 3)],
      ['files', picture('確認 ID.png', 5)],
      ['text', 'beside them'],
    ]),
    own,
  )
  expect(files.map(({ name, type, size }) => [name, type, size])).toEqual([
    ['one.png', 'image/png', 3],
    ['確認 ID.png', 'image/png', 5],
  ])
  expect(refused).toEqual([])
})

test('names that want to be something else stay names', async () => {
  const names = [
    '../../x.png',
    '<img src=x>',
    '\u202Egnp.exe',
    'a"\r\nContent-Type: text/html',
    'x'.repeat(100_000),
  ]
  const { files } = await receiveShare(posted(names.map(name => ['files', picture(name)] as const)), own)
  expect(files).toHaveLength(names.length)
  expect(files.map(({ type }) => type)).toEqual(names.map(() => 'image/png'))
})

describe('what is refused is said, and nothing of it kept', () => {
  test('a post from another site is not even read', async () => {
    const { told, request } = endless()
    request.headers.set('origin', 'https://evil.example')
    expect(await receiveShare(request, own)).toEqual({ texts: [], files: [], refused: [{ kind: 'foreign' }] })
    expect(told.pieces).toBeLessThanOrEqual(1)
  })

  test('a body without an end is read up to the limit', async () => {
    const { told, request } = endless()
    expect((await receiveShare(request, own)).refused).toEqual([{ kind: 'large-share', bytes: null }])
    expect(told.pieces).toBeLessThanOrEqual(largestShare / 1_000_000 + 2)
    expect(told.cancelled).toBe(true)
  })

  test('half a million empty parts are given up before they are parsed', async () => {
    const part = '--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n\r\n'
    const body = new Blob([part.repeat(500_000)]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>
    const { headers } = endless().request
    expect((await receiveShare({ headers, referrer: '', body }, own)).refused).toEqual([
      { kind: 'large-share', bytes: null },
    ])
  })

  test('a text of 10 MB; the picture beside it is taken', async () => {
    const request = posted([
      ['text', '1'.repeat(10_000_000)],
      ['files', picture('page.png')],
    ])
    const { texts, files, refused } = await receiveShare(request, own)
    expect([texts, files.length]).toEqual([[], 1])
    expect(refused).toEqual([{ kind: 'large-text', bytes: 10_000_000 }])
  })

  test('texts are weighed in bytes', async () => {
    const fits = '確'.repeat(largestText / 4)
    const request = posted([
      ['text', fits],
      ['title', '確'.repeat(largestText / 2)],
      ['url', '😀é'],
    ])
    const { texts, refused } = await receiveShare(request, own)
    expect(texts).toEqual([fits, '😀é'])
    expect(refused).toEqual([{ kind: 'large-text', bytes: (largestText / 2) * 3 }])
  })

  test('a picture over the limit, by its name', async () => {
    const { files, refused } = await receiveShare(
      posted([
        ['files', picture('huge.png', largestFile + 1)],
        ['files', picture('fits.png')],
      ]),
      own,
    )
    expect(files.map(({ name }) => name)).toEqual(['fits.png'])
    expect(refused).toEqual([{ kind: 'large-file', name: 'huge.png', bytes: largestFile + 1 }])
  })

  test('files beyond the first twenty', async () => {
    const fields = Array.from({ length: 200 }, (_, index) => ['files', picture(`${index}.png`)] as const)
    const { files, refused } = await receiveShare(posted(fields), own)
    expect(files).toHaveLength(mostFiles)
    expect(refused).toEqual([{ kind: 'many-files', count: 200 - mostFiles }])
  })

  test.each([
    ['no type', undefined],
    ['a form of another kind', 'application/x-www-form-urlencoded'],
    ['no boundary', 'multipart/form-data'],
    ['another boundary', 'multipart/form-data; boundary=elsewhere'],
  ])('a body with %s', async (_what, type) => {
    const { request } = endless(2_000_000)
    if (type === undefined) request.headers.delete('content-type')
    else request.headers.set('content-type', type)
    expect((await receiveShare(request, own)).refused).toEqual([{ kind: 'unreadable' }])
  })

  test('a sender that breaks off, and a browser that shows no body', async () => {
    const { headers } = endless().request
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: controller => controller.error(new TypeError('gone')),
    })
    expect((await receiveShare({ headers, referrer: '', body }, own)).refused).toEqual([
      { kind: 'unreadable' },
    ])
    expect((await receiveShare({ headers, referrer: '', body: null }, own)).refused).toEqual([
      { kind: 'unreadable' },
    ])
  })
})
