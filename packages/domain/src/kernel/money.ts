import { z } from 'zod'

/** Chinese money in fen (分), a hundredth of a yuan: whole, so that sums are exact. Names of such values end in `Fen`. */
export const Fen = z.int().nonnegative()
export type Fen = z.infer<typeof Fen>

const YUAN = /^(\d{1,11})(?:\.(\d{1,2}))?$/

/** `'2,300.5'` → 230050; null of a text that is no amount in yuan with at most two decimals. */
export function fenOf(yuan: string): Fen | null {
  const [, whole, decimals = ''] = YUAN.exec(yuan.normalize('NFKC').replace(/[\s,¥元]/g, '')) ?? []
  return whole === undefined ? null : Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}

/** 230050 → `'2300.50'`, for exchange; how people read an amount is for the messages to say. */
export const yuanOf = (fen: Fen): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`
