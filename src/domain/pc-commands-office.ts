import type { CommandFacts, PcCommand } from './pc-command'

/** The lines of Office's ospp.vbs, to be typed in Office's own folder; it finds the product by itself. */
export function officeLines(programFiles: string, facts: CommandFacts): readonly PcCommand[] {
  const where = 'office-folder'
  const deposit: readonly PcCommand[] =
    facts.confirmationId === null
      ? []
      : [{ step: 'deposit', line: `cscript ospp.vbs /actcid:${facts.confirmationId}`, where }]
  return [
    {
      step: 'go-to-folder',
      line: `cd /d "${programFiles}\\Microsoft Office\\Office16"`,
      where: 'elevated-prompt',
    },
    { step: 'install-key', line: 'cscript ospp.vbs /inpkey:<key>', where },
    { step: 'show-installation-id', line: 'cscript ospp.vbs /dinstid', where },
    ...deposit,
    { step: 'check', line: 'cscript ospp.vbs /dstatus', where },
  ]
}
