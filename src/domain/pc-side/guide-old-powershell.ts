import type { CommandFacts } from '../pc-command'
import { printsOf } from './guide-prints'
import type { GuideLine, GuidePurpose } from './pc-guide'

/** The PowerShell 2 of Windows 7 has no Get-CimInstance; methods are called on the objects themselves. */
export function oldPowershellLines({
  activationId,
  installationId,
  confirmationId,
}: CommandFacts): GuideLine[] {
  const products = 'Get-WmiObject SoftwareLicensingProduct'
  const service = '(Get-WmiObject SoftwareLicensingService)'
  const withKey = `${products} -Filter "PartialProductKey IS NOT NULL"`
  const shown = activationId === null ? withKey : `${products} -Filter "ID='${activationId}'"`
  const bound =
    activationId !== null
      ? shown
      : installationId === null
        ? null
        : `${withKey} | Where-Object { $_.OfflineInstallationId -eq '${installationId}' }`
  const deposit =
    bound === null || confirmationId === null
      ? []
      : [
          line(
            'deposit',
            `$p=${bound}; $p.DepositOfflineConfirmationId($p.OfflineInstallationId,'${confirmationId}')`,
          ),
        ]
  return [
    line('install-key', `${service}.InstallProductKey('<key>')`),
    line('show-installation-id', `${shown} | Format-List Name,ID,LicenseStatus,OfflineInstallationId`),
    ...deposit,
    line('refresh', `${service}.RefreshLicenseStatus()`),
    line('check', `${shown} | Format-List Name,ID,LicenseStatus`),
  ]
}

function line(purpose: GuidePurpose, text: string): GuideLine {
  return {
    purpose,
    line: text,
    where: 'elevated-powershell',
    prints: printsOf('powershell', purpose),
    confirmed: true,
  }
}
