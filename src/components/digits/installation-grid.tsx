import { GroupGrid, type GroupGridProps } from './group-grid'

const marks = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** The nine groups in the portal's 3x3 arrangement, numbered 1 to 9. */
export function InstallationGrid(props: GroupGridProps) {
  return <GroupGrid {...props} marks={marks} arrangement="nine" />
}
