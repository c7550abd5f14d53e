import type { Activation, ActivationId } from './activation'
import { nextName } from './next-name'

/** Where the next installation ID goes: to a PC that waits for one, or to a new one of this name. */
export type ScanTarget =
  | { readonly kind: 'waiting'; readonly activation: Activation }
  | { readonly kind: 'new'; readonly name: string }

const byName = new Intl.Collator(undefined, { numeric: true }).compare

/** PCs in the order of their names, numbers as numbers; of the same name the older one first. */
export function inNameOrder(activations: readonly Activation[]): readonly Activation[] {
  return [...activations].sort(
    (one, other) => byName(one.name, other.name) || one.createdAt - other.createdAt,
  )
}

/** Whether its installation ID is still to be taken. */
export function waitsForScan({ stage }: Activation): boolean {
  return stage.kind === 'taking'
}

/** The name a target is shown by. */
export function targetName(target: ScanTarget): string {
  return target.kind === 'new' ? target.name : target.activation.name
}

/**
 * The PC that is next: the first behind `after` in the order of names that was not jumped over, then the first of all
 * that was not, then the first that was. Null where none waits.
 * @param waiting in the order of names
 * @param after the name that was served last; null at the beginning
 */
export function nextWaiting(
  waiting: readonly Activation[],
  after: string | null,
  skipped: ReadonlySet<ActivationId>,
): Activation | null {
  const open = waiting.filter(({ id }) => !skipped.has(id))
  const behind = open.find(({ name }) => after !== null && byName(name, after) > 0)
  return behind ?? open[0] ?? waiting[0] ?? null
}

/**
 * The name of a PC that is new: counted on from the newest PC (of several made at once the last by name), and from
 * there to the first name that is free.
 */
export function freeName(activations: readonly Activation[], fallback: string): string {
  const taken = new Set(activations.map(({ name }) => folded(name)))
  const newest = inNameOrder(activations).reduce<Activation | null>(
    (best, one) => (best && best.createdAt > one.createdAt ? best : one),
    null,
  )
  let name = nextName(newest?.name ?? null, fallback)
  // Each step counts on by one: after as many as there are names, one is free.
  for (const _ of taken) if (taken.has(folded(name))) name = nextName(name, fallback)
  return name
}

/** Which PC a code's text speaks of. `unknown`: it names one that is not among those asked about. */
export type NamedPc =
  | { readonly kind: 'none' }
  | { readonly kind: 'known'; readonly name: string }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'unknown'; readonly name: string }

/** A label and the name behind it. What Windows prints of its KMS host is not the PC's own name. */
const labelled =
  /(?<![\p{L}\p{N}]|kms )(?:(?:computer|host|device|pc)[ _-]?name|コンピューター? ?名|ホスト名|デバイス名|端末名|pc ?名)[ \t]*[:=][ \t]*([^\r\n,;|]{1,60})/iu

/**
 * Finds the PC that a text names: one of these names as a word of its own, or a name behind a label such as "Computer
 * name:". A name without a letter counts only behind a label: a text full of digits would hold it by chance.
 */
export function nameInText(text: string, names: readonly string[]): NamedPc {
  const plain = folded(text)
  const said = labelled.exec(text.normalize('NFKC'))?.[1]?.trim() ?? ''
  if (said !== '') {
    const known = names.find(name => folded(name) === folded(said))
    const part = known ?? longestIn(folded(said), names)[0]
    return part === undefined ? { kind: 'unknown', name: said } : { kind: 'known', name: part }
  }
  const found = longestIn(plain, names)
  const [name] = found
  if (name === undefined) return { kind: 'none' }
  return found.length === 1 ? { kind: 'known', name } : { kind: 'several', names: found }
}

/** The names that stand in a folded text as words of their own and not only inside a longer one of them. */
function longestIn(plain: string, names: readonly string[]): readonly string[] {
  const different = new Map(names.filter(hasLetter).map(name => [folded(name), name]))
  const byLength = [...different].sort(([one], [other]) => other.length - one.length)
  let rest = plain
  const found: string[] = []
  for (const [word, name] of byLength) {
    const without = withoutWord(rest, word)
    if (without === rest) continue
    found.push(name)
    rest = without
  }
  return found
}

function withoutWord(text: string, word: string): string {
  let [result, from] = ['', 0]
  let at = text.indexOf(word)
  while (at !== -1) {
    const end = at + word.length
    const isOwn = !isPartOfName(text[at - 1]) && !isPartOfName(text[end])
    if (isOwn) [result, from] = [`${result}${text.slice(from, at)}\n`, end]
    at = text.indexOf(word, isOwn ? end : at + 1)
  }
  return result + text.slice(from)
}

function isPartOfName(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_-]/u.test(character)
}

function hasLetter(name: string): boolean {
  return name.length > 1 && /\p{L}/u.test(name)
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
