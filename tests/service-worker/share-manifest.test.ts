import { expect, test } from 'vitest'
import { webManifest } from '../../scripts/web-manifest'
import { receiveShare } from '../../src/service-worker/received-share'

test('what the manifest has the phone post is what the service worker reads', async () => {
  const { share_target: target, scope } = webManifest('public')
  expect([target.action, target.method, target.enctype]).toEqual([scope, 'POST', 'multipart/form-data'])
  const { text, title, url, files } = target.params
  const form = new FormData()
  for (const field of [text, title, url]) form.append(field, `the ${field}`)
  for (const { name, accept } of files) {
    form.append(name, new File(['x'], 'page.png', { type: 'image/png' }))
    expect(accept).toEqual(expect.arrayContaining(['image/*', 'text/plain']))
  }
  const { headers, body } = new Response(form)
  const received = await receiveShare({ headers, referrer: '', body }, 'https://yomiage.example')
  expect(received.texts).toEqual(['the text', 'the title', 'the url'])
  expect(received.files.map(({ name }) => name)).toEqual(['page.png'])
})
