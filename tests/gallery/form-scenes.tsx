import { useState } from 'preact/hooks'
import { Button } from '../../src/components/button'
import { CopyLine } from '../../src/components/copy-line'
import { DetailList } from '../../src/components/detail-list'
import { Dialog } from '../../src/components/dialog'
import { Choice } from '../../src/components/fields/choice'
import { FileButton } from '../../src/components/fields/file-button'
import { SelectField } from '../../src/components/fields/select-field'
import { SwitchField } from '../../src/components/fields/switch-field'
import { TextField } from '../../src/components/fields/text-field'
import { copy, linkOut, picture, trash } from '../../src/components/icons'
import { LinkButton } from '../../src/components/link-button'
import { Notice } from '../../src/components/notice'
import { ProgressLine } from '../../src/components/progress-line'
import { Screen } from '../../src/components/screen'
import { StepList } from '../../src/components/step-list'
import { nothing, type SceneProps, words } from './words'

/** The way through the portal, and lines to copy. */
export function Portal({ language }: SceneProps) {
  return (
    <Screen
      title={words(language, 'ポータルへ', 'To the portal')}
      subtitle="PC-09"
      onBack={nothing}
      backLabel={words(language, '戻る', 'Back')}
      actions={
        <>
          <Button icon={copy} label={words(language, 'コピー', 'Copy')} onPress={nothing} />
          <LinkButton
            kind="primary"
            icon={linkOut}
            href="https://aka.ms/aoh"
            external={true}
            label={words(language, 'ポータルを開く', 'Open the portal')}
          />
        </>
      }
    >
      <CopyLine
        label={words(language, 'PC で実行する行', 'Line for the PC')}
        line="cscript //nologo %WinDir%\System32\slmgr.vbs /atp 583160150314472906583160150314472906583160150314 f520e45e-7413-4a34-a497-d2765967d094"
        copyLabel={words(language, 'コピー', 'Copy')}
        copiedLabel={words(language, 'コピーしました', 'Copied')}
        copied={false}
        onCopy={nothing}
      />
      <CopyLine
        label={words(language, 'インストール ID', 'Installation ID')}
        line="471203691043725196830471520934416027350986140295714362801234567"
        copyLabel={words(language, 'コピー', 'Copy')}
        copiedLabel={words(language, 'コピーしました', 'Copied')}
        copied={true}
        onCopy={nothing}
        spokenLabel="4 7 1 2"
      />
      <StepList
        label={words(language, 'ポータルの手順', 'The portal’s steps')}
        current={1}
        steps={[
          {
            title: words(language, '始める', 'Begin'),
            page: words(language, ['さあ、始めましょう'], ['Let’s Get Started']),
            marker: '✓',
          },
          {
            title: words(language, '人間であることを示す', 'Show that you are human'),
            detail: words(language, '矢印のパズル、または音声で答えます。', 'An arrow puzzle, or by sound.'),
            page: ['Start'],
          },
          { title: words(language, 'サインインする', 'Sign in') },
          {
            title: words(language, '製品を選ぶ', 'Choose the product'),
            page: ['Windows', 'Windows 10', 'Windows Server', 'Remote Desktop Services'],
          },
        ]}
      />
    </Screen>
  )
}

/** Everything that is filled in. */
export function Fields({ language }: SceneProps) {
  const [theme, setTheme] = useState<'system' | 'light' | 'dark'>('system')
  const [product, setProduct] = useState<'a' | 'b' | 'c' | 'd'>('b')
  const [on, setOn] = useState(true)
  const [name, setName] = useState('PC-07')
  return (
    <Screen
      title={words(language, '設定', 'Settings')}
      onBack={nothing}
      backLabel={words(language, '戻る', 'Back')}
    >
      <TextField
        label={words(language, 'PC の名前', 'Name of the PC')}
        value={name}
        onInput={setName}
        hint={words(language, '画面と読み上げに出ます。', 'Shown on every screen.')}
      />
      <TextField
        label={words(language, '貼り付け', 'Paste here')}
        value="12345"
        onInput={nothing}
        multiline={true}
        rows={3}
        problem={words(
          language,
          '5 番目のグループが合いません。もう一度聞いてください。',
          'Group 5 does not add up. Ask again.',
        )}
      />
      <Choice
        label={words(language, '画面の色', 'Colours')}
        value={theme}
        onChange={setTheme}
        options={[
          { value: 'system', label: words(language, '自動', 'As the phone') },
          { value: 'light', label: words(language, 'ライト', 'Light') },
          { value: 'dark', label: words(language, 'ダーク', 'Dark') },
        ]}
      />
      <Choice
        label={words(language, '製品', 'Product')}
        value={product}
        onChange={setProduct}
        options={[
          { value: 'a', label: 'Windows', hint: words(language, '本体のライセンス', 'The licence itself') },
          { value: 'b', label: 'ESU', hint: words(language, '延長セキュリティ更新', 'Extended updates') },
          { value: 'c', label: 'Office' },
          { value: 'd', label: 'Windows Server' },
        ]}
      />
      <SelectField
        label={words(language, '声', 'Voice')}
        value="2"
        onChange={nothing}
        options={[
          { value: '1', label: words(language, '自動', 'Automatic') },
          { value: '2', label: 'Kyoko', group: words(language, '日本語', 'Japanese') },
          { value: '3', label: 'Otoya', group: words(language, '日本語', 'Japanese') },
        ]}
        hint={words(language, 'オフラインで使える声だけ', 'Voices that work offline')}
      />
      <SwitchField
        label={words(language, '音と振動', 'Sound and vibration')}
        hint={words(language, 'グループごとに知らせます。', 'Tells each group.')}
        checked={on}
        onChange={setOn}
      />
      <SwitchField label={words(language, '自動', 'Automatic')} checked={!on} onChange={v => setOn(!v)} />
      <FileButton
        label={words(language, '写真を選ぶ', 'Choose a picture')}
        icon={picture}
        accept="image/*"
        onFile={nothing}
      />
      <DetailList
        items={[
          { term: words(language, '製品', 'Product'), value: 'Windows Server 2022' },
          { term: 'Activation ID', value: 'f520e45e-7413-4a34-a497-d2765967d094', mono: true },
        ]}
      />
      <ProgressLine label={words(language, '読み込み中', 'Loading')} value={0.4} />
      <ProgressLine label={words(language, '待っています', 'Waiting')} value={null} />
    </Screen>
  )
}

/** Notices in every tone, and a question over the screen. */
export function Messages({ language }: SceneProps) {
  const [open, setOpen] = useState(new URLSearchParams(location.search).has('open'))
  const close = () => setOpen(false)
  return (
    <Screen title={words(language, 'お知らせ', 'Messages')} onBack={nothing} backLabel="Back">
      <Notice tone="info" title={words(language, 'ホーム画面に追加できます', 'Put it on the home screen')}>
        {words(language, 'オフラインでも動きます。', 'It then works without a network.')}
      </Notice>
      <Notice tone="proven" title={words(language, '9 グループすべて合いました', 'All nine groups add up')} />
      <Notice
        tone="wrong"
        title={words(
          language,
          '5 番目のグループが合いません。もう一度聞いてください',
          'Group 5 does not add up. Ask again.',
        )}
        actions={
          <>
            <Button label={words(language, '入力し直す', 'Retype')} onPress={nothing} />
            <Button kind="quiet" label={words(language, 'それでも使う', 'Use it anyway')} onPress={nothing} />
          </>
        }
      >
        3441602
      </Notice>
      <Notice
        tone="unsure"
        title={words(language, '2 と 6 が同じです。2 度読みましたか', '2 and 6 are equal. Read twice?')}
      />
      <Button
        kind="danger"
        icon={trash}
        label={words(language, '削除', 'Delete')}
        onPress={() => setOpen(true)}
      />
      {open && (
        <Dialog
          title={words(language, 'PC-07 を削除しますか', 'Delete PC-07?')}
          closeLabel={words(language, '閉じる', 'Close')}
          onClose={close}
          actions={
            <>
              <Button label={words(language, 'やめる', 'Keep')} onPress={close} />
              <Button
                kind="danger"
                icon={trash}
                label={words(language, '削除する', 'Delete')}
                onPress={close}
              />
            </>
          }
        >
          <p>
            {words(
              language,
              'インストール ID と確認 ID もこのスマートフォンから消えます。',
              'Its IDs are removed from this phone too.',
            )}
          </p>
        </Dialog>
      )}
    </Screen>
  )
}
