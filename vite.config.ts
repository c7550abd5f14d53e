import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { aboutBuild } from './scripts/about-build.ts'
import { appVersion } from './scripts/app-version.ts'
import { hostHeaders, plainImports, policyMeta } from './scripts/build-plugins.ts'
import { offlineSheet } from './scripts/build-sheet.ts'
import { chunkGraph } from './scripts/chunk-graph.ts'
import { immutableFolder } from './scripts/security-headers.ts'
import { simdKernels } from './scripts/simd-kernels.ts'
import { webManifest } from './scripts/web-manifest.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The oldest browsers this runs on; the service worker is built for the same. */
const target = ['chrome111', 'safari16.4', 'firefox115']

/** @zxing/library does not say that its modules have no side effects, so without this all of it is kept. */
const treeshake = { moduleSideEffects: [{ test: /[\\/]@zxing[\\/]/, sideEffects: false }] }

/** What every screen needs, in one chunk: cut into five, as the bundler would, it weighs 0.4 kB more. */
const base = {
  name: 'base',
  test: /node_modules[\\/]preact[\\/]|components[\\/](?:icon|icon-button|first-icons)\.|domain[\\/]id-(?:entry|shape)\./,
}

const graph = chunkGraph()
const about = aboutBuild()

export default defineConfig({
  base: './',
  define: { __APP_VERSION__: JSON.stringify(appVersion()) },
  css: {
    transformer: 'lightningcss',
    lightningcss: { cssModules: { pattern: '[hash]_[local]' } },
  },
  build: {
    target,
    assetsDir: immutableFolder,
    cssMinify: 'lightningcss',
    // All styles in one file weigh less than what it takes to load them piece by piece.
    cssCodeSplit: false,
    sourcemap: false,
    // The policy allows neither data: addresses nor inline scripts.
    assetsInlineLimit: 0,
    // Everything is in the service worker's cache: fetching ahead would only cost bytes.
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { treeshake, output: { codeSplitting: { groups: [base] } } },
  },
  worker: {
    format: 'es',
    rolldownOptions: { treeshake },
    plugins: () => [simdKernels(), graph.ofWorker(), about.ofWorker()],
  },
  plugins: [
    preact(),
    simdKernels(),
    plainImports(),
    policyMeta(),
    hostHeaders(),
    offlineSheet(about.add),
    graph.ofPage(),
    about.ofPage(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'service-worker.ts',
      injectRegister: false,
      includeManifestIcons: false,
      manifest: webManifest(here('public')),
      injectManifest: {
        target,
        buildPlugins: { vite: [about.ofServiceWorker()] },
        rollupFormat: 'iife',
        globPatterns: ['**/*.{html,js,css,woff2,wasm,bin,m4a,svg}', 'about.json'],
        globIgnores: ['service-worker.js'],
        dontCacheBustURLsMatching: new RegExp(`^${immutableFolder}/`),
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      },
    }),
    about.last(),
  ],
})
