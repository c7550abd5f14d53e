import { Choice } from '../../components/fields/choice'
import { SelectField } from '../../components/fields/select-field'
import { readingLanguages } from '../../domain/reading/reading-style'
import { stylesOf } from '../../domain/reading/reading-styles'
import type { ReadingWords } from '../../i18n/en/reading'
import type { ReadingOptionsProps } from './reading-options-props'

/** The name of a way of saying digits. */
export function styleName(words: ReadingWords['readingOptions'], id: string): string {
  return words.styles[id] ?? words.stylePlain
}

/** The language that is read in, the words for its digits, and the names of the letters. */
export function StyleOptions({ voice, words }: ReadingOptionsProps) {
  const { preferences } = voice
  const { style: chosen, letters } = preferences.values.value
  const style = preferences.style.value
  const styles = stylesOf(style.language)
  const speakable = readingLanguages.filter(language => stylesOf(language).length > 0)
  const plain = style.letters
  return (
    <>
      <SelectField
        label={words.language}
        value={chosen === null ? '' : style.language}
        options={[
          { value: '', label: words.languageAuto },
          ...speakable.map(language => ({ value: language, label: words.languages[language] })),
        ]}
        onChange={value => {
          const language = speakable.find(known => known === value)
          preferences.change({ style: language ? (stylesOf(language)[0]?.id ?? null) : null })
        }}
      />
      <Choice
        label={words.styleLabel}
        value={style.id}
        options={styles.map(({ id, digits }) => ({
          value: id,
          label: styleName(words, id),
          hint: digits.join(' '),
        }))}
        onChange={id => preferences.change({ style: id })}
      />
      <Choice
        label={words.letters}
        value={letters}
        options={(['plain', 'nato'] as const).map(value => ({
          value,
          label: words.letterStyles[value],
          hint: Object.values(plain[value]).join(' '),
        }))}
        onChange={value => preferences.change({ letters: value })}
      />
    </>
  )
}
