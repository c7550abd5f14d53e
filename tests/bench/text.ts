import { findIdsIn } from '../../src/domain/id-text.ts'

const length = 1_000_000
const id = '683053170746943605786824392067956858452252306331634911025731251'
const guid = 'f520e45e-7413-4a34-a497-d2765967d094'
/** Pieces that fill a text of a million characters: real ones, and those that would hurt a careless search. */
const pieces = {
  digits: '1234567',
  spaces: ' ',
  'digits and spaces': '1 ',
  'digits and letters': '1a',
  'product keys': 'ABCDE-12345-FGHJK-67890-LMNPQ\n',
  guids: `${guid}\n`,
  'installation IDs': `Installation ID: ${id}\n`,
  'slmgr /dlv': `Name: x\nActivation ID: ${guid}\nInstallation ID: ${id}\nLicense Status: Licensed\n`,
}
const runs = 5

/** Milliseconds for a text of a whole, a half and a quarter of a million characters: the best of some runs. */
function measure(piece: string) {
  return [1, 2, 4].map(share => {
    const text = piece.repeat(Math.ceil(length / share / piece.length)).slice(0, length / share)
    const times = Array.from({ length: runs }, () => {
      const started = performance.now()
      findIdsIn(text)
      return performance.now() - started
    })
    return Math.round(Math.min(...times))
  })
}

const milliseconds = Object.fromEntries(
  Object.entries(pieces).map(([name, piece]) => {
    const [whole, half, quarter] = measure(piece)
    return [name, { '1 MB': whole, '0.5 MB': half, '0.25 MB': quarter }]
  }),
)
console.log(JSON.stringify({ bestOf: runs, milliseconds }, null, 2))
