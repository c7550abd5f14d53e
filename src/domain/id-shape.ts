/** The arrangement of an ID's digits: 9x7 or 9x6 for installation IDs, 8x6 for confirmation IDs. */
export type IdShape = {
  readonly groupCount: number
  readonly groupLength: number
}

/** 63 digits: Windows 8, Server 2012 and later, and ESU add-ons. */
export const installationShape63: IdShape = { groupCount: 9, groupLength: 7 }
/** 54 digits: Windows XP to 7, older Office, and Office KMS host keys even on a new Windows. */
export const installationShape54: IdShape = { groupCount: 9, groupLength: 6 }
/** 48 digits, groups A to H. */
export const confirmationShape: IdShape = { groupCount: 8, groupLength: 6 }

/** The letters that the portal and the PC print above a confirmation ID's groups. */
export const groupLetters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const

/** How many digits an ID of this shape has. */
export function digitCount(shape: IdShape): number {
  return shape.groupCount * shape.groupLength
}
