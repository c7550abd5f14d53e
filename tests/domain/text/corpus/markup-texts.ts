import { cut, fullWidth, groupsOf } from '../../arbitrary-ids'
import { type Dice, idFrom } from './dice'
import { type PlantedText, planted } from './planted-text'

type Writing = (groups: readonly string[], id: string) => string

const between =
  (separator: string): Writing =>
  groups =>
    groups.join(separator)

const writings: Record<string, Writing> = {
  cells: groups => `<table><tr><td>${groups.join('</td><td class="x">')}</td></tr></table>`,
  breaks: between('<br/>'),
  paragraphs: groups => `<p>${groups.join('</p>\n<p>')}</p>`,
  'word breaks': between('<wbr>'),
  'bold letters': groups => groups.map(group => `<b>${group}</b>`).join(' '),
  'an unknown tag': between('<x>'),
  'a tag that does not end': between('<b '),
  'a long tag': between(`<span title="${'x'.repeat(100)}">`),
  entities: between('&#160;'),
  'invisible entities': between('&shy;'),
  'hyphens as entities': between('&#45;'),
  'dashes as entities': between('&ndash;'),
  ampersands: between('&amp;'),
  'an unknown entity': between('&foo;'),
  colours: groups => `\u001b[1;32m${groups.join('\u001b[0m \u001b[32m')}\u001b[0m`,
  'an escape alone': between('\u001b '),
  'percent hyphens': between('%2D'),
  'small percent hyphens': between('%2d'),
  'spelled breaks': (_, id) => JSON.stringify({ text: `Installation ID: ${cut(id, 30).join('\n')}\nOK` }),
  backslashes: between('\\'),
  'zero bytes': (_, id) => Array.from(id).join('\0'),
  'soft hyphens': (_, id) => cut(id, 4).join('\u00ad'),
  'long vowels': groups => `コード ${groups.join('ー')}`,
  keycaps: groups => groups.map((group, index) => `${index + 1}\u20e3 ${group}`).join(' '),
  'a keycap at a letter': groups => `a\u20e3 ${groups.join(' ')}`,
  'wide digits': groups => fullWidth(groups.join(' ')),
  'marks of direction': (_, id) => `\u202a${id}\u202c`,
  'next line': between('\u0085'),
  'form feeds': between('\f'),
  'line separators': between('\u2028'),
  'mac line ends': between('\r'),
  'a link': (_, id) => `https://example.com/app/#iid=${id}`,
  'a link with more': (_, id) => `see https://example.com/?a=1&iid=${id}&x=1.`,
  'a link in capitals': (_, id) => `HTTPS://EXAMPLE.COM/?IID=${id}`,
  'a link with hyphens': groups => `https://example.com/?iid=${groups.join('-')}`,
  'a link with plus signs': groups => `https://example.com/?iid=${groups.join('+')}`,
  'an image beside': (_, id) => `![code](https://a.bc/12345678.png) ${id}`,
  emoji: groups => groups.join('👉'),
  'a Markdown table': groups =>
    `| ${groups.slice(0, 5).join(' | ')} |\n|---|---|\n| ${groups.slice(5).join(' | ')} |`,
}

/** IDs within markup, codes of terminals, addresses and odd signs. */
export function markupTexts(dice: Dice): PlantedText[] {
  const texts = Object.entries(writings).map(([name, write]) => {
    const id = idFrom(dice, dice.pick([63, 54]))
    return planted(name, write(groupsOf(id), id), id)
  })
  const id = idFrom(dice, 63)
  return [
    ...texts,
    planted('tags that are too long', groupsOf(id).join(`<span title="${'x'.repeat(300)}">`)),
    planted('percent signs, whose digits cannot be told from others', groupsOf(id).join('%25')),
    planted('a link with a letter behind', `https://example.com/?iid=${id}x`),
    planted('a link with too many digits', `https://example.com/?iid=${id}${id.slice(0, 18)}`),
    {
      ...planted('a link with a digit lost', `https://example.com/?iid=${id.slice(1)}`),
      damaged: [id.slice(1)],
    },
    planted('a link with another name', `https://example.com/?id=${id}`),
    planted('a key within a tag', `<td title="VK7JG-NPHTM-C97JM-9MPGT-3V66T">${id}</td>`, id),
    planted('a key before it, with signs that go', `鍵 vk7jg\u200b-nphtm-c97jm-9mpgt-3v66t\nID: ${id}`, id),
  ]
}
