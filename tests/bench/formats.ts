/** Measures the record formats in Node: `npx tsx tests/bench/formats.ts [10000]`. Prints JSON, times in milliseconds. */
import { generated, measureFormats } from './formats-work.ts'

const total = Number(process.argv[2] ?? 10_000)
console.log(JSON.stringify({ total, ...(await measureFormats(generated(total))) }, null, 2))
