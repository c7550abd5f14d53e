import { shortWithoutKeys, withoutKeys } from './records/kept-text'

/** Why the portal gave no confirmation ID, as far as a user can tell; `other`: in words. */
export const refusalReasons = ['limit', 'invalid', 'down', 'other'] as const

export type RefusalReason = (typeof refusalReasons)[number]

/** Words that speak for a reason. The portal's own sentences are not known: a guess that the user confirms. */
const signs: readonly (readonly [RefusalReason, RegExp])[] = [
  ['limit', /0xC004C0(?:08|20|21)|exceed|too many|maximum|limit (?:has been )?reached|回数|上限|超え|超過/iu],
  ['down', /unavailable|try again later|temporar|something went wrong|server error|timed? ?out/iu],
  ['down', /利用できません|しばらく|後で(?:もう一度|やり直)|問題が発生|メンテナンス/u],
  ['invalid', /invalid|not valid|incorrect|does(?: not|n.t) match|無効|正しくありません|正しくない/iu],
]

/** The reason that a text copied from the portal most likely speaks of; null where it says nothing of the kind. */
export function likelyRefusal(text: string): RefusalReason | null {
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? null
}

/** A reason in the user's words, short and without anything that could be part of an ID or a key. */
export function refusalText(words: string): string {
  const plain = withoutKeys(words.slice(0, 2000)).text.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  return shortWithoutKeys(plain.replace(/\d{5,}/gu, '…'), 120).text
}
