/**
 * The bars and spaces of the values 0 to 102 (ISO/IEC 15417, annex on symbol characters): six widths each, beginning
 * with a bar, 11 modules together.
 */
const patterns = `
212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222
123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321
232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121
313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224
111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111
111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113
114311 411113 411311 113141 114131 311141 411131`
  .trim()
  .split(/\s/)

const startWithPairs = { value: 105, pattern: '211232' }
const stop = '2331112'

/** The light margin at each side that a scanner needs, in modules. */
export const code128QuietZone = 10

/**
 * Digits as Code 128 in code set C, two to a symbol: widths in modules, bar and space in turn, a bar first and last,
 * without the quiet zones. Throws a RangeError unless it is an even number of ASCII digits, at least two.
 */
export function code128Widths(digits: string): readonly number[] {
  if (!/^(?:\d\d)+$/.test(digits)) throw new RangeError('Code 128-C holds pairs of digits only.')
  const values = Array.from(digits.matchAll(/\d\d/g), ([pair]) => Number(pair))
  const check = values.reduce((sum, value, index) => sum + value * (index + 1), startWithPairs.value) % 103
  const symbols = [startWithPairs.pattern, ...[...values, check].map(value => patterns[value]), stop]
  return Array.from(symbols.join(''), Number)
}

/** How many modules such a code takes, its quiet zones included. */
export function code128Modules(digitCount: number): number {
  return 11 * (2 + digitCount / 2) + 13 + 2 * code128QuietZone
}
