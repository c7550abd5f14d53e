import truth from '../../fixtures/scan/truth.json'

const addresses = import.meta.glob<string>('../../fixtures/scan/*.jpg', {
  query: '?url',
  import: 'default',
  eager: true,
})

type Point = readonly [x: number, y: number]

/** One photographed screen and what stands on it; `text` is null where it shows no code. */
export type ScanPicture = {
  readonly file: string
  readonly category: string
  readonly format: string
  readonly text: string | null
  readonly quad: readonly Point[]
}

/** All pictures of the fixture folder. */
export const scanPictures: readonly ScanPicture[] = truth.map(({ file, category, format, text, ...more }) => {
  const quad = 'quad' in more && more.quad ? more.quad.map(([x = 0, y = 0]): Point => [x, y]) : []
  return { file, category, format, text, quad }
})

/** The first picture of a category. */
export function pictureOf(category: string): ScanPicture {
  const found = scanPictures.find(picture => picture.category === category)
  if (!found) throw new Error(`no picture of ${category}`)
  return found
}

/** A picture's file. */
export async function fileOf({ file }: ScanPicture): Promise<Blob> {
  const address = addresses[`../../fixtures/scan/${file}`]
  if (!address) throw new Error(`no file ${file}`)
  return (await fetch(address)).blob()
}

/** A picture as a camera gives it: a frame in I420. */
export async function frameOf(picture: ScanPicture): Promise<VideoFrame> {
  const bitmap = await createImageBitmap(await fileOf(picture))
  return frameFrom(bitmap, 0, 0, bitmap.width, bitmap.height)
}

/** A picture as it looks when the code is held in the middle of the viewfinder. */
export async function aimedFrameOf(picture: ScanPicture): Promise<VideoFrame> {
  const bitmap = await createImageBitmap(await fileOf(picture))
  const xs = picture.quad.map(([x]) => x)
  const ys = picture.quad.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const side = even(2.2 * Math.max(right - left, bottom - top))
  return frameFrom(bitmap, (left + right - side) / 2, (top + bottom - side) / 2, side, side)
}

const even = (value: number) => Math.round(value / 2) * 2

function frameFrom(image: ImageBitmap, left: number, top: number, width: number, height: number): VideoFrame {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(image, -Math.round(left), -Math.round(top))
  const { data } = context.getImageData(0, 0, width, height)
  // The pictures are grey: any channel is the luminance, and both colour planes stand at their middle.
  const planes = new Uint8Array(width * height * 1.5).fill(128)
  for (let index = 0; index < width * height; index++) planes[index] = data[index * 4] ?? 0
  return new VideoFrame(planes, { format: 'I420', codedWidth: width, codedHeight: height, timestamp: 0 })
}
