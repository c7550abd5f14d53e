import type { LoopWords } from '../../en/day/loop'

/** 続けてスキャン。 */
export const loop: LoopWords = {
  loop: {
    title: '続けてスキャン',
    left: count => (count === 0 ? '未読み取りなし。新しい PC を作ります' : `残り ${count} 台`),
    next: '次',
    isNew: '新規',
    chooseOther: name => `次：${name}。別の PC を選ぶ`,
    stored: name => `${name} ✓`,
    already: name => `${name} で読み取り済みです`,
    nameTaken: name => `${name} には別のインストール ID があります。保存していません。`,
    confirmationId: 'これは確認 ID です。インストール ID ではありません。',
    undone: name => `${name} を取り消しました。読み直すには PC を選んでください。`,
    dropped: '保存していません。読み直すには PC を選んでください。',
    undoConflict: name => `${name} は別のタブで変更されたため、そのままにしました。`,
    undo: '取り消す',
    skip: '飛ばす',
    done: count => `済み ${count}`,
    list: {
      title: '次の PC を選ぶ',
      confirmEach: '1 台ずつ確認する',
      confirmEachHint: 'インストール ID を毎回表示し、タップしてから保存します。',
      waiting: count => `未読み取り ${count} 台`,
      newPc: '新しい PC として',
      skipped: '飛ばした PC',
      more: count => `ほか ${count} 台。`,
      undo: name => `${name} を取り消す`,
      ends: (first, last) => `${first} … ${last}`,
    },
    useFor: name => `${name} に使う`,
    several: names => `コードに ${names.join('、')} とあります。どの PC ですか。`,
    back: '使わない',
    unsaved: {
      title: '保存できていません',
      changed: name => `${name} が別のタブで変更されました。何も保存していません。`,
      target: name => `「もう一度」で ${name} に保存します。`,
      retry: 'もう一度',
      drop: '保存しない',
    },
  },
}
