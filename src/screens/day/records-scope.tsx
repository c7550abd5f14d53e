import { Choice } from '../../components/fields/choice'
import { SelectField } from '../../components/fields/select-field'
import type { VisitId } from '../../domain/visit'
import type { DayWords } from '../../i18n/en/day'
import type { ScopeStore } from '../../stores/records/scope-store'
import { calendarDay } from './records-words'

/** Which PCs are meant: everything, one visit, or those that were selected. */
export function ScopeFields({
  store,
  day,
  language,
}: {
  readonly store: ScopeStore
  readonly day: DayWords
  readonly language: string
}) {
  const words = day.records.scope
  const visits = store.visits.value ?? []
  return (
    <>
      {store.kinds.length > 1 && (
        <Choice
          label={words.label}
          value={store.kind.value}
          options={store.kinds.map(value => ({
            value,
            label: value === 'selection' ? words.selection(store.selected) : words[value],
          }))}
          onChange={store.chooseKind}
        />
      )}
      {store.kind.value === 'visit' && (
        <SelectField
          label={words.which}
          value={store.visit.value ?? ''}
          options={[
            ...visits.map(({ id, site, date }) => ({
              value: id as string,
              label: words.site(site, calendarDay(date, language)),
            })),
            { value: '', label: words.none },
          ]}
          onChange={value => store.chooseVisit(value === '' ? null : (value as VisitId))}
        />
      )}
    </>
  )
}
