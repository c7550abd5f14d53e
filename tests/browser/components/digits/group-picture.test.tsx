import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { GroupPicture } from '../../../../src/components/digits/group-picture'

let root: HTMLElement

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'))
})

afterEach(() => {
  render(null, root)
  root.remove()
})

function redPicture(width: number, height: number): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context) {
    context.fillStyle = 'red'
    context.fillRect(0, 0, width, height)
  }
  return createImageBitmap(canvas)
}

const show = (image: ImageBitmap | null) =>
  render(<GroupPicture image={image} label="Picture of group 5" missing="No picture" />, root)

function drawn() {
  const canvas = page.getByRole('img', { name: 'Picture of group 5' }).element()
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('No canvas')
  return {
    canvas,
    middle: canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data,
  }
}

describe("a group's picture", () => {
  it('is drawn whole and enlarged to the width there is', async () => {
    root.style.width = '360px'
    show(await redPicture(100, 20))
    const { canvas, middle } = drawn()
    expect([canvas.width, canvas.height]).toEqual([100, 20])
    expect([...(middle ?? [])]).toEqual([255, 0, 0, 255])
    expect(canvas.getBoundingClientRect().width).toBe(360)
  })

  it('leaves the picture to its owner', async () => {
    const image = await redPicture(100, 20)
    show(image)
    show(null)
    expect(image.width).toBe(100)
  })

  it('says so where there is none', async () => {
    show(null)
    await expect.element(page.getByText('No picture')).toBeVisible()
  })

  it('shows nothing of a picture that was closed meanwhile', async () => {
    const image = await redPicture(100, 20)
    image.close()
    show(image)
    expect([...(drawn().middle ?? [])]).toEqual([0, 0, 0, 0])
  })
})
