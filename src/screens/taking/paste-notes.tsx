import { Notice } from '../../components/notice'
import type { WorkWords } from '../../i18n/en/work'
import type { Intake } from '../../stores/intake-store'

/** What a pasted text held besides an installation ID, and what was passed over. */
export function PasteNotes({ intake, work }: { readonly intake: Intake; readonly work: WorkWords }) {
  const words = work.paste
  const { findings, installationIds, confirmationIds } = intake
  return (
    <>
      {findings.maskedKeys > 0 && (
        <Notice tone="unsure" live>
          {words.keys(findings.maskedKeys)}
        </Notice>
      )}
      {findings.tooLong && <Notice tone="unsure">{words.tooLong}</Notice>}
      {installationIds.length === 0 && (
        <Notice tone="wrong" live>
          {confirmationIds.length > 0 ? words.onlyConfirmation : words.nothing}
        </Notice>
      )}
      {installationIds.length === 0 && findings.ignored.length > 0 && (
        <Notice tone="info" title={words.ignored}>
          <ul>
            {findings.ignored.slice(0, 5).map((one, index) => (
              <li key={index}>
                {one.text}: {words.ignoredWhy[one.why]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
