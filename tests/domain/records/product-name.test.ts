import { expect, test } from 'vitest'
import { productNamed } from '../../../src/domain/records/product-name'

test('words that say that a product is not listed name none; only the stored name does', () => {
  expect(['Not listed', 'It is not listed here'].map(productNamed)).toEqual([null, null])
  expect(productNamed('not-listed')).toEqual({ kind: 'windows', release: 'not-listed', activationId: null })
})
