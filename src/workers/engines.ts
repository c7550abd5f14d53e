import type { EngineChoice, EngineName } from './barcode-messages'
import type { Engine } from './engine'
import { ZxingJsEngine } from './zxing-js-engine'

/** How long a still or a measurement waits for the wasm engine, in milliseconds. */
const patienceForWasm = 8000

/** Called when the wasm engine took over, or when it turned out that it cannot run here. */
export type EngineReport = (engine: EngineName, state: 'ready' | 'failed') => void

/** Holds both engines: @zxing/library from the start, zxing-cpp as soon as its wasm is there. */
export class Engines {
  readonly #js = new ZxingJsEngine()
  readonly #report: EngineReport
  #wasm: Engine | null = null
  #loading: Promise<void> | null = null
  #choice: EngineChoice = 'auto'

  constructor(report: EngineReport) {
    this.#report = report
  }

  /** Starts loading what the choice needs. */
  use(choice: EngineChoice): void {
    this.#choice = choice
    this.#loading = choice === 'zxing-js' ? this.#loadOtherFormats() : this.#loadWasm()
  }

  /** The engine for a live frame: whatever is there now. */
  async forFrame(): Promise<Engine> {
    if (this.#choice !== 'auto') await this.#loaded()
    return this.#best()
  }

  /** The engine for a still, which is worth a wait. */
  async forStill(): Promise<Engine> {
    await this.#loaded()
    return this.#best()
  }

  /** The wasm engine broke (out of memory): the other one goes on. */
  async giveUpWasm(): Promise<void> {
    if (this.#wasm === null) return
    this.#wasm = null
    this.#report('zxing-wasm', 'failed')
    await this.#loadOtherFormats()
  }

  #best(): Engine {
    return this.#choice === 'zxing-js' ? this.#js : (this.#wasm ?? this.#js)
  }

  async #loaded(): Promise<void> {
    const late = new Promise<void>(resolve => setTimeout(resolve, patienceForWasm))
    await Promise.race([this.#loading, late])
  }

  async #loadWasm(): Promise<void> {
    try {
      const { loadZxingWasmEngine } = await import('./zxing-wasm-engine')
      this.#wasm = await loadZxingWasmEngine()
      this.#report('zxing-wasm', 'ready')
    } catch {
      this.#report('zxing-wasm', 'failed')
      await this.#loadOtherFormats()
    }
  }

  /** Offline and not yet stored, the other formats are missing: QR codes are read all the same. */
  async #loadOtherFormats(): Promise<void> {
    try {
      const { otherFormatReaders } = await import('./zxing-js-formats')
      this.#js.add(otherFormatReaders)
    } catch {
      this.#report('zxing-js', 'failed')
    }
  }
}
