import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

/** Every component in every state, for looking at: `npx vite -c tests/gallery/vite.config.ts`. */
// biome-ignore lint/style/noDefaultExport: vite asks for one
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [preact()],
  build: {
    outDir: '../../node_modules/.cache/gallery',
    emptyOutDir: true,
    target: ['es2022', 'chrome111', 'safari16.4'],
  },
})
