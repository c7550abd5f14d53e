import { describe, expect, test } from 'vitest'
import { readCsvFile } from '../../../src/domain/records/csv-file'
import { productNamed } from '../../../src/domain/records/product-name'
import { parseCsv } from '../../../src/workers/csv-text'
import { fullWidth, groupsOf, installationId54, installationId63, itemOf, nearMisses } from '../arbitrary-ids'

const read = (text: string) => readCsvFile(text, parseCsv)
const grouped = groupsOf(installationId63).join(' ')

describe('a list of names', () => {
  test('names only', () => {
    expect(read('PC-01\nPC-02\n')).toMatchObject({
      kind: 'names',
      pcs: [
        { line: 1, name: 'PC-01', room: '', product: null, installationId: null },
        { line: 2, name: 'PC-02' },
      ],
      faults: [],
      columns: { titled: false, count: 1, ignored: [] },
    })
  })

  test.each([',', ';', '\t'])('parted by %j, with titles in any order and quotation marks', separator => {
    const text = [
      ['部屋', 'インストール ID', 'PC名', 'OS'],
      ['"2F ""A"", 北"', grouped, 'PC-01', 'Windows 11 Pro'],
      ['', '', 'PC-02', ''],
    ]
    expect(read(text.map(row => row.join(separator)).join('\r\n'))).toMatchObject({
      pcs: [
        {
          line: 2,
          name: 'PC-01',
          room: '2F "A", 北',
          product: { kind: 'windows', release: 'windows-11' },
          installationId: installationId63,
        },
        { line: 3, name: 'PC-02', room: '', product: null, installationId: null },
      ],
      faults: [],
      columns: { titled: true, name: 2, room: 0, product: 3, installationId: 1 },
    })
  })

  test('without titles the columns are known by what stands in them', () => {
    expect(read(`PC-01,2F,Win10 ESU,${installationId54}\nPC-02,3F,Office 2021,`)).toMatchObject({
      pcs: [
        { room: '2F', product: { kind: 'esu', release: 'windows-10-esu' }, installationId: installationId54 },
        { room: '3F', product: { kind: 'office', release: 'office-2021' } },
      ],
      columns: { titled: false, name: 0, room: 1, product: 2, installationId: 3 },
    })
  })

  test('columns that are not read are named', () => {
    expect(read('name,serial,asset\nPC-01,x,y')).toMatchObject({
      columns: {
        ignored: [
          { column: 1, title: 'serial' },
          { column: 2, title: 'asset' },
        ],
      },
    })
  })

  test('an ID in full width, with hyphens, or as our own export writes it', () => {
    const id = installationId63
    for (const written of [fullWidth(id), groupsOf(id).join('-'), `'${grouped}`, `"${grouped}"`]) {
      expect(read(`name,installation ID\nPC-01,${written}`)).toMatchObject({ pcs: [{ installationId: id }] })
    }
  })
})

describe('a row that cannot be taken is told with its line and column', () => {
  const nearMiss = itemOf(nearMisses, 0).text

  test.each([
    [`PC-02,,,${nearMiss}`, 4, { kind: 'check-digit', groups: [1] }],
    [`PC-02,,,${installationId63.slice(1)}`, 4, { kind: 'wrong-length', digits: 62 }],
    ['PC-02,,,6.83053E+62', 4, { kind: 'rounded' }],
    ['PC-02,,,unknown', 4, { kind: 'not-digits' }],
    ['PC-02,,Linux,', 3, { kind: 'unknown-product' }],
    [',2F,,', 1, { kind: 'no-name' }],
    [`PC-02,${'x'.repeat(201)},,`, 2, { kind: 'too-long', longest: 200 }],
    ['PC-02,VK7JG-NPHTM-C97JM-9MPGT-3V66T,,', 2, { kind: 'product-key' }],
    [`PC-02,,${'x'.repeat(201)},`, 3, { kind: 'too-long', longest: 200 }],
    ['pc-01,3F,,', 1, { kind: 'repeated', line: 2 }],
    [`${'x'.repeat(201)},,,`, 1, { kind: 'too-long', longest: 200 }],
    ['PC-02 VK7JG-NPHTM-C97JM-9MPGT-3V66T,,,', 1, { kind: 'product-key' }],
    ['PC-01,,,', 1, { kind: 'repeated', line: 2 }],
    [`PC-02,,,${installationId63}`, 4, { kind: 'repeated', line: 2 }],
    ['PC-02,,,,more', 5, { kind: 'unexpected' }],
  ])('%.40s', (row, column, problem) => {
    const text = `name,room,product,installation ID\nPC-01,2F,windows-11,${grouped}\n\n${row}\nPC-09,,,`
    expect(read(text)).toMatchObject({
      faults: [{ line: 4, column, problem }],
      pcs: [{ line: 2 }, { line: 5 }],
    })
  })

  test('a quotation mark that is never closed', () => {
    expect(read('name\nPC-01\n"PC-02\nPC-03')).toMatchObject({
      pcs: [{ name: 'PC-01' }],
      faults: [{ line: 3, column: 1, problem: { kind: 'quotes' } }],
    })
  })
})

test('names keep their letters, lose doubled spaces, and may be 200 units long', () => {
  const longest = 'x'.repeat(200)
  expect(read(`name,,\nPC  01\t\u0007 A, ,\n${longest},,\nMaße,\nMasse\n'007,,\n`)).toMatchObject({
    pcs: [{ name: 'PC 01 A' }, { name: longest }, { name: 'Maße' }, { name: 'Masse' }, { name: '007' }],
    faults: [],
  })
})

test('cells beyond the titles may be blank', () => {
  expect(read('name\nPC-01,, \nPC-02,x')).toMatchObject({
    pcs: [{ name: 'PC-01' }],
    faults: [{ line: 3, column: 2, problem: { kind: 'unexpected' } }],
  })
})

test('without an ID or a room nothing is read in their place', () => {
  expect(read('name,serial\nPC-01,12345\nPC-02,12345')).toMatchObject({
    pcs: [
      { name: 'PC-01', room: '', product: null, installationId: null },
      { name: 'PC-02', room: '', product: null, installationId: null },
    ],
    faults: [],
  })
})

test('a list of titles alone is empty; more than 5,000 names are too many', () => {
  expect(read('name,room\n')).toEqual({ kind: 'empty' })
  expect(read(Array.from({ length: 5000 }, (_, index) => `PC-${index}`).join('\n'))).toMatchObject({
    kind: 'names',
    pcs: { length: 5000 },
  })
  expect(read(Array.from({ length: 5001 }, (_, index) => `PC-${index}`).join('\n'))).toMatchObject({
    kind: 'too-many',
    count: 5001,
  })
})

test.each([
  ['windows-10-esu', 'windows-10-esu'],
  ['Windows 10 ESU', 'windows-10-esu'],
  ['Microsoft Windows 11 Pro', 'windows-11'],
  ['Ｗｉｎ １０', 'windows-10'],
  ['Windows 10 Enterprise LTSC 2021', 'windows-10-ltsc'],
  ['Windows Server 2012 R2', 'server-2012-r2'],
  ['Office LTSC Professional Plus 2021', 'office-2021'],
  ['Windows', null],
])('%s is known as %s', (name, release) => {
  expect(productNamed(name)).toMatchObject({ release })
})

test('other products are not guessed', () => {
  for (const name of [
    '',
    'Linux',
    'macOS 11',
    '11',
    '2F',
    'Windows ME',
    'My Windows',
    'LibreOffice',
    'Office PC',
  ])
    expect(productNamed(name)).toBeNull()
})

test('a product is known with its kind, by what the app stores as by its name', () => {
  expect(productNamed('Windows')).toEqual({ kind: 'windows', release: null, activationId: null })
  expect(productNamed('ESU')).toEqual({ kind: 'esu', release: null, activationId: null })
  expect(productNamed('Microsoft Office')).toEqual({ kind: 'office', release: null, activationId: null })
  expect(productNamed('not-listed')).toEqual({ kind: 'windows', release: 'not-listed', activationId: null })
  expect(productNamed('Office 2021')).toEqual({ kind: 'office', release: 'office-2021', activationId: null })
})
