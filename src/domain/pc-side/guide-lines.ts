import { parseActivationId } from '../activation-ids'
import type { CommandFacts, CommandShell } from '../pc-command'
import { commandLines } from '../pc-commands'
import type { Product } from '../product'
import { cautionsOf } from './guide-cautions'
import { oldPowershellLines } from './guide-old-powershell'
import { printsOf } from './guide-prints'
import type {
  GuideCaution,
  GuideLine,
  GuidePlace,
  GuidePurpose,
  GuideRequest,
  GuideVariant,
} from './pc-guide'
import type { WindowsGeneration } from './windows-generation'

/** The lines of one variant in the order of use, or why there are none. */
export type PcGuide =
  | {
      readonly kind: 'guide'
      readonly lines: readonly GuideLine[]
      readonly cautions: readonly GuideCaution[]
    }
  | { readonly kind: 'activation-id-missing' }

/** The variants that a product has on a generation of Windows, the usual one first. */
export function guideVariantsFor(product: Product, generation: WindowsGeneration): readonly GuideVariant[] {
  if (product.kind === 'office') return ['office', 'office-x86']
  if (generation === 'xp') return ['setup-wizard']
  const powershell = generation === 'seven' ? 'powershell-2' : 'powershell'
  // A dialog and the new module speak of Windows itself: an add-on's Activation ID has no place there.
  if (product.kind === 'esu') return ['slmgr', 'server-core', powershell]
  const usual: readonly GuideVariant[] = ['slmgr', 'slui', 'server-core', powershell]
  return generation === 'newer' ? [...usual, 'os-license'] : usual
}

/** Everything that can be typed on the PC for one product, with what it prints and what to mind. */
export function guideFor(request: GuideRequest): PcGuide {
  const { product, variant, installationId, confirmationId } = request
  const activationId = parseActivationId(product.activationId)
  if (product.kind === 'esu' && activationId === null) return { kind: 'activation-id-missing' }
  return {
    kind: 'guide',
    lines: linesOf(variant, { activationId, installationId, confirmationId }),
    cautions: cautionsOf(request),
  }
}

const slmgrPath = 'cscript //nologo %WinDir%\\System32\\slmgr.vbs'

function linesOf(variant: GuideVariant, facts: CommandFacts): GuideLine[] {
  switch (variant) {
    case 'slmgr':
      return slmgrGuide(facts, 'elevated-prompt')
    case 'server-core':
      return slmgrGuide(facts, 'server-core-prompt')
    case 'powershell':
      return powershellGuide(facts)
    case 'powershell-2':
      return oldPowershellLines(facts)
    case 'office':
    case 'office-x86':
      return base(facts, variant, 'office')
    case 'slui':
      return [line('open-dialog', 'slui 4', 'run-box'), explain]
    case 'os-license':
      return facts.confirmationId === null
        ? []
        : [
            unconfirmed(
              'deposit',
              `Invoke-OSLicense -ActivateOffline -ConfirmationID ${facts.confirmationId}`,
            ),
          ]
    case 'setup-wizard':
      return [
        { ...unconfirmed('open-dialog', '%SystemRoot%\\System32\\oobe\\msoobe.exe /a'), where: 'run-box' },
      ]
  }
}

const explain = line('explain-error', 'slui 0x2a 0x<code>', 'run-box')

function slmgrGuide(facts: CommandFacts, where: GuidePlace): GuideLine[] {
  const { activationId } = facts
  const target = activationId === null ? '' : ` ${activationId}`
  const show = `${slmgrPath} /dti${target}`
  const inDialogs =
    where === 'server-core-prompt' ? [] : [line('copy-installation-id', `${show} | clip`, where)]
  const permanent =
    activationId === null
      ? [line('check-permanent', `${slmgrPath} /xpr`, where, printsOf('slmgr', 'check-permanent'))]
      : []
  return insertedAfter(
    base(facts, 'slmgr', 'slmgr').map(one => ({ ...one, where })),
    'show-installation-id',
    [
      ...inDialogs,
      line('save-installation-id', `${show} > "%PUBLIC%\\installation-id.txt"`, where),
      line('list-products', `${slmgrPath} /dlv all | more`, where, printsOf('slmgr', 'list-products')),
    ],
  ).concat(permanent, where === 'server-core-prompt' ? [] : [explain])
}

function powershellGuide(facts: CommandFacts): GuideLine[] {
  const { activationId } = facts
  const filter = activationId === null ? 'PartialProductKey IS NOT NULL' : `ID='${activationId}'`
  const shown = `Get-CimInstance SoftwareLicensingProduct -Filter "${filter}"`
  const place = 'elevated-powershell'
  return insertedAfter(base(facts, 'powershell', 'powershell'), 'show-installation-id', [
    line('group-installation-id', inGroups(shown), place),
    line('copy-installation-id', `(${shown}).OfflineInstallationId | clip`, place),
  ])
}

/** Nine groups, whether the ID has 63 or 54 digits. */
function inGroups(products: string): string {
  return `${products} | ForEach-Object { $i=$_.OfflineInstallationId; $n=$i.Length/9; $_.Name; ($i -split "(\\d{$n})" -ne '') -join ' ' }`
}

function base(facts: CommandFacts, shell: CommandShell, tool: Parameters<typeof printsOf>[0]): GuideLine[] {
  return commandLines(shell, facts).map(({ step, line: text, where }) =>
    line(step, text, where, printsOf(tool, step)),
  )
}

function line(
  purpose: GuidePurpose,
  text: string,
  where: GuidePlace,
  prints: GuideLine['prints'] = [],
): GuideLine {
  return { purpose, line: text, where, prints, confirmed: true }
}

function unconfirmed(purpose: GuidePurpose, text: string): GuideLine {
  return { ...line(purpose, text, 'elevated-powershell'), confirmed: false }
}

function insertedAfter(lines: GuideLine[], purpose: GuidePurpose, more: readonly GuideLine[]): GuideLine[] {
  const at = lines.findIndex(one => one.purpose === purpose) + 1
  return [...lines.slice(0, at), ...more, ...lines.slice(at)]
}
