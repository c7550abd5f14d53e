import { describe, expect, test } from 'vitest'
import { parseConfirmationId } from '../../src/domain/confirmation-id'
import { parseInstallationId } from '../../src/domain/installation-id'
import { plainWindows } from '../../src/domain/product'
import { activationFragment, type LinkedActivation } from '../../src/domain/transfer/activation-link'
import { receiveAnswer } from '../../src/sheet/received-answer'
import { groupsOf } from '../../src/sheet/typed-groups'
import ids from '../fixtures/ids.json' with { type: 'json' }

const [own = '', other = ''] = ids.installationIds63
const [answer = '', second = ''] = ids.confirmationIds48
const address = 'https://example.org/yomiage/#'

function linked(name: string, installation: string, confirmation: string | null): LinkedActivation {
  const installationId = parseInstallationId(installation)
  const confirmationId = confirmation === null ? null : parseConfirmationId(confirmation)
  if (installationId.kind === 'invalid' || confirmationId?.kind === 'invalid') throw new Error('not an ID')
  return {
    name,
    product: plainWindows,
    installationId: installationId.id,
    confirmationId: confirmationId?.id ?? null,
    acceptedAnyway: [],
  }
}

const link = (...activations: LinkedActivation[]) => `${address}${activationFragment(activations)}`

describe('the phone’s link', () => {
  test('for this PC is taken', () => {
    const received = receiveAnswer(link(linked('PC-05', own, answer)), [own])
    expect(received).toMatchObject({
      kind: 'digits',
      groups: groupsOf(answer),
      claim: { name: 'PC-05', installationId: own },
    })
  })

  test('for another installation ID is refused by name, with nothing of its digits', () => {
    const received = receiveAnswer(link(linked('PC-06', other, answer)), [own])
    expect(received).toEqual({ kind: 'other-pc', names: ['PC-06'] })
  })

  test('for several PCs gives this one’s answer, and none where no installation ID tells which', () => {
    const several = link(linked('PC-06', other, second), linked('PC-05', own, answer))
    expect(receiveAnswer(several, [own])).toMatchObject({ kind: 'digits', groups: groupsOf(answer) })
    expect(receiveAnswer(several, [])).toEqual({ kind: 'several', names: ['PC-06', 'PC-05'] })
  })

  test('without an answer yet, damaged, or newer: each is said', () => {
    expect(receiveAnswer(link(linked('PC-05', own, null)), [own])).toEqual({
      kind: 'unanswered',
      name: 'PC-05',
    })
    const whole = link(linked('PC-05', own, answer))
    expect(receiveAnswer(whole.replace('1503', '1504'), [own])).toEqual({ kind: 'damaged-link' })
    expect(receiveAnswer(whole.slice(0, -9), [own])).toEqual({ kind: 'damaged-link' })
  })
})

describe('other texts', () => {
  test('bare digits, lettered groups and the deposit command', () => {
    const lettered = groupsOf(answer).map((group, index) => `${'ABCDEFGH'[index]} ${group}`)
    const guid = 'f520e45e-7413-4a34-a497-d2765967d094'
    const command = `cscript //nologo %WinDir%\\System32\\slmgr.vbs /atp ${answer} ${guid}`
    for (const text of [answer, lettered.join('\n'), command]) {
      expect(receiveAnswer(text, [own])).toMatchObject({
        kind: 'digits',
        groups: groupsOf(answer),
        claim: { installationId: null },
      })
    }
  })

  test('digits with a mistake are put into the boxes, where the mistake is seen', () => {
    const wrong = `${answer.slice(0, 17)}6${answer.slice(18)}`
    expect(receiveAnswer(wrong, [])).toMatchObject({ kind: 'digits', groups: groupsOf(wrong) })
  })

  test('an installation ID is no answer, and a text of both is held against the one pasted', () => {
    expect(receiveAnswer(own, [])).toEqual({ kind: 'installation-id-only' })
    expect(receiveAnswer('PC-05, 2026/11/20', [])).toEqual({ kind: 'nothing' })
    const both = `Installation ID: ${other}\nConfirmation ID: ${answer}`
    expect(receiveAnswer(both, [own])).toEqual({ kind: 'other-pc', names: [] })
    expect(receiveAnswer(both, [other])).toMatchObject({ kind: 'digits', claim: { installationId: other } })
  })
})
