/** Where each word lies in a sound file, in milliseconds after the first sound of its opening tone: start and length. */
export type ClipPlaces = Readonly<Record<string, readonly [start: number, length: number]>>
