import { UnreadableSheet } from './sheet.ts'

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte)

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** How a compound file names the stream of a workbook under a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
/** The storage of macros in an old workbook. */
const MACROS = Buffer.from('_VBA_PROJECT', 'utf16le')

/** By its content; what the file is called proves nothing. */
export function kindOf(bytes: Uint8Array): 'csv' | 'xlsx' | 'xls' {
  if (bytes.length === 0) throw new UnreadableSheet('empty')
  if (startsWith(bytes, ZIP)) return 'xlsx'
  if (!startsWith(bytes, COMPOUND)) return 'csv'
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (content.includes(ENCRYPTED)) throw new UnreadableSheet('encrypted')
  if (content.includes(MACROS)) throw new UnreadableSheet('active-content')
  return 'xls'
}
