import type { Dice } from './dice'

const products = [
  'Windows(R), Professional edition',
  'Office 16, Office16ProPlusVL_MAK edition',
  'Taro Yamada',
  '',
  `Windows(R), ${'Client '.repeat(9)}`,
] as const
const guids = [
  '4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c',
  'F520E45E-7413-4A34-A497-D2765967D094',
  '55c92734-d682-4d71-983e-d6ec3f16059f',
  '12345678-9abc-4def-8123-456789abcde',
] as const
const lengths = [5, 6, 7, 10, 20, 29, 30, 31, 36, 42, 48, 50, 54, 63, 84, 110, 111] as const
const characters = 'BCDFGHJKMNPQRTVWXY2346789'

/** What stands beside IDs: other numbers, keys, what Windows prints, what people write. */
export function otherPart(dice: Dice): string {
  switch (dice.below(10)) {
    case 0:
      return productLines(dice)
    case 1:
      return productLines(dice)
    case 2:
      return (
        dice.pick([
          'https://a.bc/',
          'www.example.com/',
          'example.com/x/',
          'see http://a/?iid=',
          'https://a.bc/#iid=',
        ]) +
        dice.digits(dice.pick(lengths)) +
        dice.pick(['', ' ', '&x=1', '>'])
      )
    case 3:
      return (
        dice.pick(['License Status: ', 'ライセンスの状態：', 'LicenseStatus ', 'LICENSE STATUS:\n']) +
        dice.pick(['Licensed', 'Unlicensed', '1', '5', '通知', '', 'licensedx', ' = 1'])
      )
    case 4:
      return key(dice)
    case 5:
      return (
        dice.pick(['0x', '0X', '', 'x', '00x']) +
        dice.pick(['C004F050', 'c004c003', '80070005', '8007', 'C004F0500']) +
        dice.pick(['', '-1234-', 'x', ',', '-12'])
      )
    case 6:
      return dice.pick([
        '2025-12-03',
        '10:22:05',
        '192.168.100.101',
        '+81 3 1234 5678',
        '0120-801-734',
        '03612-03291-029-259087-03-1041-19045.0000-1952025',
        '(800) 936-5700',
        '1,000,000',
        '12.5.2025',
      ])
    case 7:
      return (
        dice.pick(['Tel ', 'serial ', '', '', 'x', '_', '3.', 'v', 'ID', 'cid', '注文 ', '+']) +
        dice.digits(dice.pick(lengths) + dice.below(3) - 1) +
        dice.pick(['', '', 'x', '_', ' ', '.5'])
      )
    case 8:
      return Array.from({ length: 2 + dice.below(9) }, () =>
        dice.digits(dice.pick([1, 3, 4, 6, 6, 7, 7])),
      ).join(dice.pick([' ', '\t', '\n', '-', ', ']))
    default:
      return dice.pick([
        'Re: PC-07, floor three',
        'I was told this:',
        'Room B',
        '* * *',
        'A',
        '9',
        'A B C D',
        '1 2 3',
        '[10:22] Ann: ok',
        '-- \nTaro',
        '①',
      ])
  }
}

function productLines(dice: Dice): string {
  const guid = () => dice.pick(guids)
  const lines: string[] = []
  for (let count = 1 + dice.below(5); count > 0; count--) {
    lines.push(
      dice.pick([
        `Name: ${dice.pick(products)}`,
        `Name : ${dice.pick(products)}`,
        `Zuq: ${dice.pick(products)}`,
        `Activation ID: ${guid()}`,
        `Application ID: ${guid()}`,
        `Blit: ${guid()}`,
        `ID : ${guid()}`,
        `C:\\>cscript slmgr.vbs /dti ${guid()}`,
        'C:\\>slmgr /dlv',
        'License Status: Licensed',
        'Partial Product Key: 3V66T',
        'Description: x',
        '',
        'edition',
        `Installation ID for: ${dice.pick(products)}: `,
        `${dice.pick(products)} ${guid()} 5 `,
        `| ${dice.pick(products)} | ${guid()} |`,
      ]),
    )
  }
  return lines.join('\n')
}

function key(dice: Dice): string {
  const pieces = Array.from({ length: dice.pick([5, 5, 5, 4, 6]) }, () =>
    Array.from({ length: 5 }, () => characters.charAt(dice.below(dice.pick([25, 25, 7])))).join(''),
  )
  return (
    dice.pick(['', '', 'Key ', 'KEY']) +
    pieces.join(dice.pick(['-', '-', ' ', '.', '\n', '_', '--', '\u2013']))
  )
}
