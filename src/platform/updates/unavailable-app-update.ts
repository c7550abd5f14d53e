import type { AppUpdate } from '../../ports/app-update'

/** Browsers without service workers, and addresses without TLS: nothing works offline, reloading brings the newest. */
export const unavailableAppUpdate: AppUpdate = {
  state: () => 'unsupported',
  subscribe: () => () => undefined,
  check: () => Promise.resolve(),
  apply: () => location.reload(),
}
