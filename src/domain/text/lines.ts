/** Where the line of a place begins, at most `limit` characters before it. */
export function lineStartBefore(plain: string, place: number, limit: number): number {
  const from = Math.max(0, place - limit)
  return from + plain.slice(from, place).lastIndexOf('\n') + 1
}

/** Where the line of a place ends, at most `limit` characters behind it. */
export function lineEndAfter(plain: string, place: number, limit: number): number {
  const feed = plain.slice(place, place + limit).indexOf('\n')
  return feed === -1 ? Math.min(plain.length, place + limit) : place + feed
}
