import { useState } from 'preact/hooks'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { camera, pencil, speaker, trash } from '../../components/icons'
import { confirmationIdOf, installationIdOf } from '../../domain/activation'
import { confirmGroups, dropConfirmationId, retakeInstallationId } from '../../domain/activation-moves'
import { removeActivations } from '../../stores/board/removal'
import type { WorkScreenProps } from '../screen-props'

/** What is done seldom: read again, take anew, another answer, delete. What loses something asks first. */
export function OverviewRisks({ app, shell, work, activation }: WorkScreenProps) {
  const [asking, setAsking] = useState<'retake' | 'drop' | null>(null)
  const words = work.overview
  const hasAnswer = confirmationIdOf(activation) !== null

  async function retake() {
    if (await app.activation.change(retakeInstallationId)) app.routes.goToActivation(activation.id, 'scan')
  }
  async function drop() {
    if (await app.activation.change(dropConfirmationId)) app.routes.goToActivation(activation.id, 'answer')
  }
  async function reread() {
    const { stage } = activation
    const saved = stage.kind === 'licensed' || (await app.activation.change(open => confirmGroups(open, 0)))
    if (saved) app.routes.goToActivation(activation.id, 'readback')
  }
  async function remove() {
    if (await removeActivations(app, [activation])) app.routes.goHome()
  }

  return (
    <>
      {hasAnswer && <Button icon={speaker} label={words.reread} onPress={() => void reread()} wide />}
      {hasAnswer && <Button icon={pencil} label={words.dropAnswer} onPress={() => setAsking('drop')} wide />}
      {installationIdOf(activation) && (
        <Button
          icon={camera}
          label={words.retake}
          onPress={() => (hasAnswer ? setAsking('retake') : void retake())}
          wide
        />
      )}
      <Button kind="danger" icon={trash} label={words.remove} onPress={() => void remove()} wide />
      {asking && (
        <Dialog
          title={asking === 'retake' ? words.retakeTitle : words.dropTitle}
          onClose={() => setAsking(null)}
          closeLabel={shell.cancel}
          actions={
            <Button
              kind="danger"
              label={asking === 'retake' ? words.retakeYes : words.dropYes}
              onPress={() => void (asking === 'retake' ? retake() : drop())}
            />
          }
        >
          <p>{asking === 'retake' ? words.retakeText : words.dropText}</p>
        </Dialog>
      )}
    </>
  )
}
