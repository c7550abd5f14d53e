/** The label of an installation ID with the space after it, as slmgr prints it. */
export function installationLabel(japanese: boolean): string {
  return japanese ? 'インストール ID: ' : 'Installation ID: '
}

/** What slmgr prints after the installation ID. */
export function phoneAdvice(japanese: boolean): string {
  return japanese
    ? '製品のライセンス認証の電話番号を取得するには、phone.inf ファイルでお住まいの場所または国の該当する電話番号を検索してください。phone.inf ファイルは、コマンド プロンプトまたは [スタート] メニューから次を実行して開くことができます: notepad %systemroot%\\system32\\sppui\\phone.inf'
    : 'Product activation telephone numbers can be obtained by searching the phone.inf file for the appropriate phone number for your location/country. You can open the phone.inf file from a Command Prompt or the Start Menu by running: notepad %systemroot%\\system32\\sppui\\phone.inf'
}

/** What cscript prints before a script's own output. */
export const scriptHostLines = [
  'Microsoft (R) Windows Script Host Version 5.812',
  'Copyright (C) Microsoft Corporation. All rights reserved.',
  '',
]

/** What a command prompt prints when it opens. */
export function promptLines(build: string): readonly string[] {
  return [`Microsoft Windows [Version 10.0.${build}]`, '(c) Microsoft Corporation. All rights reserved.', '']
}
