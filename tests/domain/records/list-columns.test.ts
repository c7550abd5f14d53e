import { describe, expect, test } from 'vitest'
import { listColumns } from '../../../src/domain/records/list-columns'
import { installationId63 } from '../arbitrary-ids'

const columnsOf = (...rows: string[]) =>
  listColumns(rows.map((row, index) => ({ line: index + 1, cells: row.split(','), badQuotes: false })))

describe('titles', () => {
  test.each(['PC', 'pc_name', 'Computer-Name', 'Host.name:', 'Maria/端末名', 'ＰＣ名', ' 名前 '])(
    '%j is the one of names',
    title => {
      expect(columnsOf(`serial,${title}`, 'x,PC-01')).toMatchObject({ titled: true, name: 1, room: null })
    },
  )

  test.each(['端末x/名', '名前の由来', 'names', `${' '.repeat(100)}name`])(
    '%.20j is not one of names',
    title => {
      expect(columnsOf(`${title},部屋`, 'x,2F')).toMatchObject({
        titled: true,
        ignored: [],
        name: 0,
        room: 1,
      })
      expect(columnsOf(`x,${title},部屋`, 'y,PC-01,2F')).toMatchObject({ name: 0, room: 2 })
    },
  )

  test('may be missing above a column, and are shown without the spaces around them', () => {
    expect(columnsOf('name,, serial no. ,room', 'PC-01,x,y,2F')).toEqual({
      titled: true,
      count: 4,
      name: 0,
      room: 3,
      product: null,
      installationId: null,
      ignored: [
        { column: 1, title: '' },
        { column: 2, title: 'serial no.' },
      ],
    })
  })

  test('are none where the first row holds an ID, or digits that were meant as one', () => {
    expect(columnsOf(`name,${installationId63}`)).toMatchObject({ titled: false, installationId: 1 })
    expect(columnsOf('name,1234567 1234567 1234567')).toMatchObject({ titled: false })
    expect(columnsOf('name,1234567 1234567 1234567 and so on')).toMatchObject({ titled: true })
    expect(columnsOf('name,a 1234567 1234567 1234567')).toMatchObject({ titled: true })
    expect(columnsOf('name,1234567 1234567')).toMatchObject({ titled: true })
  })

  test('that come twice count once, the first of them', () => {
    expect(columnsOf('name,room,name,room', 'a,b,c,d')).toMatchObject({
      name: 0,
      room: 1,
      ignored: [
        { column: 2, title: 'name' },
        { column: 3, title: 'room' },
      ],
    })
  })

  test('without one for names, the first other column has them', () => {
    expect(columnsOf('room,serial,os', '2F,PC-01,')).toMatchObject({
      titled: true,
      name: 1,
      room: 0,
      product: 2,
    })
    expect(columnsOf('room', '2F')).toMatchObject({ name: 0, room: 0 })
  })

  test('are kept short, and fifty columns are read', () => {
    const wide = columnsOf(`name,${'x'.repeat(200)}${',y'.repeat(60)}`)
    expect(wide.count).toBe(50)
    expect(wide.ignored[0]?.title).toHaveLength(100)
    expect(columnsOf(Array.from({ length: 60 }, () => 'z').join(','))).toMatchObject({
      titled: false,
      count: 50,
    })
  })
})

describe('without titles', () => {
  test('a column is what most of its cells are', () => {
    const id = installationId63
    expect(columnsOf(`PC-01,${id}`, `PC-02,${id}`, 'PC-03,later').installationId).toBe(1)
    expect(columnsOf(`PC-01,${id}`, 'PC-02,later').installationId).toBeNull()
    expect(columnsOf(`PC-01,${id}`, 'PC-02,').installationId).toBe(1)
    expect(columnsOf('PC-01,Windows 11', 'PC-02,Windows 10').product).toBe(1)
    expect(columnsOf('Windows 11,2F', 'Windows 10,3F')).toMatchObject({ name: 0, room: 1, product: null })
  })

  test('empty and missing cells do not count, and only the first hundred rows do', () => {
    const id = installationId63
    expect(columnsOf(`PC-01,${id}`, 'PC-02,  ', 'PC-03').installationId).toBe(1)
    const names = (count: number) => Array.from({ length: count }, (_, index) => `PC-${index},later`)
    const ids = Array.from({ length: 150 }, () => `PC,${id}`)
    expect(columnsOf(...names(100), ...ids).installationId).toBeNull()
    expect(columnsOf(...names(49), ...ids).installationId).toBe(1)
  })

  test('IDs with a mistake, rounded or cut are still meant as IDs; a short number is not', () => {
    const wrong = `${installationId63.slice(0, -1)}${(Number(installationId63.at(-1)) + 1) % 7}`
    for (const cell of [wrong, '6.83053E+62', '1'.repeat(41)]) {
      expect(columnsOf(`PC-01,${cell}`).installationId).toBe(1)
    }
    expect(columnsOf(`PC-01,${'1'.repeat(40)}`).installationId).toBeNull()
  })

  test('the widest row tells how many there are; an empty list has one', () => {
    expect(columnsOf('PC-01', 'PC-02,2F,x')).toMatchObject({
      count: 3,
      name: 0,
      room: 1,
      ignored: [{ column: 2, title: '' }],
    })
    expect(listColumns([])).toMatchObject({ titled: false, count: 1, name: 0, room: null, ignored: [] })
  })
})
