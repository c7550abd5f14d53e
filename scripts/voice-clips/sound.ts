import { runTool } from './run-tool.ts'
import { type Sound, sampleRate } from './samples.ts'

/** Reads any sound file as one channel. */
export function readSound(file: string): Sound {
  const raw = runTool('ffmpeg', [
    ...['-v', 'error', '-i', file, '-f', 'f32le', '-ac', '1', '-ar', String(sampleRate), 'pipe:1'],
  ])
  return new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength))
}

/** Writes a sound as AAC in MP4, without anything that differs from run to run. */
export function writeAac(sound: Sound, file: string, kilobits: number): void {
  runTool(
    'ffmpeg',
    [
      ...['-v', 'error', '-y', '-f', 'f32le', '-ac', '1', '-ar', String(sampleRate), '-i', 'pipe:0'],
      ...['-ar', '24000', '-c:a', 'aac', '-b:a', `${kilobits}k`, '-map_metadata', '-1'],
      ...['-fflags', '+bitexact', '-flags:a', '+bitexact', '-movflags', '+faststart', file],
    ],
    new Uint8Array(sound.buffer, sound.byteOffset, sound.byteLength),
  )
}
