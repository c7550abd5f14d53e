import type { NetworkChoice } from '../digit-messages'
import type { DigitNetwork } from './digit-network'
import { type DigitWeights, parseWeights } from './digit-weights'
import weightsUrl from './digit-weights.bin?url'
import { plainNetwork } from './plain-network'
import { loadSimdNetwork } from './simd-network'

/** Holds the network: loaded once, the fast one where it runs. */
export class OpenedNetwork {
  readonly #report: (network: DigitNetwork['name']) => void
  #choice: NetworkChoice = 'auto'
  #weights: DigitWeights | null = null
  #loading: Promise<DigitNetwork> | null = null

  /** `report` hears which network is there. */
  constructor(report: (network: DigitNetwork['name']) => void) {
    this.#report = report
  }

  /** Starts loading; what goes wrong is told to whoever asks for the network. */
  use(choice: NetworkChoice): void {
    this.#choice = choice
    this.#loading = null
    this.get().catch(() => undefined)
  }

  /** Rejects where its files are missing or damaged; the next call tries again. */
  get(): Promise<DigitNetwork> {
    this.#loading ??= this.#load().catch((reason: unknown) => {
      this.#loading = null
      throw reason
    })
    return this.#loading
  }

  /** The fast network broke (out of memory): the plain one goes on. */
  giveUpSimd(): void {
    if (this.#choice === 'auto') this.use('plain')
  }

  async #load(): Promise<DigitNetwork> {
    this.#weights ??= await loadedWeights()
    const network = await this.#networkWith(this.#weights)
    this.#report(network.name)
    return network
  }

  async #networkWith(weights: DigitWeights): Promise<DigitNetwork> {
    if (this.#choice === 'plain') return plainNetwork(weights)
    const simd = await loadSimdNetwork(weights)
    if (simd === null && this.#choice === 'simd') throw new Error('no SIMD here')
    return simd ?? plainNetwork(weights)
  }
}

async function loadedWeights(): Promise<DigitWeights> {
  const answer = await fetch(weightsUrl)
  const weights = answer.ok ? parseWeights(await answer.arrayBuffer()) : null
  if (weights === null) throw new Error('no weights')
  return weights
}
