import type { Activation } from '../domain/activation'
import type { Ports } from '../ports/ports'

/** Who works at the visit that a PC belongs to; empty where nobody is named. */
export async function technicianOf(ports: Ports, { visitId }: Activation): Promise<string> {
  if (visitId === null) return ''
  const visit = await (await ports.records()).readVisit(visitId)
  return visit.kind === 'ok' ? (visit.value?.technician ?? '') : ''
}
