// Loaded late by the stores: here they are at hand, so that a look is over when the test goes on.
import '../../../src/domain/digits/digit-fusion'
import '../../../src/domain/id-text'
import type { Activation } from '../../../src/domain/activation'
import { handOver, takeInstallationId } from '../../../src/domain/activation-moves'
import { createIntakeDesk } from '../../../src/stores/intake/intake-desk'
import { type OpenedFor, openIntake } from '../../../src/stores/intake/opened-for'
import { inventedInstallationId } from '../invented-ids'
import { madeActivation, startedApp } from '../opened-activation'

/** A PC with its own installation ID, taken to the portal at some time. */
export function sentPc(name: string, index: number, changedAt: number): Activation {
  return {
    ...handOver(takeInstallationId(madeActivation(name), inventedInstallationId(index))),
    changedAt,
  }
}

/** The desk over a fake phone that holds these PCs. */
export async function openedDesk(pcs: readonly Activation[], openedFor: OpenedFor | null = null) {
  const started = startedApp()
  for (const pc of pcs) started.storage.keep(pc)
  if (openedFor) openIntake(started.app, openedFor)
  const desk = createIntakeDesk(started.app, started.instruments, started.records)
  return {
    ...started,
    desk,
    /** The first finding, which must be an answer. */
    answer() {
      const [first] = desk.findings.value
      if (first?.kind !== 'confirmation-id') throw new Error(`No answer, but ${first?.kind}`)
      return first
    },
    stored: (pc: Activation) => started.storage.stored(pc.id),
  }
}

/** The text of the portal's page with this confirmation ID. */
export function portalText(confirmationId: string): string {
  const groups = confirmationId.match(/.{6}/g) ?? []
  return groups.map((group, index) => `${'ABCDEFGH'[index]}\n${group}`).join('\n')
}

/** A file of this many bytes, of which nobody has read any. */
export function fileOf(name: string, type: string, content: string | number = 'x'): File {
  if (typeof content === 'string') return new File([content], name, { type })
  const file = new File([], name, { type })
  Object.defineProperty(file, 'size', { value: content })
  Object.defineProperty(file, 'arrayBuffer', {
    value: () => Promise.reject(new Error('read although it is too large')),
  })
  return file
}
