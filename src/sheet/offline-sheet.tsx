import { useEffect, useMemo, useState } from 'preact/hooks'
import { Button } from '../components/button'
import { printer, trash } from '../components/icons'
import type { Language } from '../i18n/language'
import { appVersion } from '../platform/app-version'
import { AnswerPart } from './answer-part'
import { CommandPart } from './command-part'
import { InstallationPart } from './installation-part'
import { idInUse, type ProductChoice, productFor, readPasted } from './pasted-ids'
import { type Claim, type Received, receiveAnswer } from './received-answer'
import styles from './sheet.module.css'
import { answerState, isTaken } from './sheet-state'
import { type FileTrouble, readTextFile } from './text-file'
import { noGroups, type TypedGroups } from './typed-groups'
import { useDroppedFile } from './use-dropped-file'
import { en } from './words/en'
import { ja } from './words/ja'

const byThePc: ProductChoice = { kind: null, activationId: null }
const languages = { ja, en }

/** The whole sheet. What stands on it is nowhere else: it is gone with the page. */
export function OfflineSheet({ language: first }: { readonly language: Language }) {
  const [language, setLanguage] = useState(first)
  const [turn, setTurn] = useState(0)
  const words = languages[language]
  useEffect(() => {
    document.documentElement.lang = language
    document.title = `${words.title} – Yomiage`
  }, [language, words])
  return (
    <div class={styles['sheet']}>
      <header class={styles['head']}>
        <h1>{words.title}</h1>
        <p class={styles['soft']}>{words.lead}</p>
        <div class={`${styles['tools']} ${styles['settings']}`}>
          <fieldset class={styles['tools']} aria-label={words.language}>
            <Button label="日本語" pressed={language === 'ja'} onPress={() => setLanguage('ja')} />
            <Button label="English" pressed={language === 'en'} onPress={() => setLanguage('en')} />
          </fieldset>
          <Button icon={printer} label={words.print} onPress={() => window.print()} />
          <Button icon={trash} label={words.clear} onPress={() => setTurn(turn + 1)} />
        </div>
      </header>
      <Job key={turn} language={language} />
      <footer class={styles['soft']}>Yomiage {appVersion}</footer>
    </div>
  )
}

/** One PC's way: its installation ID out, its confirmation ID in, the command. */
function Job({ language }: { readonly language: Language }) {
  const words = languages[language]
  const [text, setText] = useState('')
  const [trouble, setTrouble] = useState<FileTrouble | null>(null)
  const [chosen, setChosen] = useState(0)
  const [typed, setTyped] = useState<TypedGroups>(noGroups)
  const [claim, setClaim] = useState<Claim | null>(null)
  const [refused, setRefused] = useState<Received | null>(null)
  const [anyway, setAnyway] = useState(false)
  const [choice, setChoice] = useState(byThePc)
  const pasted = useMemo(() => readPasted(text), [text])
  const state = answerState(typed, anyway, claim, pasted)
  const used = idInUse(pasted, chosen, claim?.installationId ?? null)
  const installationId = used?.digits ?? claim?.installationId ?? null
  const product = productFor(choice, used, claim?.product ?? null, claim?.activationId ?? null)

  const takeText = (given: string) => {
    setTrouble(null)
    setText(readPasted(given).text)
    setChosen(0)
    setChoice(byThePc)
    setRefused(null)
  }
  const takeFile = async (file: Blob) => {
    const read = await readTextFile(file)
    if (read.kind === 'text') takeText(read.text)
    else setTrouble(read.kind)
  }
  useDroppedFile(file => void takeFile(file))

  const take = (groups: TypedGroups, whose: Claim | null) => {
    setTyped(groups)
    setClaim(whose)
    setAnyway(false)
    setRefused(null)
  }
  const receive = (given: string): Received => {
    const received = receiveAnswer(given, pasted.proven)
    if (isTaken(received)) take(received.groups, received.claim)
    else if (received.kind !== 'nothing') setRefused(received)
    return received
  }

  return (
    <main class={styles['parts']}>
      <InstallationPart
        words={words}
        text={text}
        pasted={pasted}
        used={used}
        trouble={trouble}
        onText={takeText}
        onFile={file => void takeFile(file)}
        onChoose={setChosen}
      />
      <AnswerPart
        words={words}
        typed={typed}
        state={state}
        claim={claim}
        refused={refused}
        anyway={anyway}
        onTyped={groups => take(groups, null)}
        onText={receive}
        onAnyway={setAnyway}
      />
      <CommandPart
        words={words}
        pasted={pasted}
        product={product}
        choice={choice}
        installationId={installationId}
        confirmationId={state.confirmationId}
        onChoice={setChoice}
      />
    </main>
  )
}
