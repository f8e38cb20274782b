/**
 * A number as people type it, full-width digits and thousands commas included: `１２，０００` is 12000.
 * Null for nothing at all, NaN for what is no number.
 */
export function parseDecimal(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '')
  if (plain === '') return null
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN
}

/** Yuan as typed, in whole fen; NaN where there is more than two digits of fen. */
export function parseFen(text: string): number | null {
  const yuan = parseDecimal(text)
  if (yuan === null) return null
  const fen = Math.round(yuan * 100)
  return Math.abs(fen / 100 - yuan) < 1e-9 ? fen : Number.NaN
}

export const yuanOf = (fen: number | null): string => {
  if (fen === null) return ''
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2)
}
