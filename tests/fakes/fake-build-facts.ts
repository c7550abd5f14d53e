import type { BuildFacts } from '../../src/ports/build-facts'

/** An app of one package. */
export function fakeBuildFacts(): BuildFacts {
  return {
    read: async () => ({
      hash: 'ab'.repeat(32),
      notices: [{ names: ['preact 11.2.0'], licence: 'MIT', text: 'Permission is hereby granted' }],
    }),
  }
}
