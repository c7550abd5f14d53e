import { consoleLook, consoleOf } from './console.ts'
import { inventedId } from './invented-id.ts'
import { marked } from './marked-text.ts'
import type { Screen, Setting } from './screen.ts'

type Product = { readonly name: string; readonly description: string; readonly activationId: string }

const windowsProducts: readonly Product[] = [
  {
    name: 'Windows(R), Professional edition',
    description: 'Windows(R) Operating System, VOLUME_MAK channel',
    activationId: 'a98bcd6d-5343-4603-8afe-5908e4611112',
  },
  {
    name: 'Windows(R), EnterpriseS edition',
    description: 'Windows(R) Operating System, VOLUME_MAK channel',
    activationId: '2d5a5a60-3040-48bf-beb0-fcd770c20ce0',
  },
]

const extensionProducts: readonly Product[] = [
  {
    name: 'Windows(R), Client-ESU-Year1 add-on for Enterprise,EnterpriseS',
    description: 'Windows(R) Operating System, VOLUME_MAK channel',
    activationId: 'f520e45e-7413-4a34-a497-d2765967d094',
  },
  {
    name: 'Windows(R), Client-ESU-Year2 add-on for Professional',
    description: 'Windows(R) Operating System, VOLUME_MAK channel',
    activationId: '1043add5-23b1-4afb-9a0f-64343c8f3f8d',
  },
]

/** `slmgr /dlv` with two products, each with an installation ID of its own. */
export function productList(setting: Setting): Screen {
  const { chance, groupLength } = setting
  const look = consoleLook(setting)
  const ids = [inventedId(chance, 9, groupLength), inventedId(chance, 9, groupLength)]
  const products = [chance.pick(windowsProducts), chance.pick(extensionProducts)]
  const blocks = products.map((product, index) =>
    productBlock(setting, product, marked(ids[index] ?? '', index)),
  )
  const text = `${look.prompt}cscript //nologo slmgr.vbs /dlv\n${blocks.join('\n\n')}\n\n${look.prompt}_`
  return { ...consoleOf(setting, look, text, ids, chance.pick([80, 100, 120])), kind: 'dlv' }
}

function productBlock({ chance, japanese }: Setting, product: Product, id: string): string {
  const extendedPid = `0${chance.digits(4)}-0${chance.digits(4)}-${chance.digits(3)}-${chance.digits(6)}-03-1041-${chance.digits(5)}.0000-${chance.digits(7)}`
  const values = [
    product.name,
    product.description,
    product.activationId,
    '55c92734-d682-4d71-983e-d6ec3f16059f',
    extendedPid,
    'Volume:MAK',
    id,
    'https://activation-v2.sls.microsoft.com/SLActivateProduct/SLActivateProduct.asmx?configextension=o14',
    'https://validation-v2.sls.microsoft.com/SLWGA/slwga.asmx',
    chance.pick(['3V66T', 'HMCF3', '9GQ2K']),
    japanese ? '通知' : 'Notification',
    '1001',
    '1001',
    `2026/03/0${chance.whole(1, 9)} 10:2${chance.whole(0, 9)}:41`,
  ]
  const labels = japanese ? japaneseLabels : englishLabels
  return labels.map((label, index) => `${label}${values[index] ?? ''}`).join('\n')
}

const englishLabels = [
  'Name: ',
  'Description: ',
  'Activation ID: ',
  'Application ID: ',
  'Extended PID: ',
  'Product Key Channel: ',
  'Installation ID: ',
  'Use License URL: ',
  'Validation URL: ',
  'Partial Product Key: ',
  'License Status: ',
  'Remaining Windows rearm count: ',
  'Remaining SKU rearm count: ',
  'Trusted time: ',
]

const japaneseLabels = [
  '名前: ',
  '説明: ',
  'ライセンス認証 ID: ',
  'アプリケーション ID: ',
  '拡張 PID: ',
  'プロダクト キー チャネル: ',
  'インストール ID: ',
  '使用ライセンス URL: ',
  '検証 URL: ',
  'プロダクト キーの一部: ',
  'ライセンスの状態: ',
  '残り Windows 猶予リセット回数: ',
  '残り SKU 猶予リセット回数: ',
  '信頼された日時: ',
]
