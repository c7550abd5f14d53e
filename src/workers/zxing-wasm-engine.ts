import { prepareZXingModule, purgeZXingModule, type ZXingReaderModule } from 'zxing-wasm/reader'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { CodeFormat } from './barcode-messages'
import { type Engine, EngineFault, type Finding } from './engine'
import { blurred, cropped, type GreyPicture, halved, viewfinderRegion } from './grey-picture'

type Options = Parameters<ZXingReaderModule['readBarcodesFromPixmap']>[3]
type Results = ReturnType<ZXingReaderModule['readBarcodesFromPixmap']>

/** What Emscripten adds to the module; its own types are in a package that is not needed otherwise. */
type Memory = { readonly HEAPU8: Uint8Array; _malloc(bytes: number): number; _free(address: number): void }
type Zxing = ZXingReaderModule & Memory
type Disposable = { delete(): void }

const formats: Readonly<Record<string, CodeFormat>> = {
  QRCode: 'qr',
  DataMatrix: 'data-matrix',
  Aztec: 'aztec',
  Code128: 'code-128',
  PDF417: 'pdf-417',
}

/** QR and Aztec, upright or turned, light or dark, without the costly searches. */
const fast: Options = {
  formats: 'QRCodeModel2,AztecCode',
  tryHarder: false,
  tryRotate: false,
  tryInvert: true,
  tryDownscale: true,
  tryDenoise: false,
  tryCode39ExtendedMode: false,
  binarizer: 0,
  isPure: false,
  downscaleFactor: 3,
  downscaleThreshold: 500,
  minLineCount: 2,
  maxNumberOfSymbols: 4,
  validateOptionalChecksum: false,
  returnErrors: false,
  eanAddOnSymbol: 0,
  textMode: 0,
  characterSet: 0,
}

const thorough: Options = {
  ...fast,
  formats: 'QRCodeModel2,AztecCode,DataMatrix,Code128,PDF417',
  tryHarder: true,
  tryRotate: true,
  maxNumberOfSymbols: 16,
}

/** Every so many frames all formats are looked for. */
const thoroughEvery = 8
/** Every so many frames the whole picture is softened first, against moiré. */
const softEvery = 4

/** zxing-cpp as WebAssembly, loaded from the app's own files. Rejects where it cannot be loaded or run. */
export async function loadZxingWasmEngine(): Promise<Engine> {
  const options = { overrides: { locateFile: () => wasmUrl }, fireImmediately: true } as const
  const zxing = (await prepareZXingModule(options).catch((reason: unknown) => {
    purgeZXingModule()
    throw reason
  })) as Zxing
  const read = (picture: GreyPicture, how: Options) => readWith(zxing, picture, how)

  function lookThoroughly(picture: GreyPicture, round: number): readonly Finding[] {
    if (round % 3 === 1) return read(blurred(picture), thorough)
    if (round % 3 === 2) return read(halved(picture), thorough)
    return read(picture, { ...thorough, tryDenoise: true })
  }

  return {
    name: 'zxing-wasm',
    look(picture, turn) {
      const middle = read(cropped(picture, viewfinderRegion(picture)), fast)
      if (middle.length > 0) return middle
      if (turn % thoroughEvery === thoroughEvery - 1) {
        return lookThoroughly(picture, Math.floor(turn / thoroughEvery))
      }
      return read(turn % softEvery === 1 ? blurred(picture) : picture, fast)
    },
    *study(picture, patience) {
      if (patience === 'quick') {
        yield read(picture, thorough)
        return
      }
      yield read(picture, { ...thorough, tryDenoise: true })
      yield read(blurred(picture), thorough)
      yield read(halved(picture), { ...thorough, tryDenoise: true })
    },
  }
}

function readWith(zxing: Zxing, picture: GreyPicture, how: Options): Finding[] {
  const address = zxing._malloc(picture.pixels.length)
  if (address === 0) throw new EngineFault('no memory for a picture')
  try {
    zxing.HEAPU8.set(picture.pixels, address)
    const results = zxing.readBarcodesFromPixmap(address, picture.width, picture.height, how)
    const findings = findingsIn(results)
    ;(results as Results & Disposable).delete()
    return findings
  } catch (cause) {
    throw new EngineFault('zxing-cpp failed', { cause })
  } finally {
    zxing._free(address)
  }
}

function findingsIn(results: Results): Finding[] {
  const findings: Finding[] = []
  for (let index = 0; index < results.size(); index++) {
    const result = results.get(index)
    const format = result && formats[result.symbology]
    if (format && result.text !== '') findings.push({ text: result.text, format })
  }
  return findings
}
