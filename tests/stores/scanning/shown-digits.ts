import type { BlockSighting, DigitEvidence } from '../../../src/domain/digits/digit-sighting'
import type { DigitCutOut, DigitLook } from '../../../src/ports/digit-reader'
import { digitLook } from '../../fakes/fake-digit-reader'

/** A picture of a group that knows whether it was closed. */
export type FakePicture = ImageBitmap & { readonly closed: boolean }

/** How a screen is seen in one look. */
type Seen = {
  readonly digits: string
  /** Height of the line in the picture. */
  readonly top?: number
  /** Places where the twin that the check digit cannot tell is nearly as likely. */
  readonly doubtful?: readonly number[]
}

/** A look at a screen that shows these IDs, each with a picture of every group. */
export function lookAt(...ids: readonly Seen[]): DigitLook & { readonly pictures: readonly FakePicture[] } {
  const pictures: FakePicture[] = []
  const cutOuts = ids.flatMap(({ digits }, block) =>
    Array.from({ length: groupCount(digits) }, (_, group): DigitCutOut => {
      const image = fakePicture()
      pictures.push(image)
      return { block, group, image }
    }),
  )
  const measures = { ...digitLook().measures, digitHeight: 22, lineShare: 0.9, tilt: 0 }
  const look = digitLook({ sighting: { blocks: ids.map(blockOf), parts: [] }, measures, cutOuts })
  return { ...look, pictures }
}

function fakePicture(): FakePicture {
  let closed = false
  const picture = {
    width: 100,
    height: 20,
    get closed() {
      return closed
    },
    close() {
      closed = true
    },
  }
  return picture as FakePicture
}

const groupCount = (digits: string) => (digits.length === 48 ? 8 : 9)

function blockOf({ digits, top = 100, doubtful = [] }: Seen): BlockSighting {
  const corner = (x: number, y: number) => ({ x, y })
  const quad = (from: number, to: number) =>
    [corner(from, top), corner(to, top), corner(to, top + 20), corner(from, top + 20)] as const
  return {
    kind: digits.length === 48 ? 'confirmation-id' : 'installation-id',
    groupLength: digits.length / groupCount(digits),
    countMargin: 20,
    quad: quad(100, 100 + 15 * digits.length),
    digits: [...digits].map(
      (digit, place): DigitEvidence => ({
        digits: evidence(Number(digit), doubtful.includes(place)),
        quad: quad(100 + 15 * place, 114 + 15 * place),
      }),
    ),
  }
}

/** Nearly certain, or shared with the digit that differs by 7. */
function evidence(digit: number, doubtful: boolean): number[] {
  const twin = digit < 3 ? digit + 7 : digit > 6 ? digit - 7 : (digit + 1) % 10
  const sure = 0.9999
  const rest = (1 - sure) / (doubtful ? 8 : 9)
  return Array.from({ length: 10 }, (_, other) => {
    if (other === digit) return Math.log(doubtful ? sure * 0.6 : sure)
    return Math.log(doubtful && other === twin ? sure * 0.4 : rest)
  })
}
