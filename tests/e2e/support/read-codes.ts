import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))

/** What zxing-cpp reads in a screenshot: the texts of all its QR codes and Code 128 bars. */
export async function readCodes(screenshot: Buffer): Promise<string[]> {
  await prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer }, fireImmediately: true })
  const found = await readBarcodes(new Uint8Array(screenshot), { formats: ['QRCode', 'Code128'] })
  return found.map(({ text }) => text)
}
