import { useEffect, useState } from 'preact/hooks'
import { Button } from '../components/button'
import { QrPicture } from '../components/codes/qr-picture'
import { TextField } from '../components/fields/text-field'
import { copy } from '../components/icons'
import { Notice } from '../components/notice'
import type { WorkWords } from '../i18n/en/work'
import type { Share } from '../ports/share'
import type { AppStores } from '../stores/app-stores'

/** Digits that must not be lost, whatever has failed: to read, to copy, to share and as a code. */
export function DigitsAtHand({
  app,
  work,
  digits,
}: {
  readonly app: AppStores
  readonly work: WorkWords
  readonly digits: string
}) {
  const words = work.saving
  const [copied, setCopied] = useState<boolean | null>(null)
  const [notShared, setNotShared] = useState(false)
  const [shown, setShown] = useState(false)
  const share = useShare(app)
  return (
    <>
      <TextField label={words.digits} value={digits} onInput={() => undefined} multiline rows={4} />
      <Button
        icon={copy}
        label={copied ? words.copied : words.copyDigits}
        onPress={() => void app.ports.clipboard.write(digits).then(setCopied)}
        wide
      />
      {copied === false && (
        <Notice tone="unsure" live>
          {words.notCopied}
        </Notice>
      )}
      {share?.available && (
        <Button
          label={words.share}
          onPress={() => void share.share(digits).then(outcome => setNotShared(outcome === 'refused'))}
          wide
        />
      )}
      {notShared && (
        <Notice tone="unsure" live>
          {words.notShared}
        </Notice>
      )}
      {shown ? (
        <QrPicture text={digits} label={words.code} />
      ) : (
        <Button label={words.showCode} onPress={() => setShown(true)} wide />
      )}
    </>
  )
}

/** Null until it is here, and where its part of the app does not load: sharing is one way of several. */
function useShare(app: AppStores): Share | null {
  const [share, setShare] = useState<Share | null>(null)
  useEffect(() => {
    app.ports.instruments().then(
      instruments => setShare(instruments.share),
      () => setShare(null),
    )
  }, [app])
  return share
}
