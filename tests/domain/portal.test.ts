import { describe, expect, test } from 'vitest'
import { portalAddress, portalSteps } from '../../src/domain/portal-steps'
import { productKindOf, releaseOf, releases } from '../../src/domain/releases'

test('one address, and the pages in their order with their own words', () => {
  expect(portalAddress).toBe('https://aka.ms/aoh')
  expect(portalSteps.map(({ id, labels }) => [id, ...labels.map(({ en, ja }) => [en, ja])])).toEqual([
    ['welcome', ["Let's Get Started", 'さあ、始めましょう']],
    ['security-check', ['Start', null]],
    ['sign-in'],
    ['choose-activation', ['Activate a Microsoft Product', 'Microsoft 製品のライセンス認証を行う']],
    ['choose-product'],
    ['choose-version'],
    ['installation-id', ['Submit', '送信']],
    ['confirmation-id', ['Copy Confirmation ID', null], ['Take a screenshot', null], ['Continue', null]],
    ['outcome', ['Yes', 'はい'], ['No', 'いいえ']],
  ])
})

describe('what to choose on the portal', () => {
  test.each([
    ['windows-11-ltsc', 'Windows', 'Windows 11'],
    ['windows-10-iot', 'Windows', 'Windows 10'],
    ['windows-10-esu', 'Windows', 'Windows 10'],
    ['windows-8.1', 'Windows', 'Windows 8.1'],
    ['server-2012-r2', 'Windows Server', 'Windows Server 2012'],
    ['server-2008-esu', 'Windows Server', 'Windows Server 2008'],
    ['office-2021', 'Microsoft Office', null],
    ['not-listed', 'not-listed', null],
  ])('%s', (id, product, version) => {
    expect(releaseOf(id)).toMatchObject({ portalProduct: product, portalVersion: version })
  })
})

test('no release stands twice, and every version row is a base version', () => {
  expect(new Set(releases.map(release => release.id)).size).toBe(releases.length)
  const rows = releases.flatMap(release => release.portalVersion ?? [])
  expect(rows.filter(row => /R2|LTSC|IoT|ESU/.test(row))).toEqual([])
  expect(releaseOf('windows-95')).toBe(null)
  expect(releaseOf(null)).toBe(null)
})

describe('the kind of a printed product', () => {
  test.each([
    ['Windows(R), Professional edition', 'windows'],
    ['Windows(R), ServerStandard edition', 'windows'],
    ['Windows(R), Client-ESU-Year1 add-on for Enterprise', 'esu'],
    ['Office 16, Office16ProPlusVL_MAK edition', 'office'],
  ])('%s', (name, kind) => {
    expect(productKindOf(name)).toBe(kind)
  })
})
