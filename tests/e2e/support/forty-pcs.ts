import { inventedConfirmationIds, inventedInstallationIds } from './invented-ids.ts'

/** The customer of the visit. */
export const site = 'Northfield Clinic'
/** Who is noted with each result. */
export const technician = 'J. Ward'

const names = Array.from({ length: 40 }, (_, index) => `PC-${String(index + 1).padStart(2, '0')}`)
const installationIds = inventedInstallationIds(40)
const confirmationIds = inventedConfirmationIds(40)
/** A PC that was set up anew and shows the installation ID of an earlier one. */
export const reimaged = { number: 18, wasNumber: 6 }
/** The PC for which the portal gives no answer. */
export const refusedByPortal = 12
/** The PC that does not take its confirmation ID. */
export const failedAtPc = 25
/** What the PC with that number, counted from 1, shows. */
export const installationIdOf = (number: number) =>
  installationIds[(number === reimaged.number ? reimaged.wasNumber : number) - 1] ?? ''
/** What the portal answers for that PC. */
export const answerOf = (number: number) =>
  confirmationIds[(number === reimaged.number ? reimaged.wasNumber : number) - 1] ?? ''
/** Its name on the board. */
export const nameOf = (number: number) => names[number - 1] ?? ''
/** The same digits, one of them wrong. */
export const withWrongDigit = (id: string) => `${id.slice(0, 34)}${(Number(id[34]) + 1) % 7}${id.slice(35)}`

/** Before the camera: PC-01 to PC-05, one of them twice, and a code with a wrong digit. */
export const walk = [
  { code: `PC-03 ${installationIdOf(3)}` },
  { code: `PC-02 ${installationIdOf(2)}` },
  { code: `Installation ID: ${withWrongDigit(installationIdOf(9))}` },
  { code: `PC-05 ${installationIdOf(5)}` },
  { code: installationIdOf(3) },
  { code: installationIdOf(1) },
  { code: `PC-04 ${installationIdOf(4)}` },
] as const
/** Taken in the scan loop. */
export const byCamera = [1, 2, 3, 4, 5]
/** Taken from a picture. */
export const byPicture = 6
/** Taken from pasted texts. */
export const byText = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, reimaged.number]
/** The one of them that another tab takes. */
export const inSecondTab = 17
const byList = Array.from({ length: 22 }, (_, index) => 19 + index)

/** The numbers of all PCs. */
export function numbers(): number[] {
  return names.map((_, index) => index + 1)
}

/** Two lines are refused: an ID that does not add up, and a number that a spreadsheet has rounded. */
export function listFile(): string {
  const lines = byList.map(
    number => `${nameOf(number)},Room ${number},Windows 11,${installationIdOf(number)}`,
  )
  const wrong = `PC-41,Room 41,Windows 11,${withWrongDigit(installationIdOf(1))}`
  return ['Name,Room,Product,Installation ID', ...lines, wrong, 'PC-42,,,6.83053E+62'].join('\r\n')
}
