import { QrPicture } from '../../components/codes/qr-picture'
import { PaperPile, PaperSheet } from '../../components/paper-sheet'
import { confirmationGroups } from '../../domain/confirmation-id'
import { groupLetters } from '../../domain/id-shape'
import { installationGroups } from '../../domain/installation-id'
import type { WorkWords } from '../../i18n/en/work'
import type { Sheet, SheetStore } from '../../stores/sheet-store'
import { productName } from '../product-words'

type Props = { readonly store: SheetStore; readonly work: WorkWords; readonly language: string }

/** The sheets as they come out of the printer; on the screen they are the preview. */
export function PrintedSheets({ store, work, language }: Props) {
  const words = work.sheet
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(store.day)
  return (
    <PaperPile>
      {store.sheets.value.map(sheet => {
        const { activation } = sheet
        return (
          <PaperSheet
            key={activation.id}
            label={words.previewOf(activation.name)}
            title={activation.name}
            facts={factsOf(sheet, work, day)}
            groups={confirmationGroups(sheet.confirmationId).map(({ digits }, index) => ({
              letter: groupLetters[index] ?? '',
              digits,
            }))}
            commands={(sheet.commands ?? []).map(({ step, line }) => ({
              label: work.finish.command[step],
              line,
            }))}
            place={placeOf(sheet, work)}
            note={sheet.commands ? work.finish.noSpaces : work.finish.missingActivationId}
            installationGroups={installationGroups(sheet.installationId).map(({ digits }) => digits)}
            picture={<QrPicture text={sheet.confirmationId} label={words.paper.qr} level="Q" />}
            words={words.paper}
          />
        )
      })}
    </PaperPile>
  )
}

function factsOf({ activation }: Sheet, work: WorkWords, day: string) {
  const { paper } = work.sheet
  return [
    { term: paper.product, value: productName(work, activation.product) },
    ...(activation.room ? [{ term: paper.room, value: activation.room }] : []),
    { term: paper.date, value: day },
  ]
}

function placeOf({ commands }: Sheet, work: WorkWords): string {
  const where = commands?.[0]?.where
  return where ? work.finish.where[where] : ''
}
