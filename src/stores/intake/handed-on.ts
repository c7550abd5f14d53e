import type { Ports } from '../../ports/ports'

type Owner = Pick<Ports, 'activationStorage'>

/** Something brought in that another place goes on with: in memory only, taken once. Texts have their keys masked. */
type HandedOn =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File }

const handed = new WeakMap<Ports['activationStorage'], HandedOn>()

/** Hands a text on to the error codes or the done check, or a file to the import, before going there. */
export function handOn({ activationStorage }: Owner, what: HandedOn): void {
  handed.set(activationStorage, what)
}

/** The text that was handed on to the place that opens now, if any. */
export function takeHandedText(owner: Owner): string | null {
  const what = taken(owner, 'text')
  return what?.kind === 'text' ? what.text : null
}

/** The file that was handed on to the place that opens now, if any. */
export function takeHandedFile(owner: Owner): File | null {
  const what = taken(owner, 'file')
  return what?.kind === 'file' ? what.file : null
}

function taken({ activationStorage }: Owner, kind: HandedOn['kind']): HandedOn | null {
  const what = handed.get(activationStorage)
  if (what?.kind !== kind) return null
  handed.delete(activationStorage)
  return what
}
