import { expect, test } from 'vitest'
import { cautionsOf } from '../../../src/domain/pc-side/guide-cautions'
import type { GuideCaution, GuideVariant } from '../../../src/domain/pc-side/pc-guide'
import type { WindowsGeneration } from '../../../src/domain/pc-side/windows-generation'
import type { ProductKind } from '../../../src/domain/product'

test.each<[ProductKind, WindowsGeneration, GuideVariant, GuideCaution[]]>([
  [
    'windows',
    'newer',
    'slmgr',
    ['vbscript-may-be-missing', 'bare-digits', 'key-stays-with-you', 'message-box-wraps', 'larger-letters'],
  ],
  [
    'windows',
    'seven',
    'slmgr',
    ['bare-digits', 'key-stays-with-you', 'fifty-four-digits', 'message-box-wraps', 'larger-letters'],
  ],
  [
    'esu',
    'usual',
    'server-core',
    [
      'activation-id-everywhere',
      'esu-windows-first',
      'leave-sconfig',
      'bare-digits',
      'key-stays-with-you',
      'larger-letters',
    ],
  ],
  [
    'windows',
    'newer',
    'server-core',
    ['vbscript-may-be-missing', 'leave-sconfig', 'bare-digits', 'key-stays-with-you', 'larger-letters'],
  ],
  [
    'esu',
    'newer',
    'powershell',
    ['activation-id-everywhere', 'esu-windows-first', 'key-stays-with-you', 'larger-letters'],
  ],
  ['windows', 'xp', 'setup-wizard', ['not-confirmed', 'fifty-four-digits']],
  ['windows', 'usual', 'slui', ['input-method-off']],
  ['windows', 'usual', 'os-license', ['not-confirmed', 'key-stays-with-you', 'larger-letters']],
  ['office', 'usual', 'office', ['office-folder', 'key-stays-with-you', 'larger-letters']],
  ['office', 'usual', 'office-x86', ['office-folder', 'key-stays-with-you', 'larger-letters']],
  ['windows', 'seven', 'powershell-2', ['key-stays-with-you', 'fifty-four-digits', 'larger-letters']],
])('what to mind with %s on %s Windows by %s', (kind, generation, variant, cautions) => {
  const product = { kind, release: null, activationId: null }
  const ids = { installationId: null, confirmationId: null }
  expect(cautionsOf({ product, generation, variant, ...ids })).toEqual(cautions)
})
