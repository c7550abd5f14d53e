import { Fragment } from 'preact'
import { Button } from '../../components/button'
import { next } from '../../components/icons'
import { Notice } from '../../components/notice'
import type { ErrorReturn } from '../../domain/error-codes'
import type { ErrorLookup } from '../../domain/error-lookup'
import type { TroubleWords } from '../../i18n/en/trouble'
import type { WorkWords } from '../../i18n/en/work'

/**
 * What each error means, what to do at the PC, and the step to go on at: a button where there is an activation, the
 * first of them the primary one; else in words.
 */
export function ErrorAnswers({
  lookups,
  work,
  trouble,
  onGo,
}: {
  readonly lookups: readonly ErrorLookup[]
  readonly work: WorkWords
  readonly trouble: TroubleWords
  readonly onGo: ((step: ErrorReturn) => void) | null
}) {
  const words = work.pc.errors
  return (
    <>
      {lookups.map((lookup, index) => {
        if (lookup.kind === 'no-code') return null
        if (lookup.kind === 'unknown') {
          return (
            <Notice tone="unsure" key={lookup.code} title={work.finish.unknownCode(lookup.code)} live>
              {work.finish.unknownAdvice(lookup.code)}
            </Notice>
          )
        }
        return (
          <Fragment key={lookup.kind === 'known' ? lookup.code : lookup.kind}>
            <Notice tone="unsure" title={trouble.cause[lookup.cause]} live>
              <p>{trouble.advice[lookup.advice]}</p>
              {lookups.length > 1 && <p>{lookup.kind === 'known' ? lookup.code : words.named}</p>}
              {!onGo && <p>{words.steps[lookup.backTo]}</p>}
            </Notice>
            {onGo && (
              <Button
                kind={index === 0 ? 'primary' : 'secondary'}
                icon={next}
                label={work.finish.go[lookup.backTo]}
                onPress={() => onGo(lookup.backTo)}
                wide
              />
            )}
          </Fragment>
        )
      })}
    </>
  )
}
