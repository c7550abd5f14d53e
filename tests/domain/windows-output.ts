/** What slmgr.vbs prints for one product with /dlv, in English, Japanese and German. */
export type PrintedProduct = {
  readonly name: string
  readonly description: string
  readonly activationId: string
  readonly installationId: string
  readonly status: string
}

const labels = {
  en: [
    ['Name', 'Description', 'Activation ID', 'Application ID', 'Extended PID', 'Product Key Channel'],
    ['Installation ID', 'Use License URL', 'Validation URL', 'Partial Product Key', 'License Status'],
    ['Remaining Windows rearm count', 'Trusted time'],
  ],
  ja: [
    ['名前', '説明', 'ライセンス認証 ID', 'アプリケーション ID', '拡張 PID', 'プロダクト キー チャネル'],
    ['インストール ID', 'ライセンス URL の使用', '検証 URL', 'プロダクト キーの一部', 'ライセンスの状態'],
    ['残りの Windows rearm 数', '信頼された時間'],
  ],
  de: [
    ['Name', 'Beschreibung', 'Aktivierungs-ID', 'Anwendungs-ID', 'Erweiterte PID', 'Product Key-Kanal'],
    ['Installations-ID', 'Lizenz-URL verwenden', 'Prüfungs-URL', 'Teil des Product Keys', 'Lizenzstatus'],
    ['Verbleibende Windows-Rearm-Anzahl', 'Vertrauenswürdige Zeit'],
  ],
  /** A language that the app does not know at all. */
  xx: [
    ['Zuq', 'Vorm', 'Blit 1', 'Blit 2', 'Blit 3', 'Kesh'],
    ['Dorf', 'Ulu 1', 'Ulu 2', 'Mem', 'Sot'],
    ['Rek', 'Tam'],
  ],
} as const

/** One block of /dlv. */
export function dlvBlock(language: keyof typeof labels, product: PrintedProduct): string {
  const values = [
    product.name,
    product.description,
    product.activationId,
    '55c92734-d682-4d71-983e-d6ec3f16059f',
    '03612-03291-029-259087-03-1041-19045.0000-1952025',
    'Volume:MAK',
    product.installationId,
    'https://activation-v2.sls.microsoft.com/SLActivateProduct/SLActivateProduct.asmx?configextension=Retail',
    'https://validation-v2.sls.microsoft.com/SLWGA/slwga.asmx',
    '3V66T',
    product.status,
    '1001',
    '2025/12/03 10:11:12',
  ]
  return labels[language]
    .flat()
    .map((label, index) => `${label}: ${values[index]}`)
    .join('\r\n')
}
