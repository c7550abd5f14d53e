import type { CommandFacts, PcCommand } from './pc-command'

const products = 'Get-CimInstance SoftwareLicensingProduct'
const service = 'Get-CimInstance SoftwareLicensingService'
const withKey = `${products} -Filter "PartialProductKey IS NOT NULL"`

/**
 * The same steps without VBScript, which newer Windows leaves out. Without an Activation ID the product is found by its
 * installation ID, so that the confirmation ID never lands on another licence of the PC.
 */
export function powershellLines(facts: CommandFacts): readonly PcCommand[] {
  const where = 'elevated-powershell'
  const shown = facts.activationId === null ? withKey : byActivationId(facts.activationId)
  return [
    {
      step: 'install-key',
      line: `${service} | Invoke-CimMethod -MethodName InstallProductKey -Arguments @{ProductKey='<key>'}`,
      where,
    },
    {
      step: 'show-installation-id',
      line: `${shown} | Format-List Name,ID,LicenseStatus,OfflineInstallationId`,
      where,
    },
    ...deposit(facts),
    { step: 'refresh', line: `${service} | Invoke-CimMethod -MethodName RefreshLicenseStatus`, where },
    { step: 'check', line: `${shown} | Format-List Name,ID,LicenseStatus`, where },
  ]
}

function deposit(facts: CommandFacts): readonly PcCommand[] {
  const product = boundProduct(facts)
  if (product === null || facts.confirmationId === null) return []
  const given = `@{InstallationId=$p.OfflineInstallationId;ConfirmationId='${facts.confirmationId}'}`
  const line = `$p=${product}; Invoke-CimMethod -InputObject $p -MethodName DepositOfflineConfirmationId -Arguments ${given}`
  return [{ step: 'deposit', line, where: 'elevated-powershell' }]
}

function boundProduct(facts: CommandFacts): string | null {
  if (facts.activationId !== null) return byActivationId(facts.activationId)
  if (facts.installationId === null) return null
  return `${withKey} | Where-Object OfflineInstallationId -eq '${facts.installationId}'`
}

function byActivationId(activationId: string): string {
  return `${products} -Filter "ID='${activationId}'"`
}
