import * as fc from 'fast-check'
import type { Activation, ActivationId, Stage } from '../../../src/domain/activation'
import { type ConfirmationId, useConfirmationIdAnyway } from '../../../src/domain/confirmation-id'
import type { IdEntry } from '../../../src/domain/id-entry'
import {
  confirmationShape,
  type IdShape,
  installationShape54,
  installationShape63,
} from '../../../src/domain/id-shape'
import type { InstallationId } from '../../../src/domain/installation-id'
import type { Product } from '../../../src/domain/product'
import type { Records } from '../../../src/domain/records/records'
import { releases } from '../../../src/domain/releases'
import type { Visit, VisitId } from '../../../src/domain/visit'
import { digits, groupOf } from '../arbitrary-ids'

/** Any text that people or programs may put into a field: all of Unicode, and what spreadsheets and CSV stumble over. */
const trouble = fc.constantFrom(
  ...[
    '=1+1',
    '＝cmd',
    '+81',
    '-PC',
    '@SUM',
    "'",
    "'=",
    "''\t=",
    '\t',
    '\r\n',
    '\n=',
    ';=1',
    ',',
    '"',
    '""',
    '\u0000',
  ],
  ...[
    '会議室',
    'ﾊﾟｿｺﾝ',
    '＠',
    '\ufeff',
    ' ',
    '\u200b=',
    '007',
    '1E5',
    '{',
    '}',
    '\\',
    '\u2028',
    '😀',
    '__proto__',
  ],
)
export const anyText = fc.oneof(
  fc
    .array(fc.oneof(trouble, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
    .map(parts => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(..."'0=1-/.E:５;"), maxLength: 6 }),
)

const anyInstant = fc.integer({ min: 0, max: 253_402_300_799_999 })

const anyId = fc.uuid()

const anyInstallationId = fc
  .constantFrom(6, 7)
  .chain(length => fc.array(groupOf(length), { minLength: 9, maxLength: 9 }))
  .map(groups => groups.join('') as InstallationId)

/** 48 digits that mostly do not add up, with the groups that were accepted anyway. */
const anyConfirmation = fc.oneof(
  fc.array(groupOf(6), { minLength: 8, maxLength: 8 }).map(groups => ({
    confirmationId: groups.join('') as ConfirmationId,
    acceptedAnyway: [] as readonly number[],
  })),
  digits(48).map(text => ({
    confirmationId: text as ConfirmationId,
    acceptedAnyway: useConfirmationIdAnyway(text)?.acceptedAnyway ?? [],
  })),
)

function entryIn(...shapes: readonly IdShape[]): fc.Arbitrary<IdEntry> {
  return fc.constantFrom(...shapes).chain(shape =>
    fc.record({
      shape: fc.constant(shape),
      groups: fc.array(
        fc.integer({ min: 0, max: shape.groupLength }).chain(length => digits(length)),
        { minLength: shape.groupCount, maxLength: shape.groupCount },
      ),
      current: fc.integer({ min: 0, max: shape.groupCount - 1 }),
      startOver: fc.boolean(),
    }),
  )
}

const kept = fc
  .record({
    installationId: anyInstallationId,
    confirmation: anyConfirmation,
    confirmedGroups: fc.integer({ min: 0, max: 8 }),
  })
  .map(({ confirmation, ...rest }) => ({ ...rest, ...confirmation }))

const anyStage: fc.Arbitrary<Stage> = fc.oneof(
  entryIn(installationShape63, installationShape54).map(entry => ({ kind: 'taking', entry }) as const),
  fc.record({
    kind: fc.constantFrom('taken', 'handed-over'),
    installationId: anyInstallationId,
    copiedGroups: fc.integer({ min: 0, max: 9 }),
    answer: entryIn(confirmationShape),
    refusal: fc.option(fc.record({ reason: anyText, at: anyInstant })),
  }),
  fc.tuple(fc.constantFrom('kept', 'read-back'), kept).map(([kind, rest]) => ({ kind, ...rest })),
  fc
    .tuple(kept, anyInstant, anyText)
    .map(([rest, licensedAt, by]) => ({ kind: 'licensed', ...rest, licensedAt, by }) as const),
  fc
    .tuple(kept, fc.option(fc.constantFrom('0xC004F04D', '0x80070005')), anyInstant, anyText)
    .map(([rest, code, failedAt, by]) => ({ kind: 'failed', ...rest, code, failedAt, by }) as const),
)

const anyProduct: fc.Arbitrary<Product> = fc.record({
  kind: fc.constantFrom('windows', 'esu', 'office'),
  release: fc.option(fc.constantFrom(...releases.map(({ id }) => id))),
  activationId: fc.option(fc.uuid()),
})

const anyDay = anyInstant.map(instant => new Date(instant).toISOString().slice(0, 10))

const anyVisit: fc.Arbitrary<Visit> = fc.record({
  id: anyId.map(id => id as VisitId),
  site: anyText,
  date: anyDay,
  note: anyText,
  technician: anyText,
  createdAt: anyInstant,
  changedAt: anyInstant,
  revision: fc.constant(0),
  closedAt: fc.option(anyInstant),
})

const anyActivation: fc.Arbitrary<Activation> = fc.record({
  id: anyId.map(id => id as ActivationId),
  name: anyText,
  room: anyText,
  visitId: fc.constant(null),
  product: anyProduct,
  createdAt: anyInstant,
  changedAt: anyInstant,
  revision: fc.constant(0),
  stage: anyStage,
})

/** Visits, and activations of which some belong to one of them. */
export const anyRecords: fc.Arbitrary<Records> = fc
  .tuple(
    fc.uniqueArray(anyVisit, { selector: ({ id }) => id, maxLength: 3 }),
    fc.uniqueArray(anyActivation, { selector: ({ id }) => id, maxLength: 8 }),
    fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }),
  )
  .map(([visits, activations, places]) => ({
    visits,
    activations: activations.map((activation, index) => ({
      ...activation,
      visitId: visits[places[index] ?? 9]?.id ?? null,
    })),
  }))
