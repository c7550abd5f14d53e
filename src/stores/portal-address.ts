import { portalAddress } from '../domain/portal-steps'
import type { Ports } from '../ports/ports'

/** Where the portal is: Microsoft's, or in practice the app's own stand-in, beside the app. */
export function portalAddressOf(ports: Ports): string {
  return isPractice(ports) ? `${ports.navigation.address()}#/day/practice-portal` : portalAddress
}

/** Whether all that is kept here is invented; the app's own address says so. */
export function isPractice({ navigation }: Ports): boolean {
  return navigation.address().endsWith('?practice')
}
