import { fileURLToPath } from 'node:url'
import { createWorker, OEM, PSM } from 'tesseract.js'
import { addsUp } from '../../../src/domain/check-digit.ts'

/** tesseract.js 7 with its best whole-number model, for one line of digits at a time. */
export type OtherEngine = { read(pngs: readonly string[]): Promise<OtherReading>; close(): Promise<unknown> }

/** The digits of all lines, and the milliseconds for them. */
export type OtherReading = { readonly digits: string; readonly milliseconds: number }

/** Starts it with the model of the development dependency: nothing is fetched. */
export async function otherEngine(): Promise<OtherEngine> {
  const langPath = fileURLToPath(
    new URL('../../../node_modules/@tesseract.js-data/eng/4.0.0_best_int', import.meta.url),
  )
  const worker = await createWorker('eng', OEM.LSTM_ONLY, { langPath, cacheMethod: 'none', gzip: true })
  await worker.setParameters({
    tessedit_char_whitelist: '0123456789',
    tessedit_pageseg_mode: PSM.SINGLE_LINE,
  })
  return {
    async read(pngs) {
      const started = performance.now()
      let digits = ''
      for (const png of pngs) {
        const { data } = await worker.recognize(Buffer.from(png, 'base64'))
        digits += data.text.replace(/\D/g, '')
      }
      return { digits, milliseconds: performance.now() - started }
    },
    close: () => worker.terminate(),
  }
}

/** Whether every group of an ID adds up. */
export function allAddUp(digits: string, groupLength: number): boolean {
  const groups = digits.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []
  return groups.every(group => group.length === groupLength && addsUp(group))
}
