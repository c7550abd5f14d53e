import { type BrowserContext, expect, type Page } from '@playwright/test'

/** What another app hands to the phone's share sheet; `bytes` makes a file of so many zeros. */
export type Shared = {
  readonly title?: string
  readonly text?: string
  readonly url?: string
  readonly files?: readonly { readonly name: string; readonly content: Buffer | { readonly bytes: number } }[]
}

/**
 * Shares with the app as the phone does: a multipart form posted to the address that the manifest gives, in a window of
 * its own. From a page without an origin, which looks like the share sheet (`Origin: null`, no referrer), or from
 * a site.
 */
export async function share(
  context: BrowserContext,
  app: string,
  shared: Shared,
  from = 'about:blank',
): Promise<Page> {
  const page = await context.newPage()
  await page.goto(from)
  const files = (shared.files ?? []).map(({ name, content }) =>
    Buffer.isBuffer(content) ? { name, base64: content.toString('base64') } : { name, bytes: content.bytes },
  )
  const { title, text, url } = shared
  await page.evaluate(
    ([action, texts, given]) => {
      const form = document.createElement('form')
      form.method = 'post'
      form.enctype = 'multipart/form-data'
      form.action = action
      for (const [name, value] of Object.entries(texts)) {
        const field = document.createElement('textarea')
        field.name = name
        field.value = value ?? ''
        form.append(field)
      }
      const input = document.createElement('input')
      input.type = 'file'
      input.name = 'files'
      input.multiple = true
      const transfer = new DataTransfer()
      for (const { name, base64, bytes } of given) {
        const content = base64 === undefined ? new Uint8Array(bytes ?? 0) : atob(base64)
        const made =
          typeof content === 'string' ? Uint8Array.from(content, one => one.charCodeAt(0)) : content
        transfer.items.add(new File([made], name, { type: 'image/png' }))
      }
      input.files = transfer.files
      form.append(input)
      document.body.append(form)
      form.submit()
    },
    [
      app,
      { title, text, url },
      files as readonly { readonly name: string; readonly base64?: string; readonly bytes?: number }[],
    ] as const,
  )
  await expect(page).toHaveURL(`${app}#/day/intake`)
  return page
}
