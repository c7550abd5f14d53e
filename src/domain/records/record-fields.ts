import type { Activation, ActivationId } from '../activation'
import { parseActivationId } from '../activation-ids'
import type { Product } from '../product'
import type { Visit, VisitId } from '../visit'
import { type FieldReader, freeText, nullable, object, oneOf, parsedText, patternText } from './field-reading'
import { withoutKeys } from './kept-text'
import { longestName, longestNote } from './records'
import { stageField } from './stage-fields'
import { parseDay, parseInstant } from './written-time'

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
const otherId = /^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/

/** A name for a record that is no product key; the app gives UUIDs. */
function recordId<Id extends string>(): FieldReader<Id> {
  return parsedText(text =>
    uuid.test(text) || (otherId.test(text) && withoutKeys(text).maskedKeys === 0) ? (text as Id) : null,
  )
}

const name = freeText(longestName)
const instant = parsedText(parseInstant)

/** The Activation ID goes into command lines, so nothing but a GUID passes. */
const guid = parsedText(text => (parseActivationId(text) === text ? text : null))

const product = object<Product>({
  kind: oneOf('windows', 'esu', 'office'),
  release: nullable(patternText(/^[0-9a-z.-]{1,40}$/)),
  activationId: nullable(guid),
})

const visitFields = object<Omit<Visit, 'revision'>>({
  id: recordId<VisitId>(),
  site: name,
  date: parsedText(parseDay),
  note: freeText(longestNote),
  technician: name,
  createdAt: instant,
  changedAt: instant,
  closedAt: nullable(instant),
})

const activationFields = object<Omit<Activation, 'revision'>>({
  id: recordId<ActivationId>(),
  name,
  room: name,
  visitId: nullable(recordId<VisitId>()),
  product,
  createdAt: instant,
  changedAt: instant,
  stage: stageField,
})

/** A visit as a file has it. Its revision is 0: new to this phone. */
export const visitRecord: FieldReader<Visit> = (value, field, findings) => {
  const visit = visitFields(value, field, findings)
  return visit && { ...visit, revision: 0 }
}

/** An activation as a file has it. Its revision is 0: new to this phone. */
export const activationRecord: FieldReader<Activation> = (value, field, findings) => {
  const activation = activationFields(value, field, findings)
  return activation && { ...activation, revision: 0 }
}
