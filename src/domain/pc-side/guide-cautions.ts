import type { GuideCaution, GuideRequest } from './pc-guide'

/** What to mind with one variant, the most costly mistake first. */
export function cautionsOf({ product, generation, variant }: GuideRequest): readonly GuideCaution[] {
  const byVbs = variant === 'slmgr' || variant === 'server-core'
  const all: readonly (readonly [boolean, GuideCaution])[] = [
    [variant === 'os-license' || variant === 'setup-wizard', 'not-confirmed'],
    [byVbs && generation === 'newer', 'vbscript-may-be-missing'],
    [product.kind === 'esu', 'activation-id-everywhere'],
    [product.kind === 'esu', 'esu-windows-first'],
    [variant === 'server-core', 'leave-sconfig'],
    [byVbs, 'bare-digits'],
    [variant === 'office' || variant === 'office-x86', 'office-folder'],
    [variant !== 'slui' && variant !== 'setup-wizard', 'key-stays-with-you'],
    [generation === 'seven' || generation === 'xp', 'fifty-four-digits'],
    [variant === 'slmgr', 'message-box-wraps'],
    [variant !== 'slui' && variant !== 'setup-wizard', 'larger-letters'],
    [variant === 'slui', 'input-method-off'],
  ]
  return all.filter(([applies]) => applies).map(([, caution]) => caution)
}
