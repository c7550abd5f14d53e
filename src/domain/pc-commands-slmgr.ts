import type { CommandFacts, PcCommand } from './pc-command'

/**
 * The lines of Windows' own slmgr.vbs. The confirmation ID is bare digits: after a space slmgr takes the next
 * group for an Activation ID and answers "product not found".
 */
export function slmgrLines(slmgr: string, facts: CommandFacts): readonly PcCommand[] {
  const where = 'elevated-prompt'
  const target = facts.activationId === null ? '' : ` ${facts.activationId}`
  const deposit: readonly PcCommand[] =
    facts.confirmationId === null
      ? []
      : [{ step: 'deposit', line: `${slmgr} /atp ${facts.confirmationId}${target}`, where }]
  return [
    { step: 'install-key', line: `${slmgr} /ipk <key>`, where },
    { step: 'show-installation-id', line: `${slmgr} /dti${target}`, where },
    ...deposit,
    { step: 'check', line: `${slmgr} /dlv${target}`, where },
  ]
}
