import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import type { Activation } from '../../domain/activation'
import type { KeepOptions } from '../../stores/answer-store'
import type { Finding } from '../../stores/intake/finding'
import { AnswerDialogs, type Asking } from '../delivering/answer-dialogs'
import type { IntakeProps } from './finding-action'

/** Keeps an answer, once what is doubtful about it was asked: the same questions as on the answer's own screen. */
export function KeepQuestions({
  shell,
  work,
  desk,
  finding,
  onClose,
  onKept,
}: IntakeProps & {
  readonly finding: Finding
  readonly onClose: () => void
  readonly onKept: (pc: Activation) => void
}) {
  const { answers } = desk
  const [asking, setAsking] = useState<Asking | 'changed' | null>(null)
  const pc = answers.pcFor(finding.number)

  async function keep(said: KeepOptions) {
    const target = answers.pcFor(finding.number)
    const result = await answers.keep(finding, said)
    if (result.kind === 'kept' && target) return onKept(target)
    if (result.kind === 'taken' || result.kind === 'other-text' || result.kind === 'other-sent') {
      setAsking({ ...result, said })
    } else if (result.kind === 'changed') setAsking('changed')
    else onClose()
  }
  useEffect(() => void keep({ anyway: false, evenIfTaken: false }), [])

  if (asking === 'changed') {
    return (
      <Dialog
        title={work.intake.answer.changed(pc?.name ?? '')}
        onClose={lookAgain}
        closeLabel={shell.close}
        actions={<Button kind="primary" label={shell.close} onPress={lookAgain} />}
      />
    )
  }
  return (
    <AnswerDialogs
      asking={asking}
      name={pc?.name ?? ''}
      wrong={[]}
      shell={shell}
      work={work}
      onClose={onClose}
      onKeep={said => void keep(said)}
      onMove={other => {
        answers.choose(finding.number, other.id)
        onClose()
      }}
    />
  )

  function lookAgain() {
    onClose()
    void answers.place(desk.findings.value)
  }
}
