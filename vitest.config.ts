import { availableParallelism } from 'node:os'
import preact from '@preact/preset-vite'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumLaunch } from './scripts/browsers.ts'
import { simdKernels } from './scripts/simd-kernels.ts'

export default defineConfig({
  plugins: [preact(), simdKernels()],
  test: {
    // One less than there are processors, as it would be, is one on the smallest machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // What is waited for comes late on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Nothing is mocked and no module is left changed, so that each is loaded once for all files.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', 'tests/e2e/**', 'tests/webkit/**', 'tests/bench/**'],
          server: { deps: { inline: [/@zxing/] } },
          // Property tests and builds take their time on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'webkit',
          environment: 'node',
          include: ['tests/webkit/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        // Named, so that a cold cache does not find them one by one and reload the page under a running test.
        optimizeDeps: {
          entries: ['src/workers/*.ts', 'src/platform/**/*.ts', 'tests/browser/**/*.{ts,tsx}'],
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            '@preact/signals',
            'idb',
            'fast-check',
            'workbox-window',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: chromiumLaunch(
                '--use-fake-ui-for-media-stream',
                '--use-fake-device-for-media-stream',
              ),
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
