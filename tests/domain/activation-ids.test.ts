import { expect, test } from 'vitest'
import { knownActivationIds } from '../../src/domain/activation-ids'

test('each ESU add-on has the Activation ID that Microsoft gives for it', () => {
  expect(Object.fromEntries(knownActivationIds.map(known => [known.name, known.activationId]))).toEqual({
    'Windows 10 ESU year 1': 'f520e45e-7413-4a34-a497-d2765967d094',
    'Windows 10 ESU year 2': '1043add5-23b1-4afb-9a0f-64343c8f3f8d',
    'Windows 10 ESU year 3': '83d49986-add3-41d7-ba33-87c7bfb5c0fb',
    'Windows Server 2012 ESU year 1': 'c0a2ea62-12ad-435b-ab4f-c9bfab48dbc4',
    'Windows 7 ESU year 1': '77db037b-95c3-48d7-a3ab-a9c6d41093e0',
  })
})
