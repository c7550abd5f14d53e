import { cutIntoGroups, type IdGroup } from './id-groups'
import { type IdProblem, isFault, problemsOf } from './id-problems'
import type { IdShape } from './id-shape'

/** An ID that was proven, or what keeps the digits from being one; `questions` never block. */
export type IdReading<Id extends string> =
  | {
      readonly kind: 'valid'
      readonly id: Id
      readonly groups: readonly IdGroup[]
      readonly questions: readonly IdProblem[]
    }
  | {
      readonly kind: 'invalid'
      readonly digits: string
      readonly groups: readonly IdGroup[]
      readonly problems: readonly IdProblem[]
    }

/** Holds a run of ASCII digits against a shape. Nothing is padded, cut or repaired. */
export function readId<Id extends string>(digits: string, shape: IdShape): IdReading<Id> {
  const groups = cutIntoGroups(digits, shape)
  const problems = problemsOf(digits, shape, groups)
  if (problems.some(isFault)) return { kind: 'invalid', digits, groups, problems }
  return { kind: 'valid', id: digits as Id, groups, questions: problems }
}
