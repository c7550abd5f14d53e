import type { StateWords } from '../../en/day/states'

/** 一覧での PC の状態。 */
export const states: StateWords = {
  states: {
    'to-scan': '未読み取り',
    taken: 'ID 取得済み',
    waiting: 'ポータル待ち',
    refused: 'ポータルで拒否',
    kept: '確認 ID あり',
    reading: '読み上げ中',
    licensed: '認証済み',
    failed: '失敗',
  },
}
