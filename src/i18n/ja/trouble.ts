import type { TroubleWords } from '../en/trouble'

/** PC のエラー コードの意味と対処。 */
export const trouble: TroubleWords = {
  cause: {
    'id-mistyped': '数字の打ち間違いか、桁の不足です。',
    'confirmation-version': '別の世代の製品の確認 ID です。',
    'id-mismatch': 'インストール ID と確認 ID の組み合わせが違います。',
    'not-saved': 'Windows が確認 ID を保存できませんでした。',
    'not-elevated': '管理者として実行していません。',
    'no-product-key': 'プロダクト キーが入っていません。',
    'key-invalid': 'このプロダクト キーはここでは無効です。',
    'edition-mismatch': 'キーとエディションが合いません。',
    'key-blocked': 'Microsoft が停止したキーです。',
    'key-unusable': 'このキーはもう使えません。',
    'limit-exceeded': 'ボリューム キーの認証回数を使い切っています。',
    'region-blocked': 'この地域では使えないキーです。',
    'hardware-changed': 'ハードウェアの変更が許容範囲を超えています。',
    'still-activatable': '猶予期間切れなどの状態です。認証は続けられます。',
    'needs-qualifying-windows': '対象の Windows が必要なボリューム キーです。',
    'kms-client-key': 'KMS クライアント キーが入っています。',
    'base-not-activated': '元の Windows が認証されていません。',
    'no-network': 'ネットワークを探して失敗しています。オフラインでは当然の表示です。',
    'hidden-characters': 'コマンドに数字以外の文字が混ざっています。',
    'product-not-found':
      '製品が見つかりません。数字の間の空白、ライセンス認証 ID の誤り、キー未登録のどれかです。',
  },
  advice: {
    'compare-and-retype': 'A から H をもう一度照合し、48 桁を空けずに入力し直してください。',
    'new-confirmation-for-this-id': 'このインストール ID で確認 ID を取り直してください。',
    'show-id-again':
      '/dti をもう一度実行して見比べてください。違っていたら取り直し、ポータルからやり直します。ESU ではライセンス認証 ID を付けます。',
    'elevate-and-retry': '管理者のプロンプトでもう一度実行してください。だめなら PC を再起動してから。',
    'run-elevated': '「管理者として実行」で開き、同じ行をもう一度実行してください。',
    'install-key-first': '/ipk でキーを入れてから、インストール ID を表示し直してください。',
    'check-key-and-edition':
      'キーの文字とエディションを確かめてください。ESU では事前の更新プログラムも必要です。',
    'other-key-for-edition': 'このエディション用のキーを使ってください。評価版は先に製品版へ変更します。',
    'new-key-from-seller': 'ここで中止し、販売元に新しいキーを依頼してください。',
    'assisted-support': 'ポータルから Microsoft のサポートに相談してください。',
    'ask-for-increase': 'ポータルの「ボリューム ライセンス キーの管理」で上限の引き上げを依頼してください。',
    'ask-seller': '販売元に問い合わせてください。',
    'new-id-and-confirmation': '/dti を実行し直し、新しいインストール ID で確認 ID を取ってください。',
    'continue-with-id': 'そのまま /dti から進めてください。',
    'use-other-key': '元の Windows を必要としないキーを入れてください。',
    'install-mak-first': '先に /ipk で MAK かリテールのキーを入れ、それから /dti を実行してください。',
    'activate-windows-first': '先に Windows 本体を認証し、そのあとで ESU を認証してください。',
    'expected-offline': '/ato ではなく /dti と /atp を使ってください。',
    'retype-by-hand': '貼り付けずに、手で入力し直してください。',
    'check-spaces-and-activation-id': '空白を除き、ライセンス認証 ID とキーの有無を確かめてください。',
  },
}
