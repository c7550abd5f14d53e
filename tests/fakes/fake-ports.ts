import type { Instruments } from '../../src/ports/instruments'
import type { Ports } from '../../src/ports/ports'
import { fakeActivationStorage } from './fake-activation-storage'
import { fakeAppUpdate } from './fake-app-update'
import { fakeBarcodeReader } from './fake-barcode-reader'
import { fakeBuildFacts } from './fake-build-facts'
import { fakeCamera } from './fake-camera'
import { fakeClipVoice } from './fake-clip-voice'
import { fakeClipboard } from './fake-clipboard'
import { fakeClock } from './fake-clock'
import { fakeDevice } from './fake-device'
import { fakeDigitReader } from './fake-digit-reader'
import { fakeFeedback } from './fake-feedback'
import { fakeIncoming } from './fake-incoming'
import { fakeLastPlace } from './fake-last-place'
import { fakeMediaKeys } from './fake-media-keys'
import { fakeNavigation } from './fake-navigation'
import { fakePreferences } from './fake-preferences'
import { fakePrinter } from './fake-printer'
import { fakeReadingPreferences } from './fake-reading-preferences'
import { fakeRecordStorage } from './fake-record-storage'
import { fakeRecordTools } from './fake-record-tools'
import { fakeRunPlaces } from './fake-run-places'
import { fakeShare } from './fake-share'
import { fakeSharedThings } from './fake-shared-things'
import { fakeSheetFile } from './fake-sheet-file'
import { fakeSpeech } from './fake-speech'
import { fakeWakeLock } from './fake-wake-lock'

/** A whole phone without a phone; every part is given for steering. */
export function fakePorts(options: { readonly path?: string } = {}) {
  const storage = fakeActivationStorage()
  const parts = {
    storage,
    records: fakeRecordStorage(storage),
    appUpdate: fakeAppUpdate(),
    camera: fakeCamera(),
    barcodeReader: fakeBarcodeReader(),
    clipboard: fakeClipboard(),
    clipVoice: fakeClipVoice(),
    clock: fakeClock(),
    device: fakeDevice(),
    digitReader: fakeDigitReader(),
    feedback: fakeFeedback(),
    incoming: fakeIncoming(),
    lastPlace: fakeLastPlace(),
    mediaKeys: fakeMediaKeys(),
    navigation: fakeNavigation(options.path),
    preferences: fakePreferences(),
    printer: fakePrinter(),
    readingPreferences: fakeReadingPreferences(),
    recordTools: fakeRecordTools(),
    runPlaces: fakeRunPlaces(),
    share: fakeShare(),
    sharedThings: fakeSharedThings(),
    sheetFile: fakeSheetFile(),
    speech: fakeSpeech(),
    wakeLock: fakeWakeLock(),
  }
  const { camera, barcodeReader, digitReader, records, recordTools, runPlaces } = parts
  const {
    clipVoice,
    feedback,
    incoming,
    mediaKeys,
    printer,
    readingPreferences,
    share,
    sharedThings,
    sheetFile,
    speech,
    wakeLock,
  } = parts
  const instruments: Instruments = {
    buildFacts: fakeBuildFacts(),
    clipVoice,
    feedback,
    incoming,
    mediaKeys,
    printer,
    readingPreferences,
    practice: { begin: () => undefined, leave: async () => true, digit: () => 4 },
    recordTools: async () => recordTools,
    share,
    sharedThings,
    sheetFile,
    speech,
    wakeLock,
  }
  const ports: Ports = {
    ...parts,
    activationStorage: storage,
    scanning: async () => ({ camera, barcodeReader, digitReader }),
    instruments: async () => instruments,
    records: async () => records,
    runPlaces: async () => runPlaces,
  }
  return { ...parts, ports, instruments }
}
