import type { AboutWords } from '../../en/day/about'

/** アプリの素性と、使っているもののライセンス。 */
export const about: AboutWords = {
  aboutApp: {
    title: 'このアプリとライセンス',
    closed:
      'Yomiage が自分から何かを送ることはありません。サーバーもアカウントもアクセス解析もありません。外へのリンクは Microsoft のポータルだけです。',
    build: 'このビルド',
    hash: '全ファイルの SHA-256',
    hashNote: '同じソースからは同じファイルができます。自分でビルドして、この値と比べられます。',
    missing: 'このコピーには、ビルドの情報がありません。',
    licences: 'ライセンス',
    voice:
      '内蔵の音声: 日本語は HTS Voice "Mei"（© 2009–2013 名古屋工業大学 情報工学科、MMDAgent Project Team、www.mmdagent.jp、クリエイティブ・コモンズ 表示 3.0、creativecommons.org/licenses/by/3.0/）で作り、切り分けて音量をそろえました。英語は Flite とその音声 cmu_us_slt（© Carnegie Mellon University）で作りました。',
  },
}
