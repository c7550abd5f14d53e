import { type Dice, idFrom } from './dice'
import { type PlantedText, planted } from './planted-text'

const key = 'VK7JG-NPHTM-C97JM-9MPGT-3V66T'
const guid = '12345678-9abc-4def-8123-456789abcdef'

/** Texts without any ID: other numbers, keys, codes, addresses, and what the app says about them. */
export function decoyTexts(dice: Dice): PlantedText[] {
  const id = idFrom(dice, 63)
  const same = dice.digits(7)
  const texts: Record<string, string> = {
    nothing: '',
    'an Extended PID': 'Extended PID: 03612-03291-029-259087-03-1041-19045.0000-1952025',
    'an Extended PID alone': '03612-03291-029-259087-03-1041-19045.0000-1952025-12',
    'an Extended PID and more': '03612-03291-029-259087-03-1041-19045.0000-1952025-123-4567890',
    'an Extended PID in points': '03612.03291.029.259087.03.1041.19045.0000.1952025',
    'an Extended PID in spaces': '03612 03291 029 259087 03 1041 19045 0000 1952025',
    'the beginning of an Extended PID': '03612-03291-029-259087-03',
    'a shorter beginning': '03612-03291-029-259087',
    'the same PID in one piece': '拡張 PID: 03612032910292590870310411904500001952025',
    'a PID that names itself twice': `Installation ID, Extended PID: ${dice.digits(41)}`,
    'telephone numbers':
      '0120-801-734\n03-1234-5678\n+81 3 1234 5678\n+1 800 936 5700\n(0)3-1234-5678\n090(1234)5678',
    'American numbers': '800-936-5700\n1 800 936 5700\n(800) 936-5700\n1.800.936.5700\n800-936-57001',
    'almost telephone numbers': '012-34567\n0120-801-7345\n03 12345 67890 12345\n+81 3 123\n00-1234-5678',
    'a telephone number with its name': 'Tel: 12345678\n☎ 555123456\nFax 123456\n内線 123456',
    'credit cards': '4111 1111 1111 1111\nCard: 5500 0000 0000 0004\n3400 0000 0000 009',
    dates: '2025-12-03\n2025/1/3\n3.12.2025\n12/31/2025 23:59:59\n20251203\n2025-12-031\n123.45.2025',
    'network addresses': '192.168.100.101\n10.0.0.1\n255.255.255.0/24\n1.2.3.4567\n1234.5.6.7',
    'other names of numbers':
      '注文 123456\nシリアル番号: 12345678\nISBN 978-4-00-310101-8\nInvoice 2025120301\n資産 0012345',
    'six digits and five': '123456\n12345\nabc123456\n123456abc\nx_123456\n1.2345678',
    'a long fraction': '3.141592653589793238462643383279502884197169399375',
    "a serial number of an ID's length": `シリアル番号: ${dice.digits(48)}`,
    'a hash': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    "a telephone of an ID's length": `Tel ${dice.digits(54)}`,
    'too many digits': dice.digits(111),
    'many digits on a line': `${dice.digits(29)} ${dice.digits(29)} ${dice.digits(29)}`,
    'too many digits on a line': Array.from({ length: 12 }, () => dice.digits(10)).join(' '),
    'thirty digits that say nothing': dice.digits(30),
    'a very long number': `x ${dice.digits(300)} y`,
    'a row of equal numbers': `${same}\n`.repeat(12),
    zeros: '0000000 '.repeat(12),
    'cells of zeros': '0 '.repeat(70),
    'round sums': '1,000,000 2,000,000 3,000,000 4,000,000 5,000,000 6,000,000 7,000,000 8,000,000 9,000,000',
    GUIDs: `${guid}\n{${guid.toUpperCase()}}\n${guid}0\n0${guid}\n${guid.replaceAll('-', '_')}`,
    'almost GUIDs': `12345678-9abc-4def-8123-456789abcde\n12345678-9abg-4def-8123-456789abcdef\n2345678-9abc-4def-8123-456789abcdef\n${guid}-${guid}`,
    'GUIDs of digits only': '12345678-1234-1234-1234-123456789012\n'.repeat(4),
    'error codes':
      'エラー: ０ｘＣ００４Ｆ０３１ then 0xc004f031, (0x80070005) C004F014. 0x8007007B12 0x00000000 f520e45e-C004-F04D',
    'more error codes':
      '0X8007007B c004f050 C004F00F0 xC004F001 0xC004F04 00xC004F002 0xC004F003x C004C003-1234-1 C004C008-1234',
    addresses: 'https://aka.ms/aoh www.example.com/12345678 example.com/12345678 example.c/12345678 http://x',
    'an address with an ID': `https://example.com/${id}/x?id=${id}`,
    'addresses in brackets': `(https://aka.ms/aoh) "http://a.bc/1234567" <http://a.bc/12345678> \`ftp://a/123456\` 見てhttps://a.bc/123456です`,
    'a long address': `https://example.com/${'a'.repeat(60)}`,
    'a key': key,
    'two keys and an address': `${key} https://a.bc/${key}?x=1 ${key.toLowerCase()}`,
    'a key of digits': '12345-67890-12345-67890-12345',
    'a key of digits in a row': '12345 67890 12345 67890 12345 67890',
    'a masked key': 'XXXXX-XXXXX-XXXXX-XXXXX-3V66T',
    'many ignored ones': Array.from({ length: 60 }, (_, index) => `${1_000_000 + index} and`).join(' '),
    'many of all kinds': Array.from({ length: 20 }, () => `${guid} https://a.bc/d ${key} 1234567`).join('\n'),
    'the words of an ID without digits': 'Installation ID: \nConfirmation ID: A B C D E F G H',
    'names without groups': 'A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8',
    licensed: 'License Status: Licensed',
    'licensed, then not': 'License Status: Licensed\nLicense Status: Unlicensed',
    'a table of licences': `Name ID LicenseStatus\nWindows ${guid} 1\nOffice ${guid} 5`,
    'a table that says yes': `Name ID LicenseStatus\nWindows ${guid} 1`,
    activated: 'The machine is permanently activated.',
    'not activated': 'ライセンスの状態: 通知',
    'the status in the next line': 'ライセンスの状態：\n　ライセンスされています',
  }
  return Object.entries(texts).map(([name, text]) => planted(name, text))
}
