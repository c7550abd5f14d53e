import { parseActivationId } from '../activation-ids'
import { maskProductKeys } from '../id-text'
import { normaliseText } from '../text/text-normalise'
import { type KeyChannel, keyChannelIn } from './key-channel'
import { type LicenseState, licenseSentence, licenseStateOf } from './license-state'
import { labelledLine, type ReportField } from './report-labels'

/** One product as the PC described it; null for what it did not say. Never holds a key, only its last five signs. */
export type ReportedProduct = {
  readonly name: string | null
  readonly activationId: string | null
  readonly channel: KeyChannel | null
  /** 63 or 54 digits; not proven. */
  readonly installationId: string | null
  readonly partialKey: string | null
  readonly state: LicenseState | null
  /** From `/xpr`, which speaks of Windows itself only. */
  readonly sentence: boolean
}

/** Products that are read at most; `/dlv all` lists some hundred. */
const mostProducts = 500

/**
 * The products in what was pasted from slmgr (/dlv, /dli, /xpr), Office's ospp.vbs (/dstatus) or PowerShell, in English
 * and Japanese; in other languages by shape, then without a state. Reads a million characters at most, never throws.
 */
export function readLicenseReport(text: string): readonly ReportedProduct[] {
  const lines = normaliseText(maskProductKeys(text)).plain.split('\n')
  const blank = lines.filter(line => line.trim() === '').length
  // A mail may put an empty line behind every line; then it does not end a product.
  const reader = new ReportReader(blank * 5 < lines.length * 2)
  for (const line of lines) reader.read(line)
  return reader.end()
}

/** The product being read; its installation ID as it was printed, with whatever stands around it. */
type Block = { -readonly [K in Exclude<keyof ReportedProduct, 'installationId'>]: ReportedProduct[K] } & {
  installationId: string
  stateLabel: string | null
}

class ReportReader {
  readonly #products: ReportedProduct[] = []
  readonly #blankEnds: boolean
  #block = emptyBlock()
  /** The field whose value goes on, or only begins, on the next line. */
  #open: ReportField | null = null
  /** A line such as `Windows(R), Professional edition:`. */
  #heading: string | null = null
  #table = false

  constructor(blankEnds: boolean) {
    this.#blankEnds = blankEnds
  }

  read(line: string): void {
    const text = line.trim()
    if (text === '' || /^-{5,}/.test(text)) {
      if (this.#blankEnds || text !== '') this.#close()
      if (text !== '') this.#heading = null
      return
    }
    if (/licensestatus(?!\s*[:=])/i.test(text)) this.#table = true
    if (/^(?:volume|time-?based) activation expiration/i.test(text) && this.#block.state === 'licensed') {
      this.#block.state = 'licensed-until'
    }
    if (this.#readSentence(text) || (this.#table && this.#readRow(text))) return
    const labelled = labelledLine(text)
    if (labelled?.field) {
      this.#set(labelled.field, labelled.value, labelled.label)
      this.#open = labelled.field
      return
    }
    if (labelled && labelled.value === '') this.#heading = text.slice(0, -1)
    else if (labelled) this.#byShape(labelled.value)
    else this.#goOn(text)
    if (labelled) this.#open = null
  }

  end(): readonly ReportedProduct[] {
    this.#close()
    return this.#products
  }

  #readSentence(text: string): boolean {
    const colon = text.lastIndexOf(': ')
    const state = licenseSentence(text)
    if (state === null || labelledLine(text)?.field === 'status') return false
    const name = colon > 0 ? text.slice(0, colon) : this.#heading
    this.#close()
    this.#block = { ...emptyBlock(), name: shortName(name ?? ''), state, sentence: true }
    this.#close()
    return true
  }

  /** `Name  ID  LicenseStatus …`: the status follows the GUID, and the name is not longer than a console is wide. */
  #readRow(text: string): boolean {
    const row = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}["\s,;|]+[0-6](?=["\s,;|]|$)/i.exec(text)
    if (!row || row.index > 200) return false
    this.#close()
    const [idAndStatus] = row
    const name = text
      .slice(0, row.index)
      .replace(/^"/, '')
      .replace(/[\s",]+$/, '')
    this.#block = {
      ...emptyBlock(),
      name: shortName(name),
      activationId: parseActivationId(idAndStatus.slice(0, 36)),
      state: licenseStateOf(idAndStatus.slice(-1)),
      installationId: text.slice(row.index + idAndStatus.length),
    }
    this.#close()
    return true
  }

  #set(field: ReportField, value: string, label: string): void {
    if (this.#startsAnother(field)) this.#close()
    const block = this.#block
    switch (field) {
      case 'name':
        block.name = shortName(value)
        break
      case 'description':
        block.channel ??= keyChannelIn(value)
        break
      case 'channel':
        block.channel = keyChannelIn(value) ?? block.channel
        break
      case 'activation-id':
        block.activationId = parseActivationId(value)
        break
      case 'installation-id':
        block.installationId = value.replace(/\s/g, '')
        break
      case 'partial-key':
        block.partialKey = /^[A-Z0-9]{5}$/i.test(value) ? value.toUpperCase() : null
        break
      case 'status':
        block.state = licenseStateOf(value)
        block.stateLabel = label
        break
    }
  }

  /** A product's own field that comes a second time, or its name behind a status that was not PowerShell's. */
  #startsAnother(field: ReportField): boolean {
    const { name, activationId, state, stateLabel, installationId, partialKey } = this.#block
    if (field === 'name') return name !== null || (state !== null && stateLabel !== 'licensestatus')
    if (field === 'activation-id') return activationId !== null
    if (field === 'status') return state !== null
    if (field === 'installation-id') return installationId !== ''
    return field === 'partial-key' && partialKey !== null
  }

  #byShape(value: string): void {
    if (/^(?:Windows\(R\)|Office \d\d)/.test(value) && !/Operating System,| channel\b/i.test(value)) {
      if (this.#block.name !== null) this.#close()
      this.#block.name = shortName(value)
    } else this.#block.activationId ??= parseActivationId(value)
    this.#block.channel ??= keyChannelIn(value)
  }

  #goOn(text: string): void {
    const block = this.#block
    if (this.#open === 'installation-id' && /^[\d\s]+$/.test(text)) {
      block.installationId += text.replace(/\s/g, '')
    } else if (this.#open === 'status' && block.state === null) block.state = licenseStateOf(text)
    else if (this.#open === 'name' && block.name === null) block.name = shortName(text)
    else if (this.#open === 'activation-id' && block.activationId === null) {
      block.activationId = parseActivationId(text)
    } else if (this.#open === 'partial-key' && block.partialKey === null && /^[A-Z0-9]{5}$/i.test(text)) {
      block.partialKey = text.toUpperCase()
    } else this.#open = null
  }

  #close(): void {
    const { stateLabel: _, ...product } = this.#block
    const installationId = installationIn(product.installationId)
    if (
      (product.state !== null || product.channel !== null || product.activationId !== null) &&
      this.#products.length < mostProducts
    ) {
      this.#products.push({ ...product, installationId, state: lastingState(product) })
    }
    this.#block = emptyBlock()
    this.#open = null
  }
}

function emptyBlock(): Block {
  return {
    name: null,
    activationId: null,
    channel: null,
    installationId: '',
    partialKey: null,
    state: null,
    sentence: false,
    stateLabel: null,
  }
}

/** A licence by KMS or of an evaluation ends, whatever its status says. */
function lastingState({ state, channel }: Pick<Block, 'state' | 'channel'>): LicenseState | null {
  const ends = channel === 'kms-client' || channel === 'evaluation'
  return state === 'licensed' && ends ? 'licensed-until' : state
}

function installationIn(text: string): string | null {
  return /(?<!\d)(?:\d{63}|\d{54})(?!\d)/.exec(text)?.[0] ?? null
}

function shortName(text: string): string | null {
  const name = text.trim().replace(/\s+/g, ' ').slice(0, 120)
  return name === '' ? null : name
}
