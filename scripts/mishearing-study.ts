import { checkDigitTable, knownConfusionTable, styleTable } from './mishearing/study-tables'

// The tables of docs/reading-aloud.md; a test holds the page to what is printed here.
console.log([knownConfusionTable(), checkDigitTable(), styleTable()].join('\n\n'))
