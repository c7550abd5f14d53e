import { GroupGrid, type GroupGridProps } from './group-grid'

/** The eight groups A to H: A B C D E / F G H as the portal has them where there is room. */
export function ConfirmationGrid(props: GroupGridProps & { readonly letters: readonly string[] }) {
  return <GroupGrid {...props} marks={props.letters} arrangement="eight" />
}
