import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Paper, the ground of icons and splash screen. */
const paper = '#f6f5f0'

/** The colour that the phone paints around the app. */
const themeColor = paper

const description = {
  ja: 'オフラインの Windows PC のライセンス認証をスマートフォンで行います。インストール ID を確かめ、確認 ID を読み上げます。',
  en: 'Activates offline Windows PCs with your phone: proves the installation ID, keeps the confirmation ID, reads it aloud.',
}

/**
 * The phone's share sheet posts to the app's own address: the service worker takes it (`src/service-worker`), and a
 * browser that only asks for it gets the app.
 */
const shareTarget = {
  action: './',
  method: 'POST' as const,
  enctype: 'multipart/form-data' as const,
  params: {
    title: 'title',
    text: 'text',
    url: 'url',
    files: [
      {
        name: 'files',
        accept: [
          'image/*',
          'text/plain',
          'text/csv',
          'application/json',
          '.txt',
          '.csv',
          '.json',
          '.yomiage-backup',
        ],
      },
    ],
  },
}

/** The web app manifest. It has no `id`: a relative one would mean the origin, not this folder. */
export function webManifest(publicFolder: string) {
  return {
    name: 'Yomiage 読み上げ',
    short_name: 'Yomiage',
    description: description.ja,
    lang: 'ja',
    dir: 'ltr' as const,
    name_localized: {
      en: { value: 'Yomiage', lang: 'en', dir: 'ltr' },
      ja: { value: 'Yomiage 読み上げ', lang: 'ja', dir: 'ltr' },
    },
    description_localized: {
      en: { value: description.en, lang: 'en', dir: 'ltr' },
      ja: { value: description.ja, lang: 'ja', dir: 'ltr' },
    },
    start_url: './',
    scope: './',
    display: 'standalone' as const,
    theme_color: themeColor,
    background_color: paper,
    share_target: shareTarget,
    categories: ['productivity', 'utilities'],
    icons: [
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: [
      {
        name: '新しい PC をカメラで · New PC by camera',
        short_name: 'カメラ · Camera',
        url: './#/new/scan',
        icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
      },
      {
        name: '新しい PC を手入力で · New PC by typing',
        short_name: '手入力 · Typing',
        url: './#/new/type',
        icons: [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
      },
    ],
    screenshots: screenshotsIn(join(publicFolder, 'screenshots')),
  }
}

/** The pictures of the install dialogue, as far as there are any; the file name is their label. */
function screenshotsIn(folder: string) {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter(name => name.endsWith('.png'))
  return names.sort().map(name => {
    const { width, height } = pngSize(readFileSync(join(folder, name)))
    return {
      src: `screenshots/${name}`,
      sizes: `${width}x${height}`,
      type: 'image/png',
      form_factor: width > height ? ('wide' as const) : ('narrow' as const),
      label: name.replace(/\.png$/, '').replaceAll('-', ' '),
    }
  })
}

/** Width and height stand at fixed places of a PNG's first chunk. */
function pngSize(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
