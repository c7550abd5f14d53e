import type { ActivationStorage } from './activation-storage'
import type { AppUpdate } from './app-update'
import type { BarcodeReader } from './barcode-reader'
import type { Camera } from './camera'
import type { Clipboard } from './clipboard'
import type { Clock } from './clock'
import type { Device } from './device'
import type { DigitReader } from './digit-reader'
import type { Instruments } from './instruments'
import type { LastPlace } from './last-place'
import type { Navigation } from './navigation'
import type { Preferences } from './preferences'
import type { RecordStorage } from './record-storage'
import type { RunPlaces } from './run-places'

/** The world as the app sees it: every capability of the phone that it uses, and no other. */
export type Ports = {
  readonly activationStorage: ActivationStorage
  readonly appUpdate: AppUpdate
  /** Loaded on first use: the camera and its readers are not part of the first screen. */
  readonly scanning: () => Promise<{
    readonly camera: Camera
    readonly barcodeReader: BarcodeReader
    readonly digitReader: DigitReader
  }>
  /** Loaded with the first screen that speaks or sounds. */
  readonly instruments: () => Promise<Instruments>
  readonly clipboard: Clipboard
  readonly clock: Clock
  readonly device: Device
  readonly lastPlace: LastPlace
  readonly navigation: Navigation
  readonly preferences: Preferences
  /** Loaded with the first search, and with the screens of the day and of the records. */
  readonly records: () => Promise<RecordStorage>
  /** Loaded with the first run. */
  readonly runPlaces: () => Promise<RunPlaces>
}
