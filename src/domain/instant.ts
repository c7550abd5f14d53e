/** Milliseconds since 1970, from the clock port. */
export type Instant = number
