import type { BackupHeader } from './backup-header'

/** Encrypts and decrypts the chunks of one backup. */
export type BackupCipher = {
  encrypt(plain: Uint8Array<ArrayBuffer>, chunk: number, last: boolean): Promise<Uint8Array<ArrayBuffer>>
  /** Null where the chunk is not the one that was written: another key, changed, moved, or not the last one. */
  decrypt(
    cipher: Uint8Array<ArrayBuffer>,
    chunk: number,
    last: boolean,
  ): Promise<Uint8Array<ArrayBuffer> | null>
}

/** The number that the check is encrypted under; a file never has as many chunks. */
export const checkChunk = 0xffffffff

/** What the check encrypts: the right passphrase finds it again. */
export const checkText = () => new TextEncoder().encode('yomiage-records')

/** Makes the cipher from a passphrase and a header: PBKDF2, then AES-256-GCM with the header's line authenticated. */
export async function backupCipher(
  passphrase: string,
  header: BackupHeader,
  line: Uint8Array<ArrayBuffer>,
): Promise<BackupCipher> {
  const { subtle } = crypto
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const material = await subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const key = await subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: header.salt, iterations: header.iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
  const parameters = (chunk: number, last: boolean) => ({
    name: 'AES-GCM',
    iv: nonce(header.noncePrefix, chunk, last),
    additionalData: line,
    tagLength: 128,
  })
  return {
    encrypt: async (plain, chunk, last) =>
      new Uint8Array(await subtle.encrypt(parameters(chunk, last), key, plain)),
    decrypt: async (cipher, chunk, last) => {
      try {
        return new Uint8Array(await subtle.decrypt(parameters(chunk, last), key, cipher))
      } catch (error) {
        if (error instanceof DOMException && error.name === 'OperationError') return null
        throw error
      }
    },
  }
}

/** Twelve bytes: the file's seven, the chunk's number (big endian), and 1 for the last chunk. */
function nonce(prefix: Uint8Array, chunk: number, last: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12)
  bytes.set(prefix)
  new DataView(bytes.buffer).setUint32(7, chunk)
  bytes[11] = last ? 1 : 0
  return bytes
}
