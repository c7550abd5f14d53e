import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../components/button'
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
  const [Code, setCode] = useState<QrCode | 'missing' | null>(null)
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
      {Code === 'missing' && (
        <Notice tone="unsure" live>
          {words.noCode}
        </Notice>
      )}
      {Code && Code !== 'missing' ? (
        <Code text={digits} label={words.code} />
      ) : (
        <Button
          label={words.showCode}
          onPress={() => void loadCode().then(code => setCode(() => code))}
          wide
        />
      )}
    </>
  )
}

type QrCode = ComponentType<{ readonly text: string; readonly label: string }>

/** On a tap only: what draws codes weighs more than all of this. */
async function loadCode(): Promise<QrCode | 'missing'> {
  try {
    return (await import('../components/codes/qr-picture')).QrPicture
  } catch {
    return 'missing'
  }
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
