/** How often one group went wrong so far. */
export type GroupTrouble = {
  /** Times it was read back wrongly. */
  readonly mistakes: number
  /** Times it was asked for again after it had been heard to its end. */
  readonly repeats: number
}

/** A group nobody misheard. */
export const noTrouble: GroupTrouble = { mistakes: 0, repeats: 0 }

/** So many times as slow a troubled group is said. */
export const troubledSlowness = 1.4

const patience = 2

/** Read back wrongly twice, or asked for again twice: as it was said so far, it does not come across. */
export function isTroubled({ mistakes, repeats }: GroupTrouble): boolean {
  return mistakes >= patience || repeats >= patience
}
