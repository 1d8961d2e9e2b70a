/** One block of a tar archive. Source: POSIX.1-1988 (ustar), IEEE Std 1003.1. */
export const TAR_BLOCK_BYTES = 512

/** Sizes from here on do not fit into eleven octal digits; GNU tar and bsdtar write and read them in binary. */
const OCTAL_LIMIT_BYTES = 8 ** 11

export interface TarMember {
  /** ASCII, `/`-separated, at most 100 characters. */
  readonly name: string
  readonly byteLength: number
}

/** The header of one plain file that only its owner may read. */
export function tarHeader({ name, byteLength }: TarMember, modifiedAt: Date): Uint8Array {
  const block = Buffer.alloc(TAR_BLOCK_BYTES)
  if (!/^[\x20-\x7e]{1,100}$/.test(name)) throw new Error('A name that a tar header cannot hold')
  block.write(name, 0, 'latin1')
  block.write('0000600\0', 100, 'latin1')
  block.write('0000000\0', 108, 'latin1')
  block.write('0000000\0', 116, 'latin1')
  writeSize(block, byteLength)
  const seconds = Math.floor(modifiedAt.getTime() / 1000)
  block.write(`${seconds.toString(8).padStart(11, '0')}\0`, 136, 'latin1')
  block.write('        ', 148, 'latin1')
  block.write('0', 156, 'latin1')
  block.write('ustar\u000000', 257, 'latin1')
  block.write(`${checksum(block).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return block
}

/** What fills the last block of a file. */
export function tarPadding(byteLength: number): Uint8Array {
  return Buffer.alloc((TAR_BLOCK_BYTES - (byteLength % TAR_BLOCK_BYTES)) % TAR_BLOCK_BYTES)
}

/** Two empty blocks end an archive. */
export const tarEnd: Uint8Array = Buffer.alloc(2 * TAR_BLOCK_BYTES)

/** @returns undefined for the empty block at the end; `'damaged'` for anything but the header of a plain file. */
export function readTarHeader(block: Buffer): TarMember | undefined | 'damaged' {
  if (block.every((byte) => byte === 0)) return undefined
  const sum = Number.parseInt(block.toString('latin1', 148, 156), 8)
  if (sum !== checksum(block) || block[156] !== 0x30) return 'damaged'
  const name = block.toString('latin1', 0, 100).replace(/\0.*$/s, '')
  const byteLength = readSize(block)
  return Number.isSafeInteger(byteLength) && byteLength >= 0 ? { name, byteLength } : 'damaged'
}

function writeSize(block: Buffer, byteLength: number): void {
  if (byteLength < OCTAL_LIMIT_BYTES) {
    block.write(`${byteLength.toString(8).padStart(11, '0')}\0`, 124, 'latin1')
    return
  }
  block[124] = 0x80
  block.writeBigUInt64BE(BigInt(byteLength), 128)
}

function readSize(block: Buffer): number {
  if (block[124] === 0x80) return Number(block.readBigUInt64BE(128))
  return Number.parseInt(block.toString('latin1', 124, 136), 8)
}

/** The sum of all bytes, the field of the sum itself counted as blanks. */
function checksum(block: Buffer): number {
  let sum = 0
  for (const [index, byte] of block.entries()) sum += index >= 148 && index < 156 ? 0x20 : byte
  return sum
}
