import type { RunKind, RunPlace } from '../domain/run-place'

/** Where the runs stand, for a phone that killed the app in the middle. Never holds digits. */
export interface RunPlaces {
  /** Null where no run was begun; never rejects. */
  read(run: RunKind): Promise<RunPlace | null>
  /** Written at once, strictly; null forgets the run. What the phone refuses is forgotten. */
  write(run: RunKind, place: RunPlace | null): void
}
