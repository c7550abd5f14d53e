import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import type { BuiltApp } from '../src/ports/build-facts.ts'
import { aboutFile, buildHash } from './build-hash.ts'
import { noticesFor, packageFolders } from './notices.ts'

/**
 * Plugins for the page, its workers and the service worker, which write `about.json`: the licences of what the built
 * files really contain, and the build's hash. The service worker is built last and lists the file, so that its
 * content stands before that list does; the hash, which needs the service worker, comes into it at the very end.
 */
export function aboutBuild() {
  const modules = new Set<string>()
  let folder = ''
  let notices: BuiltApp['notices'] = []

  const collect: Plugin['generateBundle'] = (_options, bundle) => {
    for (const output of Object.values(bundle)) {
      if (output.type === 'chunk') for (const module of output.moduleIds) modules.add(module)
    }
  }
  const write = (hash: string) => writeFileSync(join(folder, aboutFile), JSON.stringify({ hash, notices }))

  return {
    /** For what is built beside the page. */
    add(more: readonly string[]) {
      for (const module of more) modules.add(module)
    },
    ofWorker: (): Plugin => ({ name: 'yomiage:about-worker', generateBundle: collect }),
    ofServiceWorker: (): Plugin => ({
      name: 'yomiage:about-service-worker',
      generateBundle: collect,
      writeBundle() {
        notices = noticesFor(packageFolders(modules))
        // Another content for another build, so that phones fetch it anew.
        write('')
        write(buildHash(folder))
      },
    }),
    ofPage: (): Plugin => ({
      name: 'yomiage:about-page',
      apply: 'build',
      configResolved(config) {
        folder = resolve(config.root, config.build.outDir)
      },
      generateBundle: collect,
    }),
    last: (): Plugin => ({
      name: 'yomiage:about-last',
      apply: 'build',
      enforce: 'post',
      closeBundle: { sequential: true, order: 'post', handler: () => write(buildHash(folder)) },
    }),
  }
}
