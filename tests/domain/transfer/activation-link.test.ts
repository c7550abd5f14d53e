import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepConfirmationId, takeInstallationId } from '../../../src/domain/activation-moves'
import { useConfirmationIdAnyway } from '../../../src/domain/confirmation-id'
import { containsProductKey } from '../../../src/domain/id-text'
import type { Product } from '../../../src/domain/product'
import { releases } from '../../../src/domain/releases'
import {
  activationFragment,
  type LinkedActivation,
  linkedActivation,
  longestFragment,
  parseActivationLink,
} from '../../../src/domain/transfer/activation-link'
import { checkWord } from '../../../src/domain/transfer/check-word'
import { plainName } from '../../../src/domain/transfer/plain-name'
import {
  inventedConfirmationId,
  inventedInstallationId,
  inventedShortInstallationId,
  withWrongGroup,
} from '../../stores/invented-ids'
import { madeActivation } from '../../stores/opened-activation'

const guid = 'f520e45e-7413-4a34-a497-d2765967d094'
const sample: LinkedActivation = {
  name: 'PC-07 受付',
  product: { kind: 'esu', release: 'windows-10-esu', activationId: guid },
  installationId: inventedInstallationId(),
  confirmationId: inventedConfirmationId(),
  acceptedAnyway: [],
}

function fragmentOf(...activations: LinkedActivation[]): string {
  const fragment = activationFragment(activations)
  if (fragment === null) throw new Error('Too long')
  return fragment
}

/** A fragment of these fields with a right check word, as a hostile sender would write it. */
function crafted(...fields: string[]): string {
  const body = fields.join('.')
  return `pcs=${body}.${checkWord(body)}`
}

const arbitraryProduct: fc.Arbitrary<Product> = fc
  .record({
    release: fc.constantFrom(...releases),
    known: fc.boolean(),
    activationId: fc.constantFrom(null, guid),
  })
  .map(({ release, known, activationId }) => ({
    kind: release.kind,
    release: known ? release.id : null,
    activationId,
  }))
const arbitraryLinked: fc.Arbitrary<LinkedActivation> = fc
  .record({
    name: fc.string({ unit: 'binary', maxLength: 90 }),
    product: arbitraryProduct,
    n: fc.nat(3),
    short: fc.boolean(),
    answered: fc.boolean(),
  })
  .map(({ name, product, n, short, answered }) => ({
    name,
    product,
    installationId: short ? inventedShortInstallationId(n % 3) : inventedInstallationId(n),
    confirmationId: answered ? inventedConfirmationId(n) : null,
    acceptedAnyway: [],
  }))

describe('a link', () => {
  test('gives back what was put in', () => {
    expect(parseActivationLink(fragmentOf(sample))).toEqual({ kind: 'activations', activations: [sample] })
  })

  test('made by the first version can be read for ever, and is still made the same', () => {
    const first =
      'pcs=1.683053170746943605786824392067956858452252306331634911025731251.150314507341014054597874503220540481541081589094.0.esu-windows-10-esu.f520e45e74134a34a497d2765967d094.UEMtMDcg5Y-X5LuY.1rubm00'
    expect(fragmentOf(sample)).toBe(first)
    expect(parseActivationLink(first)).toEqual({ kind: 'activations', activations: [sample] })
  })

  test('has FNV-1a as its check word, as it was published', () => {
    expect(checkWord('')).toBe(`0${(0x811c9dc5).toString(36)}`)
    expect(checkWord('a')).toBe((0xe40c292c).toString(36))
    expect(checkWord('foobar')).toBe((0xbf9cf968).toString(36))
  })

  test('carries any name and product, one PC or several', () => {
    fc.assert(
      fc.property(fc.array(arbitraryLinked, { minLength: 1, maxLength: 4 }), activations => {
        const fragment = activationFragment(activations)
        if (fragment === null) return
        expect(parseActivationLink(fragment)).toEqual({
          kind: 'activations',
          activations: activations.map(one => ({ ...one, name: plainName(one.name) })),
        })
      }),
    )
  })

  test('is of signs that no messenger breaks, breaks off or encodes, and ends in none that it drops', () => {
    fc.assert(
      fc.property(arbitraryLinked, one => {
        expect(fragmentOf(one)).toMatch(/^pcs=[\w.-]+\w$/)
        expect(fragmentOf(one)).not.toContain('..')
      }),
    )
  })

  test('of one PC stays short', () => {
    expect(fragmentOf(sample).length).toBeLessThan(220)
    expect(fragmentOf({ ...sample, name: '機'.repeat(80) }).length).toBeLessThan(600)
  })

  test('that would be too long is not made', () => {
    expect(activationFragment(Array.from({ length: 9 }, () => sample))).not.toBeNull()
    expect(activationFragment(Array.from({ length: 40 }, () => sample))).toBeNull()
  })

  test('says which groups were used although they do not add up', () => {
    const wrong = useConfirmationIdAnyway(withWrongGroup(inventedConfirmationId(), 2, 6))
    if (!wrong) throw new Error('48 digits')
    const linked = { ...sample, confirmationId: wrong.id, acceptedAnyway: wrong.acceptedAnyway }
    expect(parseActivationLink(fragmentOf(linked))).toEqual({ kind: 'activations', activations: [linked] })
    const two = useConfirmationIdAnyway(withWrongGroup(wrong.id, 5, 6))
    if (!two) throw new Error('48 digits')
    expect(fragmentOf({ ...sample, confirmationId: two.id, acceptedAnyway: two.acceptedAnyway })).toContain(
      '.CF.',
    )
    expect(parseActivationLink(fragmentOf({ ...linked, acceptedAnyway: [] })).kind).toBe('damaged')
    expect(parseActivationLink(fragmentOf({ ...sample, acceptedAnyway: [1] })).kind).toBe('damaged')
  })
})

describe('what leaves the phone', () => {
  test('is nothing before the installation ID is proven', () => {
    expect(linkedActivation(madeActivation('PC-01'))).toBeNull()
  })

  test('is the pair, product and name', () => {
    const taken = takeInstallationId(madeActivation('PC-01'), inventedInstallationId())
    expect(linkedActivation(taken)).toMatchObject({ name: 'PC-01', confirmationId: null })
    expect(linkedActivation(keepConfirmationId(taken, inventedConfirmationId()))).toMatchObject({
      confirmationId: inventedConfirmationId(),
    })
  })

  test('is never a product key, wherever it was typed', () => {
    const key = 'ABCDE-FGHJK-LMNPQ-RSTVW-XYZ23'
    const received = parseActivationLink(fragmentOf({ ...sample, name: `PC-01 ${key}` }))
    expect(received.kind === 'activations' && received.activations[0]?.name).toContain('PC-01')
    expect(containsProductKey(JSON.stringify(received))).toBe(false)
  })
})

describe('a link that is not whole', () => {
  const whole = fragmentOf(sample)

  test('is damaged wherever it is cut', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(parseActivationLink(whole.slice(0, length)).kind).toBe('damaged')
    }
  })

  test('is damaged whichever sign is another one', () => {
    for (let at = 0; at < whole.length; at++) {
      const other = whole[at] === '7' ? '0' : '7'
      const altered = whole.slice(0, at) + other + whole.slice(at + 1)
      expect(parseActivationLink(altered).kind).toBe('damaged')
    }
  })

  test('is damaged with anything before or behind it, or without anything in it', () => {
    for (const fragment of [
      '',
      'pcs=',
      'pcs=1',
      'pcs=1.',
      'pcs=.......',
      '/pc/abc/overview',
      `${whole} `,
      `#${whole}`,
    ]) {
      expect(parseActivationLink(fragment).kind).toBe('damaged')
    }
  })

  test('is damaged beyond 2,000 signs', () => {
    const many = crafted('1', ...Array.from({ length: 700 }, () => '0'))
    expect(many.length).toBeLessThanOrEqual(longestFragment)
    expect(parseActivationLink(many).kind).toBe('damaged')
    expect(parseActivationLink(crafted('1', ...Array.from({ length: 1200 }, () => '0'))).kind).toBe('damaged')
  })

  test('is damaged where it is of another form, though the check word be right', () => {
    for (const body of ['2.name.receptio€', '2..a', '2.', 'x.a', '2000.a', '2.a b', '2']) {
      expect(parseActivationLink(`pcs=${body}.${checkWord(body)}`).kind).toBe('damaged')
    }
    for (const start of ['abcd', 'pcs-', 'PCS=']) {
      expect(parseActivationLink(`${start}pcs=2.a.${checkWord('pcs=2.a')}`).kind).toBe('damaged')
      expect(parseActivationLink(`${start}2.a.${checkWord('2.a')}`).kind).toBe('damaged')
    }
  })

  test('by a newer version is called newer', () => {
    expect(parseActivationLink(crafted('12', 'whatever')).kind).toBe('newer')
    expect(parseActivationLink(crafted('999', 'whatever')).kind).toBe('newer')
    expect(parseActivationLink(crafted('2', 'whatever')).kind).toBe('newer')
  })
})

describe('a hostile link', () => {
  const fields = ['windows', '0', 'MA'] as const
  const pair = [sample.installationId, sample.confirmationId ?? ''] as const
  const kindOf = (...all: string[]) => parseActivationLink(crafted('1', ...all)).kind

  test('with a right check word is still proven field by field', () => {
    expect(kindOf(...pair, '0', ...fields)).toBe('activations')
    expect(kindOf(withWrongGroup(pair[0], 3, 7), pair[1], '0', ...fields)).toBe('damaged')
    expect(kindOf(pair[0], withWrongGroup(pair[1], 3, 6), '0', ...fields)).toBe('damaged')
    expect(kindOf(pair[0].slice(7), pair[1], '0', ...fields)).toBe('damaged')
    expect(kindOf(pair[0], pair[1].slice(6), '0', ...fields)).toBe('damaged')
    expect(kindOf(...pair, 'A', ...fields)).toBe('damaged')
    expect(kindOf(pair[0], '0', 'A', ...fields)).toBe('damaged')
    expect(kindOf(...pair, '0', 'toaster', '0', 'MA')).toBe('damaged')
    expect(kindOf(...pair, '0', 'windows', 'notaguid', 'MA')).toBe('damaged')
    expect(kindOf(...pair, '0', 'windows', '0', 'M')).toBe('damaged')
    expect(kindOf(...pair, '0', 'windows', '0', 'gICA')).toBe('damaged')
    expect(kindOf(...pair, '0', 'windows', '0')).toBe('damaged')
  })

  test.each(['-', '_', 'x', '0'])('has its installation ID bare: %j before or behind it is damage', sign => {
    expect(kindOf(`${sign}${pair[0]}`, pair[1], '0', ...fields)).toBe('damaged')
    expect(kindOf(`${pair[0]}${sign}`, pair[1], '0', ...fields)).toBe('damaged')
  })

  test('names an Activation ID with or without its hyphens, and nothing that only holds one', () => {
    const bare = guid.replaceAll('-', '')
    for (const written of [bare, guid]) {
      const read = parseActivationLink(crafted('1', ...pair, '0', 'esu', written, 'MA'))
      expect(read).toMatchObject({ activations: [{ product: { kind: 'esu', activationId: guid } }] })
    }
    for (const written of [`0${bare}`, `${bare}0`, '00', '']) {
      expect(kindOf(...pair, '0', 'esu', written, 'MA')).toBe('damaged')
    }
  })

  test('cannot name a release that its kind does not have', () => {
    const read = parseActivationLink(crafted('1', ...pair, '0', 'windows-office-2021', '0', 'MA'))
    expect(read).toMatchObject({ activations: [{ product: { kind: 'windows', release: null } }] })
  })

  test('has a name of 80 units at the most, cut between characters and without spaces at its ends', () => {
    expect(plainName('x'.repeat(81))).toBe('x'.repeat(80))
    expect(plainName(`${'x'.repeat(79)}😀`)).toBe('x'.repeat(79))
    expect(plainName(`${'x'.repeat(78)}😀`)).toBe(`${'x'.repeat(78)}😀`)
    expect(plainName(`${'x'.repeat(79)} y`)).toBe('x'.repeat(79))
    expect(plainName('\u00a0 PC  07\u3000')).toBe('PC 07')
  })

  test('has no product key in its name, nor one that is cut out of a longer row of letters', () => {
    const key = 'VK7JGNPHTMC97JM9MPGT3V66T'
    const mask = 'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX'
    expect(plainName(`PC ${key}`)).toBe(`PC ${mask}`)
    const before = 'room '.repeat(11)
    expect(plainName(`${before}${key}D`)).toBe(`${before}${mask}`.slice(0, 80))
  })

  test('cannot turn the name’s direction, hide signs in it or break its line', () => {
    expect(plainName('PC\u202e70-CP\u200b\u2066 a\n\r\tb\u0000\u2028c\ud800')).toBe('PC70-CP a b c')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), name => {
        expect(plainName(name)).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Surrogate}\p{Zl}\p{Zp}]/u)
        expect(plainName(name).length).toBeLessThanOrEqual(80)
        expect(plainName(plainName(name))).toBe(plainName(name))
      }),
    )
  })

  test('never throws', () => {
    const anyFragment = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^pcs=[\w.-]{0,400}$/),
      fc
        .array(fc.oneof(fc.stringMatching(/^[\w-]{0,70}$/), fc.stringMatching(/^\d{48,63}$/)), {
          maxLength: 14,
        })
        .map(parts => crafted('1', ...parts)),
    )
    fc.assert(
      fc.property(anyFragment, fragment => {
        const read = parseActivationLink(fragment)
        expect(['damaged', 'newer', 'activations']).toContain(read.kind)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the edges of a link', () => {
  const parsed = (fragment: string) => parseActivationLink(fragment).kind

  test('it is 2,000 characters at the most, written and read', () => {
    const short = (name: string) => ({ ...sample, name, confirmationId: null })
    const padded = (letters: number) => {
      const names = Array.from({ length: 11 }, (_, at) =>
        'x'.repeat(Math.max(0, Math.min(60, letters - 60 * at))),
      )
      return names.map(short)
    }
    const letters = Array.from({ length: 661 }, (_, count) => count)
    const lengths = letters.map(count => activationFragment(padded(count))?.length ?? 0)
    const longest = letters[lengths.indexOf(longestFragment)]
    expect(longest).toBeDefined()
    expect(parsed(activationFragment(padded(longest ?? 0)) ?? '')).toBe('activations')
    const fields = padded(longest ?? 0).flatMap(one => fragmentOf(one).split('.').slice(1, -1))
    expect(parsed(crafted('1', ...fields))).toBe('activations')
    const [last = ''] = fields.slice(-1)
    expect(parsed(crafted('1', ...fields.slice(0, -1), `${last === '0' ? '' : last}eHh4`))).toBe('damaged')
  })

  test('a name is 80 units long at the most', () => {
    const fields = fragmentOf(sample).split('.').slice(1, -2)
    const code = (length: number) =>
      fragmentOf({ ...sample, name: 'x'.repeat(length) })
        .split('.')
        .at(-2) ?? ''
    expect(parsed(crafted('1', ...fields, code(80)))).toBe('activations')
    expect(parsed(crafted('1', ...fields, `${code(78)}eHh4`))).toBe('damaged')
  })

  test('a row of a product is 60 characters long at the most', () => {
    const fields = fragmentOf(sample).split('.').slice(1, -1)
    const row = (length: number) => [
      ...fields.slice(0, 3),
      `windows-${'x'.repeat(length - 8)}`,
      '0',
      ...fields.slice(5),
    ]
    expect(parsed(crafted('1', ...row(60)))).toBe('activations')
    expect(parsed(crafted('1', ...row(61)))).toBe('damaged')
  })

  test('groups that the sender chose to use anyway go along, and none before', () => {
    const taken = takeInstallationId(madeActivation('PC-07'), inventedInstallationId())
    expect(linkedActivation(taken)?.acceptedAnyway).toEqual([])
    const wrong = useConfirmationIdAnyway(withWrongGroup(inventedConfirmationId(), 2, 6))
    if (!wrong) throw new Error('48 digits')
    const kept = keepConfirmationId(taken, wrong.id, wrong.acceptedAnyway)
    expect(linkedActivation(kept)?.acceptedAnyway).toEqual([2])
  })
})
