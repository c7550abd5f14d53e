import type { Share } from '../ports/share'

/** A phone without a share sheet. */
export const unavailableShare: Share = { available: false, share: async () => 'refused' }
