import type { ErrorAdvice, ErrorCause } from '../../domain/error-codes'

/** What an error means and what to do about it, for the PC's error codes. */
export type TroubleWords = {
  readonly cause: Readonly<Record<ErrorCause, string>>
  readonly advice: Readonly<Record<ErrorAdvice, string>>
}

export const trouble: TroubleWords = {
  cause: {
    'id-mistyped': 'A digit was mistyped, or digits are missing.',
    'confirmation-version': 'The confirmation ID is for another product generation.',
    'id-mismatch': 'Installation ID and confirmation ID do not belong together.',
    'not-saved': 'Windows could not store the confirmation ID.',
    'not-elevated': 'The prompt does not run as administrator.',
    'no-product-key': 'No product key is installed.',
    'key-invalid': 'The product key is not valid here.',
    'edition-mismatch': 'The key does not fit this edition of Windows.',
    'key-blocked': 'Microsoft has blocked this key.',
    'key-unusable': 'The key cannot be used any more.',
    'limit-exceeded': 'The volume key’s activations are used up.',
    'region-blocked': 'The key is blocked for this region.',
    'hardware-changed': 'The hardware has changed too much.',
    'still-activatable': 'The trial time is over or the state is unclear. Activation still works.',
    'needs-qualifying-windows': 'This volume key needs a Windows that qualifies for it.',
    'kms-client-key': 'A KMS client key is installed.',
    'base-not-activated': 'The Windows below the add-on is not activated.',
    'no-network': 'The PC looked for a network. Offline, that is expected.',
    'hidden-characters': 'The command holds something that is not a digit.',
    'product-not-found': 'The product was not found: spaces in the digits, a wrong Activation ID, or no key.',
  },
  advice: {
    'compare-and-retype': 'Compare A to H once more, then type all 48 digits again without spaces.',
    'new-confirmation-for-this-id': 'Get a confirmation ID for exactly this installation ID.',
    'show-id-again':
      'Run /dti again and compare. If it differs, take it anew and ask the portal again. ESU: add the Activation ID.',
    'elevate-and-retry':
      'Open the prompt as administrator and try again. If that fails, restart the PC first.',
    'run-elevated': 'Open the prompt with “Run as administrator”, then the same line again.',
    'install-key-first': 'Install the key with /ipk, then show the installation ID again.',
    'check-key-and-edition':
      'Check the key letter by letter and the edition of Windows. ESU: its preparation updates must be there.',
    'other-key-for-edition': 'Use a key for this edition. An evaluation version must be converted first.',
    'new-key-from-seller': 'Stop here. Ask the seller for a new key.',
    'assisted-support': 'Ask Microsoft’s support through the portal.',
    'ask-for-increase': 'Ask for a higher limit: portal, volume licence key management.',
    'ask-seller': 'Ask the seller.',
    'new-id-and-confirmation': 'Run /dti again, take the new installation ID and get a new confirmation ID.',
    'continue-with-id': 'Go on with /dti as usual.',
    'use-other-key': 'Install a key that needs no earlier Windows.',
    'install-mak-first': 'Install the MAK or retail key with /ipk first, then /dti.',
    'activate-windows-first': 'Activate Windows itself first, then the ESU add-on.',
    'expected-offline': 'Use /dti and /atp, not /ato.',
    'retype-by-hand': 'Type the digits by hand instead of pasting.',
    'check-spaces-and-activation-id':
      'Take out the spaces, compare the Activation ID, and check that a key is installed.',
  },
}
