import { useState } from 'preact/hooks'
import { CopyLine } from '../components/copy-line'
import { copyText } from './copy-text'
import type { SheetWords } from './words/en'

/** A line to run on this PC, with a button that copies it. */
export function CopiedLine(props: {
  readonly words: SheetWords
  readonly label: string
  readonly line: string
}) {
  const { words, label, line } = props
  const [copied, setCopied] = useState('')
  return (
    <CopyLine
      label={label}
      line={line}
      copyLabel={words.copy}
      copiedLabel={words.copied}
      copied={copied === line}
      onCopy={() => void copyText(line).then(done => setCopied(done ? line : ''))}
    />
  )
}
