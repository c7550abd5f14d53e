import { expect, test } from 'vitest'
import { parseInstallationLink } from '../../src/domain/installation-link'
import { installationId63 } from './arbitrary-ids'

test.each([`iid=${installationId63}`, `#iid=${installationId63}`])('%s holds digits', fragment => {
  expect(parseInstallationLink(fragment)).toBe(installationId63)
})

test('80 digits at the most, one at least', () => {
  expect(parseInstallationLink('iid=1')).toBe('1')
  expect(parseInstallationLink(`iid=${'1'.repeat(80)}`)).toHaveLength(80)
  expect(parseInstallationLink(`iid=${'1'.repeat(81)}`)).toBeNull()
})

test.each(['', '#', 'iid=', 'iid=12a', 'iid=12 ', 'aiid=12', 'iid=a', '##iid=12', 'pcs=12', 'iid=１'])(
  'nothing in %j',
  fragment => {
    expect(parseInstallationLink(fragment)).toBeNull()
  },
)
