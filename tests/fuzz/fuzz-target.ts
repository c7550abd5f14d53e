import type { RandomSource } from './random-source'

/** Something that reads what comes from outside. */
export type FuzzTarget = {
  readonly name: string
  /** How often it is tried beside the others. */
  readonly share: number
  /** Makes one case and looks at it; throws where something is wrong. */
  readonly tryOne: (random: RandomSource) => void | Promise<void>
}

/** Throws with a message where something that must hold does not. */
export function mustHold(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what)
}

/** Throws where two values differ as JSON. */
export function mustEqual(one: unknown, other: unknown, what: string): void {
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)]
  if (first !== second) throw new Error(`${what}: ${shown(first)} is not ${shown(second)}`)
}

function shown(json: string | undefined): string {
  return (json ?? 'undefined').slice(0, 2000)
}
