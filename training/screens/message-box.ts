import { consoleFont, dialogFont } from './fonts.ts'
import { inventedId } from './invented-id.ts'
import { htmlOf, marked } from './marked-text.ts'
import type { Screen, Setting } from './screen.ts'
import { windowOf } from './window-frame.ts'
import { installationLabel, phoneAdvice } from './windows-words.ts'

/** What plain `slmgr /dti` shows: Windows Script Host's message box, in one line or wrapped anywhere. */
export function messageBox(setting: Setting): Screen {
  const { chance, japanese, groupLength } = setting
  const font = japanese && chance.happens(0.2) ? consoleFont(chance, true) : dialogFont(chance, japanese)
  const id = inventedId(chance, 9, groupLength)
  const text = chance.pick([runOf, runOf, labelAlone, labelAlone, cutAnywhere])(setting, id)
  const body = `<div style="padding:${chance.whole(14, 24)}px 14px ${chance.whole(14, 28)}px;white-space:pre">${htmlOf(text)}

<span style="display:block;white-space:normal;width:${font.size * 44}px">
${htmlOf(phoneAdvice(japanese))}</span></div>
<div style="background:#f0f0f0;padding:11px;text-align:right"><span style="display:inline-block;border:1px solid #0078d7;
background:#e1e1e1;padding:3px 32px">OK</span></div>`
  return {
    kind: 'msgbox',
    font: font.family,
    ids: [id],
    groupLength,
    place: 'window',
    html: windowOf('Windows Script Host', body, `${font.css};background:#fff;color:#000`),
  }
}

function runOf({ japanese }: Setting, id: string): string {
  return `${installationLabel(japanese)}${marked(id)}`
}

/** As a Japanese Windows 10 shows it: the label, 61 digits, the last two. */
function labelAlone({ chance, japanese }: Setting, id: string): string {
  const cut = id.length - chance.pick([2, 2, 2, 1, 3, 5])
  return `${installationLabel(japanese).trim()}\n${marked(id.slice(0, cut))}\n${marked(id.slice(cut))}`
}

function cutAnywhere({ chance, japanese }: Setting, id: string): string {
  const columns = chance.whole(24, id.length - 1)
  const first = Math.max(0, columns - chance.pick([0, 16]))
  const rest = id.slice(first).match(new RegExp(`.{1,${columns}}`, 'g')) ?? []
  const lines = [id.slice(0, first), ...rest].filter(line => line !== '').map(line => marked(line))
  return first === columns
    ? [installationLabel(japanese).trim(), ...lines].join('\n')
    : installationLabel(japanese) + lines.join('\n')
}
