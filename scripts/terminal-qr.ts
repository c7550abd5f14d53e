import { generate } from 'lean-qr'

/** How many light modules a reader needs around the code. */
const margin = 2

/** A QR code for the terminal: two modules in each character, dark on white whatever the terminal's colours. */
export function terminalQr(text: string): string {
  const code = generate(text)
  const dark = (x: number, y: number) => code.get(x, y)
  const rows: string[] = []
  for (let y = -margin; y < code.size + margin; y += 2) {
    let row = ''
    for (let x = -margin; x < code.size + margin; x++) row += block(dark(x, y), dark(x, y + 1))
    rows.push(`\u001b[30;107m${row}\u001b[0m`)
  }
  return rows.join('\n')
}

function block(upper: boolean, lower: boolean): string {
  if (upper && lower) return '█'
  if (upper) return '▀'
  return lower ? '▄' : ' '
}
