import type { IntakeWords } from '../en/intake'

const mb = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

/** 共有・貼り付け・選択・ドロップで届いたもの。 */
export const intake: IntakeWords = {
  title: '受け取る',
  openPicture: 'ページの画像から受け取る',
  openAny: '画像やファイルから受け取る',
  text: 'ポータルの画面の画像、コピーした文字列、リンク、ファイルを渡してください。中身を調べて次の手順を示します。タップするまで何も保存しません。',
  field: '文字列',
  fieldHint: 'ページ全体、メッセージ、PC の出力など。',
  choose: '画像・ファイル',
  paste: '貼り付け',
  drop: 'ここに画像・ファイル・文字列をドロップすることもできます',
  pasteRefused: 'クリップボードを読めません。欄を長押しして「ペースト」を選ぶか、画像を選んでください。',
  pasteEmpty: 'クリップボードに文字列も画像もありません。',
  lost: '共有されたものは、ブラウザーが破棄したため残っていません。もう一度共有するか、ここで選ぶか貼り付けてください。',
  reading: (name, at, of) => `${name || '画像'} を読んでいます…${of > 1 ? `（${at} / ${of}）` : ''}`,
  cancel: '中止',
  another: '別のもの',
  source: name => `${name} の中身`,
  found: count => `${count} 件見つかりました`,
  refusedTitle: '受け取らなかったもの',
  refused: {
    'large-text': bytes => `文字列が ${mb(bytes)} あります。1 MB までです。`,
    'large-file': (name, bytes) =>
      `${name || '画像'} は ${mb(bytes)} あります。画像は 25 MB、文字列は 1 MB までです。`,
    'many-files': count => `21 個目からの ${count} 個。あとで渡してください。`,
    'large-share': bytes =>
      `一度に渡された量が多すぎます${bytes === null ? '' : `（${mb(bytes)}）`}。40 MB までです。`,
    foreign: 'ほかのサイトのページから送られたものです。破棄しました。',
    unreadable: '共有されたものを読めませんでした。',
  },
  answer: {
    proven: '8 グループすべて合っています',
    for: name => `${name} の確認 ID`,
    why: {
      owner: 'この PC のインストール ID が一緒に写っているか、書かれています。',
      'opened-from': 'この PC の画面から開きました。',
      'sent-last': '最後にポータルへ持って行った PC で、まだ確認 ID がありません。',
      only: '確認 ID を待っている PC はほかにありません。',
    },
    chosen: '選んだ PC です。',
    others: count => `ほかに ${count} 台が待っています。`,
    which: 'どの PC の確認 ID ですか。',
    pc: 'PC',
    choose: 'PC を選ぶ',
    keep: name => `${name} に保存`,
    kept: name => `${name} に保存しました`,
    goOn: name => `${name} を続ける`,
    already: name => `${name} に保存済みです。`,
    other: name =>
      `一緒にあるインストール ID は ${name} のものですが、${name} には別の確認 ID があります。ここでは置き換えません。`,
    stranger: '一緒にあるインストール ID の PC は、この端末にありません。',
    makeBoth: '両方の ID で新しい PC を登録',
    nobody:
      '確認 ID を待っている PC がありません。先にインストール ID を読み取ってから、もう一度渡してください。',
    changed: name => `${name} の状態が変わりました。もう一度確かめてください。`,
    correct: name => `${name} の画面で直す`,
    open: name => `${name} を開く`,
  },
  installation: {
    known: name => `${name} のインストール ID です。`,
    fresh: 'この端末の PC にはない ID です。',
    make: '新しい PC として登録',
    use: name => `${name} で使う`,
    correct: '入力して直す',
  },
  unsure: {
    title: { 'confirmation-id': '確認 ID（未確定）', 'installation-id': 'インストール ID（未確定）' },
    text: (right, of) =>
      `${of} グループ中 ${right} グループは確かです。残りを画像と見比べてください。それまで使いません。`,
    repair: '画像と見比べる',
  },
  repair: {
    back: '戻る',
    picture: letter => `グループ ${letter} の画像`,
    noPicture: 'このグループの画像はありません。ページを見てください。',
    entry: letter => `グループ ${letter} の数字`,
    which: (letter, place) => `グループ ${letter} の ${place + 1} 桁目はどれですか。`,
    missing: (letter, place) => `グループ ${letter} の ${place + 1} 桁目を入力してください。`,
    same: letter => `グループ ${letter} の検算は合っています。画像と同じですか。`,
    wrong: letter => `グループ ${letter} が合いません。1 桁ずつ見比べてください。`,
    right: letter => `グループ ${letter} は合っています。`,
    complete: '8 グループすべて合っています。',
    use: 'これを使う',
  },
  link: {
    title: 'ほかの端末からのリンク',
    text: count => `PC ${count} 台分です。`,
    open: '中身を見る',
    damaged: 'リンクが途中で切れているか、書き換わっています。もう一度送ってもらってください。',
    newer: '新しい版の Yomiage のリンクです。先にこのアプリを更新してください。',
  },
  licence: {
    title: 'PC のライセンス状態',
    yes: '「ライセンスされています」と出ています。',
    no: '「ライセンスされています」とは出ていません。',
    check: name => `${name} で確かめる`,
    nobody: '結果待ちの PC（確認 ID を保存済みの PC）がありません。',
  },
  errors: { title: 'エラー コード', open: '対処を見る' },
  recordFile: {
    title: '取り込み用のファイル',
    text: 'バックアップ、書き出し、名前のリストのどれかです。',
    open: '取り込みで開く',
  },
  keys: count => `プロダクト キーが ${count} 個含まれていました。プロダクト キーは保存しません。`,
  nothingTitle: '使えるものがありません',
  nothing: {
    text: 'ID、エラー コード、ライセンス状態のどれも見つかりません。',
    picture:
      'この画像から ID を読めませんでした。数字を横幅いっぱいにしてください。エラー コードは、画像の中の文字をコピーして貼り付けてください。',
    unreadable: 'この端末では開けないファイルです。',
    failed: '読み取れませんでした。もう一度試すか、数字を入力してください。',
    'other-file': 'この種類のファイルは読みません。画像、文字列、CSV、JSON、バックアップを読みます。',
  },
}
