import type { SheetFileWords } from '../en/sheet-file'

/** アプリから渡す、オフライン PC 用シート。 */
export const sheetFile: SheetFileWords = {
  title: 'オフライン PC 用シート',
  text: 'USB メモリーで持って行けるファイルです。PC で開くと、インストール ID をコードで表示し、A から H を入力しながら確かめ、実行するコマンドを出します。',
  save: 'シートを保存',
  share: 'シートを共有',
  missing: 'このアプリにはシートが入っていません。',
}
