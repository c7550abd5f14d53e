import type { BuildFacts, BuiltApp } from '../ports/build-facts'

/** The file beside the app's page, kept offline with it. */
export function browserBuildFacts(): BuildFacts {
  return {
    async read(): Promise<BuiltApp | null> {
      try {
        const answer = await fetch('./about.json')
        return answer.ok ? ((await answer.json()) as BuiltApp) : null
      } catch {
        return null
      }
    },
  }
}
