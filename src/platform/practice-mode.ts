/**
 * `?practice` where this tab practises, else nothing: ends the app's address, and the name of everything that practice
 * keeps on this phone. The app's icon always opens the real records.
 */
export const modeEnding = location.search === '?practice' ? '?practice' : ''
