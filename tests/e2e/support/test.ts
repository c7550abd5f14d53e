import { test as base, expect } from '@playwright/test'
import { takeFound } from './closed-watch.ts'

/** Every end-to-end test of the app: it fails where its browsers asked for another host or breached the policy. */
export const test = base.extend<{ closed: undefined }>({
  closed: [
    async ({ browserName: _ }, use) => {
      takeFound()
      await use(undefined)
      expect(takeFound(), 'foreign requests, breaches of the policy, digits on the console').toEqual([])
    },
    { auto: true },
  ],
})
