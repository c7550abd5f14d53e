import { describe, expect, test } from 'vitest'
import { findGuids } from '../../../src/domain/text/guids'
import { contextOf } from '../../../src/domain/text/id-context'
import { installationId63 } from '../arbitrary-ids'

const guid = '4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c'
const other = 'f520e45e-7413-4a34-a497-d2765967d094'
const application = '55c92734-d682-4d71-983e-d6ec3f16059f'
const windows = 'Windows(R), Professional edition'
const id = installationId63

/** What is read around the ID that stands for `#`. */
function around(text: string, before = 0, after = Number.POSITIVE_INFINITY): (string | null)[] {
  const from = text.indexOf('#')
  const plain = text.replace('#', id)
  const { product, activationId } = contextOf(
    plain,
    findGuids(plain),
    { from, to: from + id.length },
    before,
    after,
  )
  return [product, activationId === guid ? 'guid' : activationId]
}
const named = [windows, 'guid']
const nothing = [null, null]

describe('the line of the ID itself', () => {
  test.each([
    [`Installation ID for: ${windows}: #`, [windows, null]],
    [`Installation ID for : ${windows} = #`, [windows, null]],
    [`ID FOR:${windows}:#`, [windows, null]],
    [`Installation ID for: Foo: #`, ['Foo', null]],
    [`Installation ID for: ${'x'.repeat(200)}: #`, ['x'.repeat(200), null]],
    [`Installation ID for: ${'x'.repeat(201)}: #`, nothing],
    [`Installation ID for: Foo #`, nothing],
    [`Installation ID for: Foo: x #`, nothing],
    [`Installation ID for: Foo: # ${guid}`, ['Foo', 'guid']],
    [`Installation ID for: Foo: # ${application} ${guid}`, ['Foo', 'guid']],
    [`Foo: ${windows}: #`, [windows, null]],
    [`Foo: ${windows} : 12 #`, [windows, null]],
    [`${windows}: #`, nothing],
    [`Foo: Bar: #`, nothing],
    ['Foo: Windows ID: #', nothing],
    ['Foo: Windows install: #', nothing],
    ['Windows: 1: #', nothing],
    [`${windows} ${guid} 5 #`, named],
    [`"${windows}","${guid}",#`, named],
    [`' | ${windows} ;{ ${guid} #`, named],
    [`Foo ${guid} #`, [null, 'guid']],
    [`C:\\>slmgr Windows /dti ${guid} #`, [null, 'guid']],
    [`${windows} # ${guid}`, [null, 'guid']],
    [`${windows} ${application} #`, nothing],
    [`${windows} ${application} ${guid} #`, [`${windows} ${application}`, 'guid']],
    [`${guid} #`, [null, 'guid']],
    [`${guid}\n\n\n#`, [null, null]],
    [`#\n${guid}`, nothing],
  ])('%s', (text, context) => {
    expect(around(text)).toEqual(context)
  })
})

describe('the lines above', () => {
  test.each([
    [`Name: ${windows}\nActivation ID: ${guid}\n#`, named],
    [`Name : ${windows}\nID : ${guid}\n#`, named],
    [`> Name: ${windows}\n> - Activation ID: ${guid}\n> #`, named],
    [`製品名: ${windows}\nライセンス認証 ID: ${guid}\n#`, named],
    [`Name: Foo\nActivation ID: ${guid}\n#`, ['Foo', 'guid']],
    ['Name: Foo\nActivation ID: 12\n#', nothing],
    [`Name: ${windows}\nActivation ID: none\n#`, [windows, null]],
    [`Name:\nActivation ID: ${guid}\n#`, [null, 'guid']],
    [`Name: ${windows}\nName: Windows 7\n#`, ['Windows 7', null]],
    [`Name ${windows}\n#`, nothing],
    [`Activation ID: ${other}\nActivation ID: ${guid}\n#`, [null, 'guid']],
    [`Zuq: ${windows}\nVorm: x\nBlit: ${guid}\nBlat: ${application}\n#`, named],
    [`Zuq: ${windows}\nVorm: x\nBlit: ${application}\nBlat: ${guid}\n#`, [null, 'guid']],
    [`Zuq: ${windows}\nVorm: x\nApplication ID: ${other}\nBlit: ${guid}\n#`, [null, 'guid']],
    [`Zuq: Foo\nVorm: x\nBlit: ${guid}\n#`, [null, 'guid']],
    [`Zuq: \nVorm: x\nBlit: ${guid}\n#`, [null, 'guid']],
    [`${windows}\nVorm: x\nBlit: ${guid}\n#`, [null, 'guid']],
    [`Vorm: ${windows}\nBlit: ${guid}\n#`, [null, 'guid']],
    [`Blit: ${guid}\n\n#`, [null, 'guid']],
    [`Blit: ${guid}\nx\n\n#`, [null, 'guid']],
    [`Blit: ${guid}\n\nx\n#`, nothing],
    [`C:\\>slmgr /dti ${guid}\n\n\nx\n#`, [null, 'guid']],
    [`Name: ${windows}\nC:\\>slmgr /dlv\n#`, nothing],
    [`Name: ${windows}\nLicense Status: x\n#`, nothing],
    [`Name: ${windows}\nLicense Status, x\n#`, [windows, null]],
    [`Name: ${windows}\n${'x\n'.repeat(39)}#`, [windows, null]],
    [`Name: ${windows}\n${'x\n'.repeat(40)}#`, nothing],
    [`Name: Office ${guid}\n#`, [`Office ${guid}`, 'guid']],
  ])('%s', (text, context) => {
    expect(around(text)).toEqual(context)
  })

  test('none above the ID before this one', () => {
    const text = `Name: ${windows}\nActivation ID: ${guid}\n#`
    expect([around(text, 5), around(text, 38)]).toEqual([
      [null, 'guid'],
      [null, 'guid'],
    ])
    expect([around(text, text.length - 1), around(text, text.length - 2)]).toEqual([nothing, nothing])
  })

  test('a name that fills its line goes on in the next', () => {
    const fills = (width: number) => `Name: Windows ${'x'.repeat(90)}`.slice(0, width)
    expect(around(`${fills(80)}\nedition\n#`)[0]).toBe(`${fills(80).slice(6)}edition`)
    expect(around(`${fills(79)}\nedition\n#`)[0]).toBe(`${fills(79).slice(6)}edition`)
    expect(around(`${fills(78)}\nedition\n#`)[0]).toBe(fills(78).slice(6))
    expect(around(`${fills(80)}\nVorm: edition\n#`)[0]).toBe(fills(80).slice(6))
    expect(around(`${fills(80)}\n\n#`)[0]).toBe(fills(80).slice(6))
    expect(around(`${fills(80)}\n#`)[0]).toBe(fills(80).slice(6))
  })
})

describe('the lines below, where those above say nothing', () => {
  const below = `Name: ${windows}\nActivation ID: ${guid}`
  test.each([
    [`#\n${below}`, named],
    [`x\n#\n${below}`, named],
    [`Activation ID: ${other}\n#\n${below}`, [null, other]],
    [`Name: Windows 7\n#\n${below}`, ['Windows 7', null]],
    [`#\n\n${below}`, nothing],
    [`#\n${'x\n'.repeat(6)}${below}`, named],
    [`#\n${'x\n'.repeat(7)}${below}`, [windows, null]],
    [`#\n${'x\n'.repeat(8)}${below}`, nothing],
    [`#\nZuq: ${windows}\nVorm: x\nBlit: ${guid}`, nothing],
    [`# x\n${below}`, named],
  ])('%s', (text, context) => {
    expect(around(text)).toEqual(context)
  })

  test('none where they lead to the next ID', () => {
    const text = `#\n${below}\nnext`
    const end = text.length - 1 + id.length
    expect([around(text, 0, end + 1), around(text, 0, end), around(text, 0, end - 3)]).toEqual([
      named,
      nothing,
      nothing,
    ])
    expect(around(`#\n${below}`, 0, end - 5)).toEqual(nothing)
    expect(around(`#\n${below}`, 0, end - 4)).toEqual(named)
  })
})
