import type { SheetWords } from './en'

/** Japanese. */
export const ja: SheetWords = {
  title: 'オフライン PC 用シート',
  lead: 'このブラウザーだけで、ネットワークなしで動きます。何も保存しません。',
  language: '言語',
  print: '印刷',
  clear: 'すべて消す',
  copy: 'コピー',
  copied: 'コピーしました',
  problem: (one, name) => {
    switch (one.kind) {
      case 'digits-missing':
      case 'digits-extra': {
        const what = `${one.count} 桁${one.kind === 'digits-missing' ? '足りません' : '多すぎます'}。`
        return one.firstFailingGroup === null
          ? what
          : `${what}${name(one.firstFailingGroup)}から合わなくなっています。そこを見直してください。`
      }
      case 'wrong-group':
        return `${name(one.group)}が合いません。`
      case 'legacy-length':
        return `${one.digits} 桁は Windows XP / Server 2003 の形式です。今は使えません。`
      case 'equal-groups':
        return `${name(one.first)}と${name(one.second)}が同じ数字です。二度写していませんか。`
    }
  },
  group: number => `グループ ${number}`,
  letter: letter => `グループ ${letter}`,
  groupState: {
    empty: '未入力',
    partial: (said, missing) => `${said}、あと ${missing} 桁`,
    right: said => `${said}、合っています`,
    wrong: said => `${said}、合いません`,
  },
  again: '不一致',
  installation: {
    title: '1. インストール ID をスマホへ',
    paste: 'PC の表示',
    pasteHint: 'ここに貼り付けるか、テキスト ファイルをドロップします。プロダクト キーは伏せ字になります。',
    open: 'テキスト ファイルを開く',
    how: 'この PC で、管理者として実行します。結果はクリップボードに入るので、ここに貼り付けます。',
    commandPrompt: 'コマンド プロンプト',
    powershell: 'PowerShell（すべての製品を名前付きで）',
    nothing: 'この文にインストール ID がありません。63 桁か 54 桁です。',
    answerOnly: 'これは確認 ID です。下の A から H に入れてください。',
    tooLong: '文がとても長いため、最初の 100 万文字だけを読みました。',
    fileTooLarge: 'ファイルが大きすぎます。slmgr の出力のテキスト ファイルを選んでください。',
    fileUnreadable: 'このファイルは読めません。',
    keys: 'プロダクト キーは伏せ字にしました。ここには要りません。',
    proven: '9 グループとも合っています。スマホの Yomiage でコードを読み取ってください。',
    wrong: 'この ID は使えません',
    wrongText: 'コマンドをもう一度実行し、表示をすべて貼り付けてください。',
    product: number => `製品 ${number}`,
    count: count => `製品が ${count} 個あります。ID とコードは製品ごとに違います。`,
    groups: 'インストール ID、9 グループ',
    code: name => `${name} のインストール ID の QR コード`,
    use: '確認 ID はこの製品のもの',
  },
  answer: {
    title: '2. 確認 ID をスマホから',
    hint: 'A から H を入力するか、貼り付けます。6 桁目で 1 グループずつ確かめます。',
    boxes: '確認 ID、グループ A から H',
    box: letter => `${letter}、6 桁`,
    scan: 'この PC のカメラでスマホのコードを読む',
    proven: '8 グループとも合っています。',
    wrongTitle: letters => `${letters} が合いません`,
    wrongText: 'スマホの 6 桁と見比べて、入力し直してください。すべて合うとコマンドが出ます。',
    anyway: 'スマホの数字もこのとおり。合わないまま使う。',
    progress: done => `8 グループのうち ${done} まで`,
    from: name => `スマホから：${name}`,
    compared: '上のインストール ID への答えです。',
    notCompared: 'この PC のものかは未確認です。上にインストール ID を貼り付けると照合します。',
    otherPc: names => `ほかの PC${names ? `（${names}）` : ''}の確認 ID です。取り込みません。`,
    otherPcText: 'インストール ID が上のものと違います。スマホでこの PC を選んでください。',
    several: names =>
      `複数の PC${names ? `（${names}）` : ''}の確認 ID が入っています。先に上へこの PC のインストール ID を貼り付けてください。`,
    unanswered: name => `${name || 'この PC'} の確認 ID は、まだスマホにありません。`,
    installationIdOnly: 'それはインストール ID です。確認 ID は 48 桁です。',
    damagedLink: 'リンクが途中で切れています。もう一度表示するか、送り直してください。',
    newerLink: '新しい版の Yomiage のリンクです。新しいシートを使うか、数字を入力してください。',
    nothing: '確認 ID が見つかりません。A から H の 48 桁です。',
  },
  camera: {
    starting: 'カメラを開いています。ブラウザーに聞かれたら許可してください。',
    watching: 'スマホのコードを枠に入れてください。',
    refused: 'カメラが許可されていません。数字を入力するか、アドレス バーで許可してください。',
    failed: 'カメラを開けません。数字を入力してください。',
    stop: 'カメラを閉じる',
    picture: 'カメラの映像',
  },
  command: {
    title: '3. この PC で実行',
    waiting: '8 グループがすべて合うと、コマンドが出ます。',
    kind: '認証するもの',
    kinds: { windows: 'Windows', esu: 'ESU', office: 'Office' },
    shell: '実行する場所',
    shells: {
      slmgr: 'コマンド プロンプト',
      'slmgr-short': 'コマンド プロンプト（短い形）',
      powershell: 'PowerShell（VBScript なし）',
      office: 'Office',
      'office-x86': 'Office（32 ビット）',
    },
    places: {
      'elevated-prompt': '管理者のコマンド プロンプト',
      'elevated-powershell': '管理者の PowerShell',
      'office-folder': '管理者のコマンド プロンプト',
    },
    known: 'ESU の年',
    other: 'ほかの ID を入力',
    activationId: 'ライセンス認証 ID（GUID）',
    activationIdHint: 'ESU のライセンスの ID です。slmgr /dlv に出ます。',
    activationIdProblem: 'f520e45e-7413-4a34-a497-d2765967d094 のような形です。',
    missingActivationId: 'ESU のコマンドにはライセンス認証 ID が必要です。',
    missingInstallationId: 'PowerShell はインストール ID で製品を探します。先に上へ貼り付けてください。',
    steps: {
      'install-key': 'キーを入れる',
      'go-to-folder': 'Office のフォルダーへ移る',
      'show-installation-id': 'インストール ID を表示',
      deposit: '確認 ID を登録',
      refresh: '状態を更新',
      check: '確かめる',
    },
    at: (step, place) => `${step}（${place}）`,
    noSpaces: '48 桁は空けずに続けます。空けると「product not found」になります。',
    want: 'こう出れば完了です。',
    wanted: {
      slmgr: 'ライセンスの状態: ライセンスされています',
      powershell: 'LicenseStatus : 1',
      office: '---LICENSED---',
    },
    licensed: '貼り付けた文では、ライセンスされています。',
    notLicensed: '貼り付けた文では、まだライセンスされていません。',
    error: code => `貼り付けた文にエラー ${code} があります。意味はこの PC で次のように調べられます。`,
  },
}
