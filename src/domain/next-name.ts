/**
 * The name to suggest for the next PC: the last one's number plus one, its zeros kept, what follows dropped
 * ("PC-07 reception" becomes "PC-08", "Line 9" becomes "Line 10").
 * @param fallback used where there is no last name; also where its name holds no number
 */
export function nextName(last: string | null, fallback: string): string {
  if (last === null) return fallback
  const [numbered] = /^.{0,80}?\d{1,9}(?!\d)/su.exec(last.normalize('NFKC').trim()) ?? []
  if (numbered === undefined) return fallback
  return numbered.replace(/\d{1,9}$/, digits => String(Number(digits) + 1).padStart(digits.length, '0'))
}
