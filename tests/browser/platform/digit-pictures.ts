import messageBox from '../../fixtures/digits/message-box.jpg?url'
import messageBoxTwoLines from '../../fixtures/digits/message-box-two-lines.jpg?url'

/** A photographed screen and the installation ID on it. */
export type DigitPicture = { readonly address: string; readonly installationId: string }

/** A message box with the ID on one line, 1920x720. */
export const messageBoxPicture: DigitPicture = {
  address: messageBox,
  installationId: '050994308803938450866892212237468065273540030711201717509454856',
}

/** A message box that wrapped the ID onto a second line, 1920x720. */
export const wrappedPicture: DigitPicture = {
  address: messageBoxTwoLines,
  installationId: '023911088699019785011358784247862803425452611998364160934951932',
}

/** A picture's file. */
export async function digitFile({ address }: DigitPicture): Promise<Blob> {
  return (await fetch(address)).blob()
}

/** A picture as a camera gives it. */
export async function digitFrame(picture: DigitPicture): Promise<VideoFrame> {
  const bitmap = await createImageBitmap(await digitFile(picture))
  const frame = new VideoFrame(bitmap, { timestamp: 0 })
  bitmap.close()
  return frame
}

/** A picture's file as it is when the phone was held turned by so many quarters to the right. */
export async function turnedDigitFile(picture: DigitPicture, quarters: number): Promise<Blob> {
  const bitmap = await createImageBitmap(await digitFile(picture))
  const { width, height } = bitmap
  const canvas = quarters % 2 === 0 ? new OffscreenCanvas(width, height) : new OffscreenCanvas(height, width)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((quarters * Math.PI) / 2)
  context.drawImage(bitmap, -width / 2, -height / 2)
  bitmap.close()
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
}
