import { join } from 'node:path'
import { runTool } from './run-tool.ts'
import { type Sound, sampleRate } from './samples.ts'
import { readSound } from './sound.ts'

/** Words that Flite would say otherwise: "fohwer" is FOH-er. */
const spelled: Readonly<Record<string, string>> = { fohwer: 'foe er' }

/**
 * Says an English word or sentence by itself, with the falling end of a full stop, by Flite's voice `slt` (CMU ARCTIC,
 * Carnegie Mellon University). `stretch`: how much slower than the voice itself.
 */
export function englishSound(words: string, folder: string, stretch: number): Sound {
  const wave = join(folder, 'word.wav')
  const pace = ['--setf', `duration_stretch=${stretch}`]
  runTool('flite', ['-voice', 'slt', ...pace, '-t', `${spelled[words] ?? words}.`, '-o', wave])
  // It begins with a faint click.
  return readSound(wave).slice(0.08 * sampleRate)
}
