import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { generate } from 'lean-qr'
import { chromiumLaunch } from '../../../scripts/browsers.ts'
import { pictureOf } from './picture-of.ts'

/** What the camera is held at, one after the other, with the desk in between: a code, or a console with an ID. */
export type ClipScene = { readonly code: string } | { readonly digits: string } | 'desk'

/** Chromium's fake camera plays a file of JPEG pictures at this rate, over and over. */
const framesPerSecond = 30
/** A busy machine looks at few pictures a second; digits want more than one look. */
const seconds = { code: 2, digits: 6, desk: 1 }

/**
 * Makes a clip of a phone that goes from PC to PC: screenshots of what the PCs show, each held for a while by a hand
 * that is not quite still. Made when a test needs it, since the pictures of seconds weigh far more than their script.
 */
export async function makeLoopClip(scenes: readonly ClipScene[]): Promise<string> {
  const browser = await chromium.launch(chromiumLaunch())
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  const frames: Buffer[] = []
  for (const scene of scenes.flatMap((scene): ClipScene[] => ['desk', scene])) {
    const shaken: Buffer[] = []
    for (const [x, y] of [
      [0, 0],
      [3, 1],
      [1, 4],
    ] as const) {
      await page.setContent(
        `<body style="margin: 0; height: 100vh; overflow: hidden; background: #2b2b2b"><div style="translate: ${x}px ${y}px">${drawn(scene)}</div>`,
      )
      shaken.push(await pictureOf(page, { type: 'jpeg', quality: 80 }))
    }
    const held = scene === 'desk' ? seconds.desk : 'code' in scene ? seconds.code : seconds.digits
    for (let frame = 0; frame < held * framesPerSecond; frame++) {
      const picture = shaken[Math.floor(frame / 5) % shaken.length]
      if (picture) frames.push(picture)
    }
  }
  await browser.close()
  const file = join(mkdtempSync(join(tmpdir(), 'yomiage-clip-')), 'loop.mjpeg')
  writeFileSync(file, Buffer.concat(frames))
  return file
}

function drawn(scene: ClipScene): string {
  if (scene === 'desk') return ''
  if ('code' in scene) return codePicture(scene.code)
  return `<div style="padding: 200px 20px; height: 720px; background: #0c0c0c; color: #ccc; font: 30px monospace">
    <p>Installation ID:</p><p>${scene.digits}</p></div>`
}

/** As a window on a PC's screen would show it. */
function codePicture(text: string): string {
  const code = generate(text)
  const rows = Array.from({ length: code.size }, (_, y) =>
    Array.from({ length: code.size }, (_, x) =>
      code.get(x, y) ? `<rect x="${x}" y="${y}" width="1" height="1"/>` : '',
    ).join(''),
  ).join('')
  const side = code.size + 8
  return `<svg viewBox="-4 -4 ${side} ${side}" width="420" style="margin: 150px 430px; background: #fff" shape-rendering="crispEdges">${rows}</svg>`
}
