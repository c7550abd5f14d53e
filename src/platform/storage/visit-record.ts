import type { Visit, VisitId } from '../../domain/visit'
import { count, nullable, number, object, text } from './shape'

const readVisit = object<Visit>({
  id: text<VisitId>(/./),
  site: text(),
  date: text(/^\d{4}-\d\d-\d\d$/),
  note: text(),
  technician: text(),
  createdAt: number(),
  changedAt: number(),
  revision: count,
  closedAt: nullable(number()),
})

/** The visit in a record, or null where the record is damaged: then it is left as it is. */
export function visitIn(record: unknown): Visit | null {
  return readVisit(record) ?? null
}
