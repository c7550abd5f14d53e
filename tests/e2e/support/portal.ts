import { groupLetters } from '../../../src/domain/id-shape.ts'

/** What the portal's page with the answer says, as its text is copied: letters and groups mixed. */
export function portalPageText(confirmationId: string, language: 'ja' | 'en'): string {
  const groups = groupLetters.map(
    (letter, index) => `${letter}\n${confirmationId.slice(index * 6, index * 6 + 6)}`,
  )
  return language === 'ja'
    ? `確認 ID\n次の確認 ID をコンピューターに入力してください。\n${groups.join('\n')}\nスクリーンショットを撮る\n続行`
    : `Your confirmation ID\nEnter it on your computer.\n${groups.join('\n')}\nTake a screenshot\nContinue\n© Microsoft 2026`
}
