import type { ProductKind } from './product'

/** The rows of the portal's product page. */
export type PortalProduct =
  | 'Windows'
  | 'Windows Server'
  | 'Microsoft Office'
  | 'Remote Desktop Services'
  | 'not-listed'

/** What stands on the PC, and what is chosen for it on the portal. */
export type Release = {
  /** Stored as `Product.release`. */
  readonly id: string
  /** Its trade name, the same in every language. */
  readonly name: string
  readonly kind: ProductKind
  readonly portalProduct: PortalProduct
  /** The row of the version page; null where the portal shows none that we know of. */
  readonly portalVersion: string | null
}

/**
 * Installed releases in the order a chooser shows them. The portal knows base versions only: R2, LTSC, IoT and ESU choose
 * the version they are built on.
 */
export const releases: readonly Release[] = [
  windows('windows-11', 'Windows 11', '11'),
  windows('windows-11-ltsc', 'Windows 11 Enterprise LTSC', '11'),
  windows('windows-11-iot', 'Windows 11 IoT Enterprise', '11'),
  windows('windows-10', 'Windows 10', '10'),
  windows('windows-10-ltsc', 'Windows 10 Enterprise LTSC', '10'),
  windows('windows-10-iot', 'Windows 10 IoT Enterprise', '10'),
  esu('windows-10-esu', 'Windows 10 ESU', 'Windows', 'Windows 10'),
  windows('windows-8.1', 'Windows 8.1', '8.1'),
  windows('windows-8', 'Windows 8', '8'),
  windows('windows-7', 'Windows 7', '7'),
  esu('windows-7-esu', 'Windows 7 ESU', 'Windows', 'Windows 7'),
  windows('windows-vista', 'Windows Vista', 'Vista'),
  windows('windows-xp', 'Windows XP', 'XP'),
  server('server-2025', 'Windows Server 2025', '2025'),
  server('server-2022', 'Windows Server 2022', '2022'),
  server('server-2019', 'Windows Server 2019', '2019'),
  server('server-2016', 'Windows Server 2016', '2016'),
  server('server-2012-r2', 'Windows Server 2012 R2', '2012'),
  server('server-2012', 'Windows Server 2012', '2012'),
  esu('server-2012-esu', 'Windows Server 2012 / 2012 R2 ESU', 'Windows Server', 'Windows Server 2012'),
  server('server-2008-r2', 'Windows Server 2008 R2', '2008'),
  server('server-2008', 'Windows Server 2008', '2008'),
  esu('server-2008-esu', 'Windows Server 2008 / 2008 R2 ESU', 'Windows Server', 'Windows Server 2008'),
  server('server-2003-r2', 'Windows Server 2003 R2', '2003'),
  server('server-2003', 'Windows Server 2003', '2003'),
  office('office-2024', 'Office LTSC 2024'),
  office('office-2021', 'Office LTSC 2021'),
  office('office-2019', 'Office 2019'),
  office('office-2016', 'Office 2016'),
  office('office-2013', 'Office 2013'),
  office('office-2010', 'Office 2010'),
  {
    id: 'remote-desktop-services',
    name: 'Remote Desktop Services',
    kind: 'windows',
    portalProduct: 'Remote Desktop Services',
    portalVersion: null,
  },
  { id: 'not-listed', name: 'not-listed', kind: 'windows', portalProduct: 'not-listed', portalVersion: null },
]

/** A release by its stored name, or null. */
export function releaseOf(id: string | null): Release | null {
  return releases.find(release => release.id === id) ?? null
}

/** What a product name printed by Windows or Office says about the kind of product. */
export function productKindOf(printedName: string): ProductKind {
  if (/\bESU\b|Extended Security/iu.test(printedName)) return 'esu'
  return /\boffice/iu.test(printedName) ? 'office' : 'windows'
}

function windows(id: string, name: string, version: string): Release {
  return { id, name, kind: 'windows', portalProduct: 'Windows', portalVersion: `Windows ${version}` }
}

function server(id: string, name: string, version: string): Release {
  const portalVersion = `Windows Server ${version}`
  return { id, name, kind: 'windows', portalProduct: 'Windows Server', portalVersion }
}

function esu(id: string, name: string, portalProduct: PortalProduct, portalVersion: string): Release {
  return { id, name, kind: 'esu', portalProduct, portalVersion }
}

function office(id: string, name: string): Release {
  return { id, name, kind: 'office', portalProduct: 'Microsoft Office', portalVersion: null }
}
