import { consoleFont } from './fonts.ts'
import { inventedId } from './invented-id.ts'
import { htmlOf, marked, wrapped } from './marked-text.ts'
import type { Screen, ScreenKind, Setting } from './screen.ts'
import { windowOf } from './window-frame.ts'
import { installationLabel, phoneAdvice, promptLines, scriptHostLines } from './windows-words.ts'

/** How a console looks and what its prompt says. */
export type ConsoleLook = {
  readonly kind: ScreenKind
  readonly title: string
  readonly prompt: string
  readonly background: string
  readonly ink: string
  readonly bar?: string
  readonly barInk?: string
}

/** `cscript slmgr.vbs /dti` in a console: the label and 63 digits, cut where the console's columns end. */
export function consoleScreen(setting: Setting): Screen {
  const { chance, japanese, groupLength } = setting
  const look = consoleLook(setting)
  const id = inventedId(chance, 9, groupLength)
  const command = `cscript ${chance.happens(0.5) ? '//nologo ' : ''}${chance.happens(0.5) ? '%WinDir%\\System32\\' : ''}slmgr.vbs /dti`
  const opening =
    look.kind === 'powershell'
      ? ['Windows PowerShell', '']
      : promptLines(`${chance.whole(10240, 26100)}.${chance.whole(100, 4999)}`)
  const text = [
    ...(chance.happens(0.5) ? opening : []),
    `${look.prompt}${command}`,
    ...scriptHostLines,
    `${installationLabel(japanese)}${marked(id)}`,
    '',
    phoneAdvice(japanese),
    '',
    `${look.prompt}_`,
  ].join('\n')
  return consoleOf(setting, look, text, [id], chance.pick([80, 80, 80, 120, 120, 100, 66]))
}

/** A text in a console of so many columns, with some empty lines below. */
export function consoleOf(
  setting: Setting,
  look: ConsoleLook,
  text: string,
  ids: readonly string[],
  columns: number,
): Screen {
  const { chance, japanese, groupLength } = setting
  const font = consoleFont(chance, japanese)
  const lineHeight = chance.pick([1, 1.1, 1.2])
  const body = `<pre style="margin:0;padding:3px;min-width:${Math.round(columns * font.size * 0.5)}px;
line-height:${lineHeight};font-family:inherit">${htmlOf(wrapped(text, columns))}${'\n'.repeat(chance.whole(2, 9))}</pre>`
  const style = `${font.css};background:${look.background};color:${look.ink}`
  return {
    kind: look.kind,
    font: font.family,
    ids,
    groupLength,
    place: 'window',
    html: windowOf(look.title, body, style, look.bar, look.barInk),
  }
}

/** One of the consoles that Windows has: the command prompt, PowerShell, Windows Terminal with its colour schemes. */
export function consoleLook({ chance, japanese }: Setting): ConsoleLook {
  const prompt = 'C:\\Windows\\system32>'
  const administrator = japanese ? '管理者: ' : 'Administrator: '
  const kind = chance.pick(['console', 'console', 'console', 'powershell', 'terminal'] as const)
  if (kind === 'powershell')
    return {
      kind,
      title: `${administrator}Windows PowerShell`,
      prompt: `PS ${prompt} `,
      background: '#012456',
      ink: '#eeedf0',
    }
  const title = `${administrator}${japanese ? 'コマンド プロンプト' : 'Command Prompt'}`
  if (kind === 'console') {
    const colours = chance.pick(consoleColours)
    return { kind, title, prompt, ...colours }
  }
  return { kind, title, prompt, bar: '#202020', barInk: '#eee', ...chance.pick(terminalColours) }
}

const consoleColours = [
  { background: '#0c0c0c', ink: '#cccccc' },
  { background: '#000000', ink: '#c0c0c0' },
  { background: '#0c0c0c', ink: '#f2f2f2' },
  { background: '#000080', ink: '#ffffff' },
  { background: '#ffffff', ink: '#000000' },
  { background: '#0c0c0c', ink: '#16c60c' },
]

const terminalColours = [
  { background: '#0c0c0c', ink: '#cccccc' },
  { background: '#282c34', ink: '#dcdfe4' },
  { background: '#002b36', ink: '#839496' },
  { background: '#300a24', ink: '#ffffff' },
  { background: '#fafafa', ink: '#383a42' },
  { background: '#000000', ink: '#d3d7cf' },
]
