/** The middle one of some numbers, to a tenth; null where there is none. */
export function medianOf(numbers: readonly number[]): number | null {
  const middle = [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
  return middle === undefined ? null : Math.round(middle * 10) / 10
}
