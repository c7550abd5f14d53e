import type { ComponentChildren } from 'preact'
import { Button } from '../../components/button'
import { ConfirmationGrid } from '../../components/digits/confirmation-grid'
import { InstallationGrid } from '../../components/digits/installation-grid'
import { next } from '../../components/icons'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { isFault } from '../../domain/id-problems'
import { groupLetters } from '../../domain/id-shape'
import type { Finding } from '../../stores/intake/finding'
import { groupOfPlaces, provenCount } from '../../stores/scanning/seen-id'
import { installationGridWords, problemWords, questionedGroups } from '../group-words'
import { seenGridWords } from '../taking/seen-grid-words'
import { shortFileName } from './file-name'
import { actionOf, type IntakeProps } from './finding-action'
import { FoundAnswer, PcChoice } from './found-answer'

/** One finding with what it is; its next step stands below it, unless it stands at the bottom of the screen. */
export function FoundThing(props: IntakeProps & { readonly finding: Finding; readonly withAction: boolean }) {
  const { work, finding, withAction } = props
  const words = work.intake
  const action = withAction ? actionOf(props, finding) : null
  const title = titleOf(props)
  const body = (
    <>
      {finding.source && <p>{words.source(shortFileName(finding.source))}</p>}
      <Body {...props} />
      {action && <Button icon={next} label={action.label} onPress={action.onPress} wide />}
    </>
  )
  return title === null ? body : <Section title={title}>{body}</Section>
}

function titleOf({ work, finding }: { work: IntakeProps['work']; finding: Finding }): string | null {
  const words = work.intake
  switch (finding.kind) {
    case 'confirmation-id':
      return work.overview.confirmationId
    case 'installation-id':
      return work.overview.installationId
    case 'unsure':
      return words.unsure.title[finding.expected]
    case 'link':
      return words.link.title
    case 'licence':
      return words.licence.title
    case 'error-codes':
      return words.errors.title
    case 'record-file':
      return words.recordFile.title
    default:
      return null
  }
}

function Body(props: IntakeProps & { readonly finding: Finding }): ComponentChildren {
  const { work, finding } = props
  const words = work.intake
  switch (finding.kind) {
    case 'confirmation-id':
      return <FoundAnswer {...props} finding={finding} />
    case 'installation-id':
      return <FoundInstallation {...props} finding={finding} />
    case 'unsure':
      return <FoundUnsure {...props} finding={finding} />
    case 'link':
      return <p>{words.link.text(finding.count)}</p>
    case 'damaged-link':
      return (
        <Notice tone="wrong" live>
          {finding.newer ? words.link.newer : words.link.damaged}
        </Notice>
      )
    case 'licence':
      return <FoundLicence {...props} finding={finding} />
    case 'error-codes':
      return <p>{finding.codes.slice(0, 12).join(', ')}</p>
    case 'record-file':
      return <p>{words.recordFile.text}</p>
    default:
      return null
  }
}

/** As far as it was read: what is not certain stands out, and is not taken. */
function FoundUnsure({
  work,
  finding,
}: IntakeProps & { readonly finding: Extract<Finding, { kind: 'unsure' }> }) {
  const { seen, expected } = finding
  const unsure = seen.groups.flatMap(({ state }, index) => (state === 'proven' ? [] : [index]))
  const grid = {
    groups: seen.groups.map(({ places }) => groupOfPlaces(places)),
    current: null,
    unsure,
    compact: true,
    ...seenGridWords(work, unsure, expected),
  }
  return (
    <>
      <Notice tone="unsure" live>
        {work.intake.unsure.text(provenCount(seen), seen.groups.length)}
      </Notice>
      {expected === 'installation-id' ? (
        <InstallationGrid {...grid} />
      ) : (
        <ConfirmationGrid {...grid} letters={groupLetters} />
      )}
    </>
  )
}

function FoundInstallation({
  work,
  desk,
  finding,
}: IntakeProps & { readonly finding: Extract<Finding, { kind: 'installation-id' }> }) {
  const { found, number } = finding
  const words = work.intake.installation
  const owners = desk.answers.owners.value.get(number)
  return (
    <>
      {owners && (
        <Notice tone="info" live>
          {owners[0] ? words.known(owners[0].name) : words.fresh}
        </Notice>
      )}
      {found.product && <p>{found.product}</p>}
      <InstallationGrid
        groups={found.groups}
        current={null}
        {...installationGridWords(work)}
        highlight={questionedGroups(found.problems)}
      />
      {found.problems.map(problem => (
        <Notice tone={isFault(problem) ? 'wrong' : 'unsure'} key={JSON.stringify(problem)}>
          {problemWords(work, 'installation', problem)}
        </Notice>
      ))}
    </>
  )
}

function FoundLicence({
  work,
  desk,
  finding,
}: IntakeProps & { readonly finding: Extract<Finding, { kind: 'licence' }> }) {
  const words = work.intake.licence
  const { answers } = desk
  const { answered } = answers.known.value
  const pc = answers.licencePc(finding.number)
  return (
    <>
      <Notice tone="info" live>
        {finding.licensed ? words.yes : words.no}
      </Notice>
      {!pc && answered.length === 0 && <p>{words.nobody}</p>}
      {answered.length > 1 && (
        <PcChoice
          label={work.intake.answer.pc}
          none={pc ? null : work.intake.answer.choose}
          pcs={pc && !answered.some(({ id }) => id === pc.id) ? [pc, ...answered] : answered}
          chosen={pc}
          onChoose={id => answers.choose(finding.number, id)}
        />
      )}
    </>
  )
}
