import { expect, test } from 'vitest'
import { caddyfile, hostHeadersFile } from '../../scripts/host-headers'
import { headerPolicy, metaPolicy, securityHeaders } from '../../scripts/security-headers'

test('the Caddyfile in docs is the one that follows from the headers', async () => {
  await expect(caddyfile()).toMatchFileSnapshot('../../docs/Caddyfile')
})

test('every security header is in the file that static hosts read', () => {
  const file = hostHeadersFile()
  for (const [name, value] of Object.entries(securityHeaders)) expect(file).toContain(`  ${name}: ${value}\n`)
})

test('nothing but the app itself may run, load or frame it', () => {
  expect(headerPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|\*/)
  expect(headerPolicy).toContain("default-src 'none'")
  expect(headerPolicy).toContain("require-trusted-types-for 'script'")
  expect(headerPolicy).toContain("frame-ancestors 'none'")
})

test('the meta tag leaves out only what browsers ignore there', () => {
  expect(`${metaPolicy}; frame-ancestors 'none'`.split('; ').sort()).toEqual(headerPolicy.split('; ').sort())
})
