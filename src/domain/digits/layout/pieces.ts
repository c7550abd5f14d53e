/** A list with at least one item. */
export type Piece<T> = readonly [T, ...T[]]

/** Items in pieces, in their order: one that does not go on from the item before it begins a new piece. */
export function inPieces<T extends object>(
  [first, ...others]: readonly T[],
  goesOn: (before: T, item: T) => boolean,
): readonly Piece<T>[] {
  if (first === undefined) return []
  let piece: [T, ...T[]] = [first]
  const pieces = [piece]
  let before = first
  for (const item of others) {
    if (goesOn(before, item)) {
      piece.push(item)
    } else {
      piece = [item]
      pieces.push(piece)
    }
    before = item
  }
  return pieces
}

/** A piece's last item. */
export function lastOf<T>(piece: Piece<T>): T {
  return piece.at(-1) ?? piece[0]
}

/** What becomes of each item. */
export function mapped<T, U>([first, ...others]: Piece<T>, work: (item: T, index: number) => U): Piece<U> {
  return [work(first, 0), ...others.map((item, index) => work(item, index + 1))]
}
