import { expect, test } from 'vitest'
import { readLicenseReport } from '../../../src/domain/pc-side/license-report'
import { installationId63 } from '../arbitrary-ids'

const report = (...lines: readonly string[]) =>
  readLicenseReport(
    ['Name: Windows(R), Professional edition', ...lines, 'License Status: Licensed'].join('\n'),
  )

test('an installation ID goes on in the lines behind it as long as these are digits and nothing else', () => {
  const label = `Installation ID: ${installationId63.slice(0, 61)}`
  const rest = installationId63.slice(61)
  expect(report(label, rest)).toMatchObject([{ installationId: installationId63 }])
  expect(report(label, ` ${rest[0]} ${rest[1]} `)).toMatchObject([{ installationId: installationId63 }])
  const whole = `Installation ID: ${installationId63}`
  expect(report(whole, 'shown on page 1')).toMatchObject([{ installationId: installationId63 }])
  expect(report(whole, '1 page')).toMatchObject([{ installationId: installationId63 }])
})
