/** Blank or invisible: spaces of every width, zero-width marks and the byte-order mark that spreadsheets leave behind. */
const BLANKS = /[\s\u200B-\u200F\u2060\uFEFF]+/gu

/**
 * A code as it is compared: full-width characters narrowed, blanks removed, letters upper-cased.
 *
 * Input methods switched to full width (全角) and spreadsheets both alter codes in ways no reader sees. Names are
 * never put through this: they are stored as typed.
 */
export const asCode = (typed: string): string => typed.normalize('NFKC').replace(BLANKS, '').toUpperCase()
