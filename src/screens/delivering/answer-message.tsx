import { Choice } from '../../components/fields/choice'
import { TextField } from '../../components/fields/text-field'
import { Notice } from '../../components/notice'
import { groupLetters } from '../../domain/id-shape'
import type { WorkWords } from '../../i18n/en/work'
import type { AnswerStore } from '../../stores/answer-store'
import { problemWords } from '../group-words'

/** What the last paste or key did, and what to do now. */
export function AnswerMessage({ store, work }: { readonly store: AnswerStore; readonly work: WorkWords }) {
  const words = work.answer
  const intake = store.intake.value
  const found = intake?.confirmationIds ?? []
  const wrong = store.wrong.value.map(group => groupLetters[group]).join(', ')
  return (
    <>
      {store.pasteRefused.value && (
        <>
          <Notice tone="unsure" live>
            {words.pasteRefused}
          </Notice>
          <TextField
            label={words.pasteField}
            hint={words.pasteHint}
            value=""
            onInput={store.look}
            multiline
            rows={3}
          />
        </>
      )}
      {intake && intake.findings.maskedKeys > 0 && (
        <Notice tone="unsure">{work.paste.keys(intake.findings.maskedKeys)}</Notice>
      )}
      {intake && found.length === 0 && (
        <Notice tone="wrong" live>
          {intake.installationIds.length > 0 ? words.onlyInstallation : words.nothing}
        </Notice>
      )}
      <Owner store={store} work={work} />
      {found.length > 1 && (
        <Choice
          label={words.choose}
          options={found.map((id, index) => ({
            value: String(index),
            label: id.digits.replace(/(\d{6})/g, '$1 '),
          }))}
          value={null}
          onChange={value => {
            const chosen = found[Number(value)]
            if (chosen) store.choose(chosen)
          }}
        />
      )}
      {found.length === 1 &&
        found[0]?.problems.map(problem => (
          <Notice
            tone={problem.kind === 'equal-groups' ? 'unsure' : 'wrong'}
            key={JSON.stringify(problem)}
            live
          >
            {problemWords(work, 'confirmation', problem)}
          </Notice>
        ))}
      {wrong !== '' && found.length !== 1 && (
        <Notice tone="wrong" live>
          {words.wrong(wrong)}
        </Notice>
      )}
      {found.length === 0 &&
        store.questions.value.map(problem => (
          <Notice tone="unsure" key={JSON.stringify(problem)}>
            {problemWords(work, 'confirmation', problem)}
          </Notice>
        ))}
      {store.proven.value && found.length === 1 && (
        <Notice tone="proven" live>
          {words.pasted}
        </Notice>
      )}
      {intake?.findings.errorCodes.map(code => (
        <Notice tone="unsure" key={code}>
          {words.error(code)}
        </Notice>
      ))}
    </>
  )
}

/** The pasted text tells by its installation ID whose answer it is. */
function Owner({ store, work }: { readonly store: AnswerStore; readonly work: WorkWords }) {
  const words = work.answer
  const owner = store.owner.value
  if (owner.kind === 'unsaid') return null
  if (owner.kind === 'this-pc') return <Notice tone="info">{words.ownText}</Notice>
  return (
    <Notice tone="wrong" live>
      {owner.kind === 'other-pc' ? words.otherText(owner.activation.name) : words.otherUnknown}
    </Notice>
  )
}
