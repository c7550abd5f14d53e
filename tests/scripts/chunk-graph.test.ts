import { expect, test } from 'vitest'
import { type BuiltChunk, chunksNeededFor } from '../../scripts/chunk-graph'

const chunk = (file: string, imports: string[], modules: string[]): BuiltChunk => ({
  file,
  imports,
  modules,
  kind: 'page',
  isEntry: false,
  css: [],
})

const graph = [
  chunk('main.js', ['shared.js'], ['src/main.tsx']),
  chunk('shared.js', ['deep.js'], ['src/shared.ts']),
  chunk('deep.js', ['shared.js'], ['src/deep.ts']),
  chunk('later.js', [], ['src/later.ts']),
]

test('a chunk comes with all that it needs at once, also in a circle', () => {
  expect([...chunksNeededFor(graph, ['src/main.tsx'])].map(({ file }) => file)).toEqual([
    'main.js',
    'shared.js',
    'deep.js',
  ])
})

test('a module that was renamed is not weighed as nothing', () => {
  expect(() => chunksNeededFor(graph, ['src/gone.ts'])).toThrow('src/gone.ts')
})
