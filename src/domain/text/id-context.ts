import type { FoundGuid } from './guids'
import { lineEndAfter, lineStartBefore } from './lines'
import type { Span } from './spans'

/** Which product an ID belongs to, as the text says. */
export type IdContext = { readonly product: string | null; readonly activationId: string | null }

/** Names of whole product families: they stand beside Activation IDs and are none. */
const applicationIds: readonly string[] = [
  '55c92734-d682-4d71-983e-d6ec3f16059f',
  '0ff1ce15-a989-479d-af46-f275c6370663',
  '59a52881-a989-479d-af46-f275c6370663',
]

const nameLabel =
  /^(?:name|名前|license name|ライセンス名|product name|製品名|nom|nombre|nome|naam|namn|navn|nazwa|název|nimi|ad|имя|이름|名称|名稱)$/u
const activationLabel = /^(?:activation id|ライセンス認証 ?id|アクティブ化 ?id|id|sku id|aktivierungs-id)$/u
const applicationLabel = /^(?:application id|アプリケーション ?id|anwendungs-id|applicationid)$/u
const productWord =
  /windows|office|microsoft|server|\besu\b|edition|エディション|visio|project|remote desktop/iu
const idWords = /install|confirm|インストール|確認|\bid\b/iu
const statusLabel = /^(?:license status|ライセンスの状態|partial product key|プロダクト キーの一部)$/u
const command = /\/(?:dti|atp|dlv|dinstid|actcid)\b/iu
const longestLine = 400
const mostLines = 40
const consoleWidth = 80

type Line = Span & {
  readonly text: string
  readonly label: string
  readonly value: string
  readonly guid: FoundGuid | null
}

/**
 * Reads the words around an ID for its product: the labelled lines of its block in any language of `/dlv`, PowerShell's
 * lists and tables, Office's `Installation ID for: <name>:`, or the GUID of the command that printed it.
 * @param plain the text without keys and addresses; GUIDs still readable
 * @param before where the ID before this one ends: nothing above it counts
 * @param after where the next ID begins, or infinity
 */
export function contextOf(
  plain: string,
  guids: readonly FoundGuid[],
  id: Span,
  before: number,
  after: number,
): IdContext {
  const own = ownLine(plain, guids, id)
  const named = fromLines(linesAbove(plain, guids, id, before))
  const isNamed = named.product !== null || named.activationId !== null
  const below = isNamed ? nothing : fromLabelled(linesBelow(plain, guids, id, after))
  return {
    product: own.product ?? named.product ?? below.product,
    activationId: own.activationId ?? named.activationId ?? below.activationId,
  }
}

const nothing: IdContext = { product: null, activationId: null }

/** `Installation ID for: <name>: <digits>`, a table row, or a command with the GUID behind the digits. */
function ownLine(plain: string, guids: readonly FoundGuid[], id: Span): IdContext {
  const start = lineStartBefore(plain, id.from, longestLine)
  const end = lineEndAfter(plain, id.to, longestLine)
  const guid = guidsIn(guids, start, end).find(one => !applicationIds.includes(one.guid)) ?? null
  const words = plain.slice(start, id.from)
  const office = officeName(words)
  if (office !== null) return { product: office, activationId: guid?.guid ?? null }
  if (!guid || guid.from > id.from) return { product: null, activationId: guid?.guid ?? null }
  const name = plain.slice(start, guid.from).replace(/^["'|\s]+|["',;|{\s]+$/gu, '')
  return { product: productWord.test(name) && !command.test(name) ? name : null, activationId: guid.guid }
}

/** The name between the label and the digits. */
function officeName(words: string): string | null {
  const named = /\bid for\s*:\s*(.{1,200}?)\s*[:=]\s*$/iu.exec(words)?.[1]
  if (named !== undefined) return named
  const parts = words.split(':').map(part => part.trim())
  const [name = ''] = parts.slice(-2)
  return parts.length > 2 && productWord.test(name) && !idWords.test(name) ? name : null
}

/** The lines above, the nearest first, up to where something else begins. */
function linesAbove(plain: string, guids: readonly FoundGuid[], id: Span, before: number): Line[] {
  const lines: Line[] = []
  let end = lineStartBefore(plain, id.from, longestLine) - 1
  for (let count = 0; count < mostLines && end > before; count++) {
    const start = Math.max(before, lineStartBefore(plain, end, longestLine))
    const line = lineOf(plain, guids, start, end)
    lines.push(line)
    if (statusLabel.test(line.label) || command.test(line.text)) break
    end = start - 1
  }
  return lines
}

/** The lines below in the same block; none where they lead to the next ID, whose they are then. */
function linesBelow(plain: string, guids: readonly FoundGuid[], id: Span, after: number): Line[] {
  const lines: Line[] = []
  let start = lineEndAfter(plain, id.to, longestLine) + 1
  for (let count = 0; count < 8 && start < plain.length; count++) {
    const end = lineEndAfter(plain, start, longestLine)
    if (end >= after) return []
    const line = lineOf(plain, guids, start, end)
    if (line.text === '') break
    lines.push(line)
    start = end + 1
  }
  return lines
}

function lineOf(plain: string, guids: readonly FoundGuid[], from: number, to: number): Line {
  const text = plain.slice(from, to).trim()
  const colon = text.indexOf(':')
  const label =
    colon === -1
      ? ''
      : text
          .slice(0, colon)
          .trim()
          .toLowerCase()
          .replace(/^[>*|\s-]+/, '')
  return {
    from,
    to,
    text,
    label,
    value: colon === -1 ? '' : text.slice(colon + 1).trim(),
    guid: guidsIn(guids, from, to)[0] ?? null,
  }
}

function fromLines(nearestFirst: readonly Line[]): IdContext {
  const labelled = fromLabelled(nearestFirst)
  const byShape = fromShape(nearestFirst)
  return {
    product: labelled.product ?? byShape.product,
    activationId: labelled.activationId ?? byShape.activationId,
  }
}

function fromLabelled(lines: readonly Line[]): IdContext {
  const nameAt = lines.findIndex(line => nameLabel.test(line.label) && line.value !== '')
  const named = lines[nameAt]
  const name = named && unwrapped(named, lines[nameAt - 1])
  const guid = lines.find(line => activationLabel.test(line.label) && line.guid !== null)?.guid
  const isProduct = name !== undefined && (guid !== undefined || productWord.test(name))
  return { product: isProduct ? name : null, activationId: guid?.guid ?? null }
}

/** A name that fills its line goes on in the next one, which stands before it here: the nearest line is first. */
function unwrapped(line: Line, next: Line | undefined): string {
  const goesOn = line.to - line.from >= consoleWidth - 1 && next?.label === ''
  return goesOn ? line.value + next.text : line.value
}

/** In any language: the block's first GUID is the Activation ID, and two lines above it stands the name. */
function fromShape(nearestFirst: readonly Line[]): IdContext {
  const emptyAt = nearestFirst.findIndex((line, index) => line.text === '' && index > 0)
  const block = emptyAt === -1 ? nearestFirst : nearestFirst.slice(0, emptyAt)
  const ownCommand = nearestFirst.find(line => command.test(line.text) && line.guid !== null)
  const lines = [...block].reverse()
  const at = lines.findIndex(
    line =>
      line.guid !== null && !applicationIds.includes(line.guid.guid) && !applicationLabel.test(line.label),
  )
  const guid = at === -1 ? ownCommand?.guid : lines[at]?.guid
  const name = at >= 2 ? lines[at - 2] : undefined
  return {
    product: name && name.value !== '' && productWord.test(name.value) ? name.value : null,
    activationId: guid?.guid ?? null,
  }
}

/** The GUIDs between two places; they are in order. */
function guidsIn(guids: readonly FoundGuid[], from: number, to: number): FoundGuid[] {
  let low = 0
  let high = guids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((guids[middle]?.from ?? 0) < from) low = middle + 1
    else high = middle
  }
  const found: FoundGuid[] = []
  for (let index = low; ; index++) {
    const guid = guids[index]
    if (!guid || guid.from >= to) return found
    found.push(guid)
  }
}
