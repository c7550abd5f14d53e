import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { pictureOf } from './picture-of.ts'

/** A clip for a fake camera, as a file. */
export type Clip = { readonly path: string; remove(): void }

/** Turned this way and that, as held in a hand; degrees. */
const turns = [-3, 0, 4]

/**
 * What a camera sees that is held before a screen: the screenshot on a dark ground, a little turned and unsharp.
 * @param context any browser; it draws the frames
 * @param height of the screenshot in the camera's 720 lines
 */
export async function shownToCamera(
  context: BrowserContext,
  screenshot: Buffer,
  height: number,
): Promise<Clip> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 1280, height: 720 })
  const picture = `data:image/png;base64,${screenshot.toString('base64')}`
  const frames: Buffer[] = []
  for (const turn of turns) {
    await page.setContent(
      `<body style="margin:0;height:720px;background:#2a2a2e;display:grid;place-items:center;overflow:hidden">
       <img src="${picture}" style="height:${height}px;rotate:${turn}deg;filter:blur(0.6px) brightness(0.92)">`,
    )
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
    frames.push(await pictureOf(page, { type: 'jpeg', quality: 80, scale: 'css' }))
  }
  await page.close()
  const folder = mkdtempSync(join(tmpdir(), 'yomiage-clip-'))
  const path = join(folder, 'clip.mjpeg')
  const held = frames.flatMap(frame => Array.from({ length: 10 }, () => frame))
  writeFileSync(path, Buffer.concat(held))
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
