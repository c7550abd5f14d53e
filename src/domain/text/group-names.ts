/** What names stand in one gap between the groups of an ID, and how many groups come before it. */
export type NamesInGap = { readonly groups: number; readonly names: readonly number[] }

/**
 * Whether names 1 to 9 (A to I) are where they would name all groups of an ID: each before its own group, or each behind
 * it, alone or in rows. A to G with eight groups name seven of them and leave a stray number.
 * @param gaps all gaps from the first group on, also the one behind the last group
 */
export function namesFit(gaps: readonly NamesInGap[], groupCount: number): boolean {
  const named = gaps.filter(gap => gap.names.length > 0)
  const inside = named.filter(gap => gap.groups < groupCount)
  const isLastNamed = (among: readonly NamesInGap[]) =>
    among[among.length - 1]?.names.includes(groupCount) === true
  const areBehind = inside.every(({ groups, names }) => names[names.length - 1] === groups)
  const areBefore = inside.every(({ groups, names }) => names[0] === groups + 1)
  return (areBehind && isLastNamed(named)) || (areBefore && isLastNamed(inside))
}
