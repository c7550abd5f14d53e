import { type ReadonlySignal, signal } from '@preact/signals'
import type { Files, MadeFile } from '../ports/files'
import type { Instruments } from '../ports/instruments'

/** Whether the sheet can be handed out. */
export type SheetFileState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ready'; readonly canShare: boolean }

/** The sheet for the offline PC, read before the tap so that the tap itself hands it out. */
export type SheetFileStore = {
  readonly state: ReadonlySignal<SheetFileState>
  readonly save: () => void
  /** Only where `canShare`: an iPhone's home-screen app has no downloads. */
  readonly share: () => void
}

/** Starts reading at once. */
export function createSheetFileStore(instruments: Instruments): SheetFileStore {
  const state = signal<SheetFileState>({ kind: 'reading' })
  let ready: { readonly files: Files; readonly file: MadeFile } | null = null

  async function read(): Promise<void> {
    const [{ files }, file] = await Promise.all([instruments.recordTools(), instruments.sheetFile.read()])
    if (file) ready = { files, file }
    state.value = file ? { kind: 'ready', canShare: files.canShare(file) } : { kind: 'missing' }
  }

  void read()
  return {
    state,
    save: () => ready?.files.save(ready.file),
    share: () => void ready?.files.share(ready.file),
  }
}
