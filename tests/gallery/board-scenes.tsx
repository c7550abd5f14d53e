import { ActivationCard } from '../../src/components/activation-card'
import { Button } from '../../src/components/button'
import { Viewfinder } from '../../src/components/codes/viewfinder'
import { InstallationGrid } from '../../src/components/digits/installation-grid'
import { EmptyState } from '../../src/components/empty-state'
import { SearchField } from '../../src/components/fields/search-field'
import { gear, keyboard, plus } from '../../src/components/first-icons'
import { IconButton } from '../../src/components/icon-button'
import { camera, paste, pencil, picture, torch } from '../../src/components/icons'
import { Screen } from '../../src/components/screen'
import { UndoBar } from '../../src/components/undo-bar'
import { cutIntoGroups } from '../../src/domain/id-groups'
import { installationShape63 } from '../../src/domain/id-shape'
import { nothing, type SceneProps, words } from './words'

/** The board with work in every step. */
export function Home({ language }: SceneProps) {
  const cards = words(
    language,
    [
      ['PC-07 受付', 'Windows 11 LTSC · 確認 ID 待ち', 2, '貼り付け'],
      ['PC-08 第2ライン', 'Windows Server 2022 · 読み上げ C まで', 3, '読み上げ'],
      ['PC-09 検査室', 'Windows 10 ESU · 未提出', 1, 'ポータル'],
      ['PC-06 倉庫', 'ライセンスされています', 5, ''],
      ['PC-05 とても長い名前の付いた会議室の端末', 'ライセンスされています', 5, ''],
    ] as const,
    [
      ['PC-07 Reception', 'Windows 11 LTSC · waiting for the confirmation ID', 2, 'Enter answer'],
      ['PC-08 Line 2', 'Windows Server 2022 · read aloud to C', 3, 'Read aloud'],
      ['PC-09 Test room', 'Windows 10 ESU · not submitted', 1, 'Portal'],
      ['PC-06 Warehouse', 'Licensed', 5, ''],
      ['PC-05 meeting room with a very long name', 'Licensed', 5, ''],
    ] as const,
  )
  return (
    <Screen
      title={words(language, '本日の作業', 'PCs')}
      subtitle={words(language, '12 台中 5 台完了', '5 of 12 done')}
      bar={<IconButton icon={gear} label={words(language, '設定', 'Settings')} onPress={nothing} />}
      foot={
        <UndoBar
          text={words(language, 'PC-03 を削除しました', 'PC-03 deleted')}
          actionLabel={words(language, '元に戻す', 'Undo')}
          onAction={nothing}
        />
      }
      actions={
        <>
          <Button icon={paste} label={words(language, '貼り付け', 'Paste')} onPress={nothing} />
          <Button
            kind="primary"
            icon={plus}
            label={words(language, '次の PC を読み取る', 'Next PC')}
            onPress={nothing}
          />
        </>
      }
    >
      <SearchField
        label={words(language, '名前や数字を探す', 'Search names and digits')}
        value=""
        onInput={nothing}
        clearLabel={words(language, '検索を消す', 'Clear search')}
      />
      {cards.map(([name, detail, done, action]) => (
        <ActivationCard
          key={name}
          name={name}
          detail={detail}
          stepsDone={done}
          stepTotal={5}
          stepLabel={words(language, `5 段階中 ${done} 段階まで完了`, `${done} of 5 steps done`)}
          finished={done === 5}
          finishedLabel={words(language, '完了', 'Done')}
          actionLabel={action}
          onAction={nothing}
          onOpen={nothing}
          openLabel={words(language, `${name} を開く`, `Open ${name}`)}
        />
      ))}
    </Screen>
  )
}

/** The board before the first PC. */
export function HomeEmpty({ language }: SceneProps) {
  return (
    <Screen
      title={words(language, '本日の作業', 'PCs')}
      subtitle={words(language, 'PC はまだありません', 'No PC yet')}
      bar={<IconButton icon={gear} label={words(language, '設定', 'Settings')} onPress={nothing} />}
      actions={
        <>
          <Button icon={keyboard} label={words(language, '入力', 'Type in')} onPress={nothing} />
          <Button icon={paste} label={words(language, '貼り付け', 'Paste')} onPress={nothing} />
          <Button
            kind="primary"
            icon={camera}
            label={words(language, 'PC を読み取る', 'Read a PC')}
            onPress={nothing}
          />
        </>
      }
    >
      <EmptyState
        title={words(language, 'オフラインの PC をライセンス認証します', 'Activate a PC that is offline')}
        text={words(
          language,
          'インストール ID を読み取り、ポータルで確認 ID を受け取り、PC の前の人に読み上げます。',
          'Take its installation ID here. Microsoft’s portal answers with a confirmation ID. Read that aloud to whoever sits at the PC.',
        )}
      />
    </Screen>
  )
}

/** The camera with the groups proven so far, one of them seen but unsure. */
export function Capture({ language }: SceneProps) {
  const groups = cutIntoGroups('471203691043725196830471520934416027350986140295', installationShape63)
  return (
    <Screen
      title={words(language, 'インストール ID を読み取る', 'Read the installation ID')}
      subtitle={words(language, 'PC-10 · 5 / 9 OK', 'PC-10 · 5 of 9 OK')}
      onBack={nothing}
      backLabel={words(language, '戻る', 'Back')}
      bar={
        <IconButton
          icon={torch}
          label={words(language, 'ライト', 'Light')}
          pressed={true}
          onPress={nothing}
        />
      }
      foot={
        <InstallationGrid
          label={words(language, 'インストール ID', 'Installation ID')}
          groups={groups}
          current={null}
          unsure={[5]}
          describe={(index, group) => `${index + 1} ${group.digits}`}
          stateWord={index =>
            index === 5 ? words(language, '未確定', 'Unsure') : words(language, 'もう一度', 'again')
          }
        />
      }
      actions={
        <>
          <Button
            icon={pencil}
            label={words(language, '残りを手で直す', 'Finish by hand')}
            onPress={nothing}
          />
          <Button icon={paste} label={words(language, '貼り付け', 'Paste')} onPress={nothing} />
          <Button icon={picture} label={words(language, '画像', 'Picture')} onPress={nothing} />
        </>
      }
    >
      <Viewfinder
        label={words(language, 'カメラの画像', 'Camera picture')}
        showIn={() => nothing}
        status={words(
          language,
          '反射しています。少し傾けてください',
          'A reflection: tilt the phone a little',
        )}
        tone="info"
        found={true}
      />
    </Screen>
  )
}
