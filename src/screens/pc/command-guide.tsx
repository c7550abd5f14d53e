import { useState } from 'preact/hooks'
import { CopyLine } from '../../components/copy-line'
import { SelectField } from '../../components/fields/select-field'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import type { ConfirmationId } from '../../domain/confirmation-id'
import type { InstallationId } from '../../domain/installation-id'
import { guideFor, guideVariantsFor } from '../../domain/pc-side/guide-lines'
import type { GuideLine, GuideVariant } from '../../domain/pc-side/pc-guide'
import { windowsGenerationOf, windowsGenerations } from '../../domain/pc-side/windows-generation'
import type { Product } from '../../domain/product'
import type { WorkWords } from '../../i18n/en/work'
import type { WorkStores } from '../../stores/work-stores'

/** Every line for one product: the way, where it is typed, what it prints, and what to mind. */
export function CommandGuide({
  app,
  work,
  product,
  installationId,
  confirmationId,
}: {
  readonly app: WorkStores
  readonly work: WorkWords
  readonly product: Product
  readonly installationId: InstallationId | null
  readonly confirmationId: ConfirmationId | null
}) {
  const words = work.pc.guide
  const [chosenWindows, chooseWindows] = useState(windowsGenerationOf(product.release))
  const [chosenVariant, chooseVariant] = useState<GuideVariant | null>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const variants = guideVariantsFor(product, chosenWindows)
  const variant = variants.find(one => one === chosenVariant) ?? variants[0] ?? 'slmgr'
  const guide = guideFor({ product, generation: chosenWindows, variant, installationId, confirmationId })

  return (
    <Section title={words.title}>
      {product.kind !== 'office' && (
        <SelectField
          label={words.generation}
          value={chosenWindows}
          options={windowsGenerations.map(value => ({ value, label: words.generations[value] }))}
          onChange={value => chooseWindows(windowsGenerations.find(one => one === value) ?? 'usual')}
        />
      )}
      <SelectField
        label={words.variant}
        value={variant}
        options={variants.map(value => ({ value, label: words.variants[value] }))}
        onChange={value => chooseVariant(variants.find(one => one === value) ?? null)}
      />
      {guide.kind === 'activation-id-missing' ? (
        <Notice tone="unsure" live>
          {words.activationIdMissing}
        </Notice>
      ) : (
        <>
          {guide.lines.map(line => (
            <Line
              key={line.line}
              line={line}
              work={work}
              copied={copied === line.line}
              onCopy={() =>
                void app.ports.clipboard.write(line.line).then(done => setCopied(done ? line.line : null))
              }
            />
          ))}
          {guide.cautions.map(caution => (
            <Notice tone={caution === 'not-confirmed' ? 'unsure' : 'info'} key={caution}>
              {words.cautions[caution]}
            </Notice>
          ))}
        </>
      )}
    </Section>
  )
}

function Line({
  line,
  work,
  copied,
  onCopy,
}: {
  readonly line: GuideLine
  readonly work: WorkWords
  readonly copied: boolean
  readonly onCopy: () => void
}) {
  const words = work.pc.guide
  return (
    <>
      <CopyLine
        label={`${words.purposes[line.purpose]} · ${words.places[line.where]}`}
        line={line.line}
        copyLabel={work.finish.copy}
        copiedLabel={work.finish.copied}
        copied={copied}
        onCopy={onCopy}
      />
      {line.prints.map(({ en, ja }) => (
        <p key={en}>
          {words.prints}: <samp lang="en">{en}</samp>
          {ja && (
            <>
              {' · '}
              <samp lang="ja">{ja}</samp>
            </>
          )}
        </p>
      ))}
    </>
  )
}
