import { type Encoding, UnreadableSheet } from './sheet.ts'

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
]

/** Fewer characters than this beyond ASCII, and a GB18030 text might pass for UTF-8 by chance (联通 does). */
const BEYOND_CHANCE = 16

/**
 * Encodings under which the bytes are text, the likelier first. A mark decides; else UTF-8 is tried before
 * GB18030, because the bytes of one read as the other mostly without any error. Two are answered only where
 * there is too little text to tell them apart.
 */
export function encodingsOf(bytes: Uint8Array): Encoding[] {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return [marked[0]]
  const utf8 = decoded(bytes, 'utf-8')
  if (utf8 !== undefined && isBeyondChance(utf8)) return ['utf-8']
  const gb = decoded(bytes, 'gb18030')
  if (utf8 !== undefined) return gb === undefined || gb === utf8 ? ['utf-8'] : ['utf-8', 'gb18030']
  if (gb === undefined || gb.includes('\0')) throw new UnreadableSheet('encoding-unknown')
  return ['gb18030']
}

export function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = decoded(bytes, encoding)
  if (text === undefined) throw new UnreadableSheet('encoding-unknown')
  if (text.includes('\0')) throw new UnreadableSheet('unknown-kind')
  return text
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function isBeyondChance(text: string): boolean {
  let beyond = 0
  for (const character of text) {
    if (character > '\u007f') beyond += 1
    if (beyond >= BEYOND_CHANCE) return true
  }
  return false
}
