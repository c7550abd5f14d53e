import { describe, expect, test } from 'vitest'
import type { ProductKind } from '../../src/domain/product'
import { type PortalProduct, releases } from '../../src/domain/releases'

/** What stands on the PC, and the rows that are chosen for it on the portal's pages of products and of versions. */
type Fact = readonly [
  id: string,
  name: string,
  kind: ProductKind,
  product: PortalProduct,
  version: string | null,
]

/** The portal knows base versions only: no row says R2, LTSC, IoT or ESU. */
const facts: readonly Fact[] = [
  ['windows-11', 'Windows 11', 'windows', 'Windows', 'Windows 11'],
  ['windows-11-ltsc', 'Windows 11 Enterprise LTSC', 'windows', 'Windows', 'Windows 11'],
  ['windows-11-iot', 'Windows 11 IoT Enterprise', 'windows', 'Windows', 'Windows 11'],
  ['windows-10', 'Windows 10', 'windows', 'Windows', 'Windows 10'],
  ['windows-10-ltsc', 'Windows 10 Enterprise LTSC', 'windows', 'Windows', 'Windows 10'],
  ['windows-10-iot', 'Windows 10 IoT Enterprise', 'windows', 'Windows', 'Windows 10'],
  ['windows-10-esu', 'Windows 10 ESU', 'esu', 'Windows', 'Windows 10'],
  ['windows-8.1', 'Windows 8.1', 'windows', 'Windows', 'Windows 8.1'],
  ['windows-8', 'Windows 8', 'windows', 'Windows', 'Windows 8'],
  ['windows-7', 'Windows 7', 'windows', 'Windows', 'Windows 7'],
  ['windows-7-esu', 'Windows 7 ESU', 'esu', 'Windows', 'Windows 7'],
  ['windows-vista', 'Windows Vista', 'windows', 'Windows', 'Windows Vista'],
  ['windows-xp', 'Windows XP', 'windows', 'Windows', 'Windows XP'],
  ['server-2025', 'Windows Server 2025', 'windows', 'Windows Server', 'Windows Server 2025'],
  ['server-2022', 'Windows Server 2022', 'windows', 'Windows Server', 'Windows Server 2022'],
  ['server-2019', 'Windows Server 2019', 'windows', 'Windows Server', 'Windows Server 2019'],
  ['server-2016', 'Windows Server 2016', 'windows', 'Windows Server', 'Windows Server 2016'],
  ['server-2012-r2', 'Windows Server 2012 R2', 'windows', 'Windows Server', 'Windows Server 2012'],
  ['server-2012', 'Windows Server 2012', 'windows', 'Windows Server', 'Windows Server 2012'],
  ['server-2012-esu', 'Windows Server 2012 / 2012 R2 ESU', 'esu', 'Windows Server', 'Windows Server 2012'],
  ['server-2008-r2', 'Windows Server 2008 R2', 'windows', 'Windows Server', 'Windows Server 2008'],
  ['server-2008', 'Windows Server 2008', 'windows', 'Windows Server', 'Windows Server 2008'],
  ['server-2008-esu', 'Windows Server 2008 / 2008 R2 ESU', 'esu', 'Windows Server', 'Windows Server 2008'],
  ['server-2003-r2', 'Windows Server 2003 R2', 'windows', 'Windows Server', 'Windows Server 2003'],
  ['server-2003', 'Windows Server 2003', 'windows', 'Windows Server', 'Windows Server 2003'],
  ['office-2024', 'Office LTSC 2024', 'office', 'Microsoft Office', null],
  ['office-2021', 'Office LTSC 2021', 'office', 'Microsoft Office', null],
  ['office-2019', 'Office 2019', 'office', 'Microsoft Office', null],
  ['office-2016', 'Office 2016', 'office', 'Microsoft Office', null],
  ['office-2013', 'Office 2013', 'office', 'Microsoft Office', null],
  ['office-2010', 'Office 2010', 'office', 'Microsoft Office', null],
  ['remote-desktop-services', 'Remote Desktop Services', 'windows', 'Remote Desktop Services', null],
  ['not-listed', 'not-listed', 'windows', 'not-listed', null],
]

describe('a release, its trade name, and what is chosen for it on the portal', () => {
  test.each(facts)('%s', (id, name, kind, portalProduct, portalVersion) => {
    const release = releases.find(one => one.id === id)
    expect(release).toEqual({ id, name, kind, portalProduct, portalVersion })
  })

  test('a chooser shows these and no others, Windows first, the newest first', () => {
    expect(releases.map(({ id }) => id)).toEqual(facts.map(([id]) => id))
  })
})
