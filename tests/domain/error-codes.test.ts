import { describe, expect, test } from 'vitest'
import {
  type ErrorAdvice,
  type ErrorCause,
  type ErrorReturn,
  knownErrors,
} from '../../src/domain/error-codes'

type Fact = readonly [code: string, cause: ErrorCause, advice: ErrorAdvice, backTo: ErrorReturn]

const facts: readonly Fact[] = [
  // The confirmation ID itself: check digit, format, length, hidden characters; of another generation.
  ['0xC004F04D', 'id-mistyped', 'compare-and-retype', 'confirmation-id'],
  ['0xC004F02C', 'id-mistyped', 'compare-and-retype', 'confirmation-id'],
  ['0xC004F02F', 'id-mistyped', 'compare-and-retype', 'confirmation-id'],
  ['0x80070057', 'hidden-characters', 'retype-by-hand', 'confirmation-id'],
  ['0xC004F02D', 'confirmation-version', 'new-confirmation-for-this-id', 'portal'],
  ['0xC004F02E', 'confirmation-version', 'new-confirmation-for-this-id', 'portal'],
  // The installation ID is no longer that of the confirmation ID: the key, the hardware or the PC changed.
  ['0xC004F031', 'id-mismatch', 'show-id-again', 'installation-id'],
  ['0xC004F00F', 'hardware-changed', 'new-id-and-confirmation', 'installation-id'],
  // The right digits, which the PC could not take: the same line once more, elevated.
  ['0xC004F030', 'not-saved', 'elevate-and-retry', 'deposit'],
  ['0xC004F025', 'not-elevated', 'run-elevated', 'deposit'],
  ['0x80070005', 'not-elevated', 'run-elevated', 'deposit'],
  // No key, or one that is not for this Windows.
  ['0xC004F014', 'no-product-key', 'install-key-first', 'product-key'],
  ['0xC004F213', 'no-product-key', 'install-key-first', 'product-key'],
  ['0xC004F050', 'key-invalid', 'check-key-and-edition', 'product-key'],
  ['0xC004C001', 'key-invalid', 'check-key-and-edition', 'product-key'],
  ['0x80070490', 'key-invalid', 'check-key-and-edition', 'product-key'],
  ['0xC004F069', 'edition-mismatch', 'other-key-for-edition', 'product-key'],
  ['0xC004F066', 'edition-mismatch', 'other-key-for-edition', 'product-key'],
  ['0xC004F035', 'needs-qualifying-windows', 'use-other-key', 'product-key'],
  ['0xC004F055', 'base-not-activated', 'activate-windows-first', 'product-key'],
  // A key that asks a server of the company's network.
  ['0xC004F038', 'kms-client-key', 'install-mak-first', 'product-key'],
  ['0xC004F039', 'kms-client-key', 'install-mak-first', 'product-key'],
  ['0xC004F041', 'kms-client-key', 'install-mak-first', 'product-key'],
  ['0xC004F042', 'kms-client-key', 'install-mak-first', 'product-key'],
  ['0xC004F056', 'kms-client-key', 'install-mak-first', 'product-key'],
  ['0xC004F06C', 'kms-client-key', 'install-mak-first', 'product-key'],
  ['0xC004F074', 'kms-client-key', 'install-mak-first', 'product-key'],
  // Nothing that can be done at the PC.
  ['0xC004F051', 'key-blocked', 'new-key-from-seller', 'stop'],
  ['0xC004C003', 'key-blocked', 'new-key-from-seller', 'stop'],
  ['0xC004C008', 'key-unusable', 'assisted-support', 'stop'],
  ['0xC004C020', 'limit-exceeded', 'ask-for-increase', 'stop'],
  ['0xC004C021', 'limit-exceeded', 'ask-for-increase', 'stop'],
  ['0xC004C017', 'region-blocked', 'ask-seller', 'stop'],
  // No hindrance: the grace is over, or the PC asked a network that it does not have.
  ['0xC004F009', 'still-activatable', 'continue-with-id', 'installation-id'],
  ['0xC004F064', 'still-activatable', 'continue-with-id', 'installation-id'],
  ['0xC004F034', 'still-activatable', 'continue-with-id', 'installation-id'],
  ['0x8007232A', 'no-network', 'expected-offline', 'installation-id'],
  ['0x8007232B', 'no-network', 'expected-offline', 'installation-id'],
  ['0x8007251D', 'no-network', 'expected-offline', 'installation-id'],
  ['0x8007007B', 'no-network', 'expected-offline', 'installation-id'],
  ['0x800706BA', 'no-network', 'expected-offline', 'installation-id'],
  ['0x80072EE2', 'no-network', 'expected-offline', 'installation-id'],
]

describe('what an error of Windows means, what to do about it, and where the work goes on', () => {
  test.each(facts)('%s: %s, %s, at %s', (code, cause, advice, backTo) => {
    expect(knownErrors.get(code)).toEqual({ cause, advice, backTo })
  })

  test('of no other error anything is said', () => {
    expect([...knownErrors.keys()].sort()).toEqual(facts.map(([code]) => code).sort())
  })
})
