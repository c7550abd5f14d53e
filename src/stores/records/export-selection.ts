import { type Signal, signal } from '@preact/signals'
import type { ActivationId } from '../../domain/activation'

/** PCs that were selected for export or for another phone; null: none were. The select screen sets it, then goes there. */
export const exportSelection: Signal<readonly ActivationId[] | null> = signal(null)
