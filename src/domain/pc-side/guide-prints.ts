import type { GuidePurpose, PrintedText } from './pc-guide'

/** What slmgr answers. */
const slmgr: Partial<Record<GuidePurpose, readonly PrintedText[]>> = {
  'install-key': [{ en: 'Installed product key … successfully.', ja: null }],
  'show-installation-id': [
    { en: 'Installation ID: …', ja: 'インストール ID: …' },
    { en: 'Error: product not found.', ja: 'エラー: 製品が見つかりません。' },
  ],
  deposit: [
    { en: 'Confirmation ID for product … deposited successfully.', ja: null },
    { en: 'Error: product not found.', ja: 'エラー: 製品が見つかりません。' },
  ],
  check: [{ en: 'License Status: Licensed', ja: 'ライセンスの状態: ライセンスされています' }],
  'check-permanent': [
    {
      en: 'The machine is permanently activated.',
      ja: 'コンピューターのライセンス認証は完了しました',
    },
    { en: 'Windows is in Notification mode', ja: 'Windows は通知モードです' },
  ],
  'list-products': [{ en: 'Name: … / Activation ID: …', ja: '名前: … / ライセンス認証 ID: …' }],
}

/** What Office's ospp.vbs answers; it speaks English everywhere. */
const office: Partial<Record<GuidePurpose, readonly PrintedText[]>> = {
  'show-installation-id': [{ en: 'Installation ID for: …: …', ja: null }],
  deposit: [{ en: '<Offline product activation successful>', ja: null }],
  check: [{ en: 'LICENSE STATUS:  ---LICENSED---', ja: null }],
}

/** What PowerShell answers; property names are the same in every language. */
const powershell: Partial<Record<GuidePurpose, readonly PrintedText[]>> = {
  'show-installation-id': [{ en: 'OfflineInstallationId : …', ja: null }],
  deposit: [{ en: 'ReturnValue : 0', ja: null }],
  check: [{ en: 'LicenseStatus : 1', ja: null }],
}

/** What a tool prints for one purpose; empty where it prints nothing to compare. */
export function printsOf(
  tool: 'slmgr' | 'office' | 'powershell',
  purpose: GuidePurpose,
): readonly PrintedText[] {
  return { slmgr, office, powershell }[tool][purpose] ?? []
}
