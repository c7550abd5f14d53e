import type { GuideWords } from '../en/guide'
import { reading } from './reading'
import { sheetFile } from './sheet-file'

/** 設定と、ホーム画面への追加の案内。 */
export const guide: GuideWords = {
  settings: {
    title: '設定',
    language: '言語',
    languages: { system: '自動', ja: '日本語', en: 'English' },
    theme: '外観',
    themes: { system: '自動', light: '明るい', dark: '暗い', sunlight: '日なた' },
    reading: '読み上げ',
    feedback: '音と振動',
    feedbackHint: 'グループが合ったとき、全部そろったとき、合わないときで違います',
    data: 'この端末に保存されているもの',
    dataCounts: (total, done) => `${total} 台、うち ${done} 台ライセンス済み`,
    records: '書き出し・バックアップ・保存領域',
    dataNote: '操作しないかぎり、何も端末の外に出ません。プロダクト キーと画像は保存しません。',
    app: 'アプリ',
    version: '版',
    offlineReady: 'すべて端末に入りました。圏外でも使えます。',
    installing: '圏外で使うための準備中です。少しのあいだ通信を切らないでください。',
    unsupported: 'このブラウザーでは圏外で使えません。',
    check: '新しい版を確認',
    checked: '確認しました。いまの版が最新です。',
    update: 'いま更新する',
    updateReady: '新しい版があります。',
    install: 'ホーム画面に追加',
    about: 'このアプリとライセンス',
  },
  readingOptions: reading.readingOptions,
  sheetFile,
  install: {
    title: 'ホーム画面に追加',
    why: '追加すると圏外でも開けます。1 週間使わなくてもデータが消されません。',
    installed: 'ホーム画面から開いています。このまま使えます。',
    now: 'いま追加する',
    ios: 'iPhone、iPad',
    android: 'Android',
    desktop: 'パソコン',
    iosSteps: [
      { title: 'このページを Safari で開く', detail: '' },
      { title: '共有ボタンを押す', detail: '四角から上向きの矢印が出たボタン' },
      { title: '「ホーム画面に追加」を選ぶ', detail: '一覧を下へ送ると見つかります' },
      { title: 'ホーム画面から開く', detail: '一度は電波の届く所で開くと、すべて読み込まれます' },
    ],
    androidSteps: [
      { title: 'このページを Chrome で開く', detail: '' },
      { title: 'メニュー ⋮ を押す', detail: '右上にあります' },
      { title: '「ホーム画面に追加」から「インストール」', detail: '' },
      { title: 'ホーム画面から開く', detail: '一度は電波の届く所で開くと、すべて読み込まれます' },
    ],
    desktopSteps: [
      { title: 'このページを Chrome か Edge で開く', detail: '' },
      { title: 'アドレス バーのインストールの印を押す', detail: '' },
    ],
    iosData:
      'iPhone では、ホーム画面のアプリと Safari の保存場所は別です。Safari で登録した PC は移りません。先に追加してから使ってください。',
  },
}
