import type { ShellWords } from '../en/shell'

/** 最初の画面と、どの画面にも重なるもの。 */
export const shell: ShellWords = {
  language: 'ja',
  back: '戻る',
  close: '閉じる',
  cancel: 'やめる',
  loading: '開いています…',
  home: {
    title: '作業一覧',
    progress: (done, total) => `${total} 台中 ${done} 台完了`,
    none: 'まだ PC がありません',
    settings: '設定',
    add: '次の PC を読み取る',
    addTyping: '入力する',
    emptyTitle: 'オフライン PC のライセンス認証',
    emptyText:
      'まず PC のインストール ID を取り込みます。Microsoft のポータルで確認 ID を受け取り、PC の前にいる人へ読み上げます。',
    more: 'もっと表示',
    open: name => `${name} を開く`,
    fallbackName: 'PC-01',
  },
  steps: {
    label: done => `5 段階のうち ${done} 段階まで完了`,
    taking: digits => (digits === 0 ? 'インストール ID 未取得' : `インストール ID 入力中 · ${digits} 桁`),
    taken: 'インストール ID 確認済み · 次はポータル',
    'handed-over': '確認 ID 待ち',
    kept: confirmed =>
      confirmed === 0 ? '確認 ID 保存済み · 次は読み上げ' : `読み上げ中 · 8 グループ中 ${confirmed} 済み`,
    'read-back': '復唱済み · 認証の結果待ち',
    licensed: 'ライセンスされています',
    failed: code => (code ? `エラー · ${code}` : 'エラーで停止'),
  },
  actions: {
    taking: '読み取る',
    taken: 'ポータル',
    'handed-over': '確認 ID',
    kept: '読み上げ',
    'read-back': '仕上げ',
    failed: '対処',
    licensed: '完了',
  },
  fault: {
    'quota-exceeded': '空き容量がありません。不要なデータを消してから、もう一度保存してください。',
    blocked: '古い版が別のタブで開いています。そのタブを閉じてから、もう一度保存してください。',
    unavailable:
      'このウィンドウでは保存できません（プライベートブラウズなど）。通常のウィンドウで開いてください。',
    'connection-lost':
      '保存領域との接続が切れました。もう一度試してください。続けて失敗するときは、数字をコピーしてから再読み込みしてください。',
    failed: detail => `端末からの応答: ${detail}`,
    readFaultTitle: '保存した作業を開けません',
  },
  crash: {
    title: '問題が起きました',
    text: '保存済みの内容は無事です。再読み込みすると続きから始められます。',
    reload: '再読み込み',
  },
  chunk: {
    title: 'アプリの一部を読み込めません',
    text: '読み込みの途中で電波が切れた可能性があります。データは無事です。',
    retry: 'もう一度',
  },
}
