/**
 * Builds the worker that takes the app off phones without their data; an operator puts it in the place of the served
 * `service-worker.js`. Run: npm run build:kill-switch [-- <folder>]
 */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Writes `service-worker.js` into the folder and leaves what else lies there. */
export async function buildKillSwitch(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: here('.'),
    logLevel: 'error',
    publicDir: false,
    build: {
      target: ['chrome111', 'safari16.4', 'firefox115'],
      outDir: resolve(folder),
      emptyOutDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: here('src/service-worker/kill-switch.ts'),
        output: { format: 'iife', entryFileNames: 'service-worker.js' },
      },
    },
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? 'dist-kill-switch'
  await buildKillSwitch(folder)
  console.log(`${folder}/service-worker.js: put it in the place of the one that is served`)
}
