import type { PracticeWords } from '../../en/day/practice'

/** 架空のデータでの練習。 */
export const practice: PracticeWords = {
  practice: {
    title: '練習',
    bar: '練習中: 架空のデータ',
    toPractice: '練習用の PC と終了',
    entryHint: '架空の PC と、ポータルの代わりのページで、ひととおり試せます。',
    about:
      '練習の一覧は別になっています。実際の PC は表示も変更もされません。ID は架空のもので、認証には使えません。',
    aboutPortal: 'Microsoft のポータルの代わりに、このアプリのページが開き、架空の数字を返します。',
    begin: '練習をはじめる',
    pc: '架空の PC の画面',
    code: '架空のインストール ID のコード',
    pcHint: '同じく練習中の 2 台目の端末で読み取るか、コピーしてこの端末で貼り付けます。',
    copy: 'インストール ID をコピー',
    another: '別の PC',
    toList: '練習の一覧へ',
    copied: 'コピーしました',
    copyRefused: 'コピーできませんでした。数字を入力してください。',
    leave: '練習を終える',
    leaveTitle: '練習を終えますか',
    leaveText: '練習用の PC をすべて削除します。実際の PC はそのままです。',
    leaveFailed: '別のタブで練習中です。そのタブを閉じてから、もう一度終えてください。',
    portal: {
      title: '練習用ポータル',
      notice: 'Microsoft のポータルではありません。Yomiage のページです。ここで出る数字では認証できません。',
      intro: 'インストール ID を 9 つに分けて入力します。最初の欄に貼り付けると、すべての欄に入ります。',
      group: number => `グループ ${number}`,
      wrong: '数字が合いません',
      submit: '答えを見る',
      answer: '架空の確認 ID',
      copy: '確認 ID をコピー',
      back: 'アプリの元のタブに戻る（または「戻る」操作をする）と、貼り付けられます。',
    },
  },
}
