import { execFileSync } from 'node:child_process'

const packages = 'apt-get install open-jtalk open-jtalk-mecab-naist-jdic htsengine flite ffmpeg'

/** Runs a program of the system and gives what it printed; says which packages are needed where it is missing. */
export function runTool(program: string, parameters: readonly string[], input?: string | Uint8Array): Buffer {
  try {
    return execFileSync(program, parameters, { input, maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'pipe'] })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error(`There is no ${program} here. Run: ${packages}`)
    throw error
  }
}
