import type { FuzzTarget } from './fuzz-target'
import { randomSource } from './random-source'

/** A case that went wrong; `name` makes it again. */
export type FailedCase = { readonly name: string; readonly error: string }

/** The targets' names, each as often in a round as its share says, mixed evenly. */
export function roundOf(targets: readonly FuzzTarget[]): readonly FuzzTarget[] {
  return targets
    .flatMap((target, order) =>
      Array.from({ length: target.share }, (_, index) => ({
        target,
        at: (index + 0.5) / target.share + order / 1_000_000,
      })),
    )
    .sort((one, other) => one.at - other.at)
    .map(({ target }) => target)
}

/** Runs the cases of one number and tells what went wrong. */
export async function runCase(seed: string, target: FuzzTarget, number: number): Promise<FailedCase | null> {
  const name = `${seed}/${target.name}/${number}`
  try {
    await target.tryOne(randomSource(name))
    return null
  } catch (error) {
    return { name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** Fields that no reader may ever have put on every object. */
export function foreignFields(): string[] {
  const found: string[] = []
  for (const field in {}) found.push(field)
  return found
}
