import { type CellObject, utils, write } from '@e965/xlsx'

/** A cell as a spreadsheet program keeps it: `t` its type (s, n), `v` its value, `f` its formula, `z` its format. */
export type RawCell = Pick<CellObject, 't' | 'v'> & Partial<Pick<CellObject, 'f' | 'z'>>

/** What a sheet says besides its cells, in the words of SheetJS (`!merges`, `!cols`, `!rows`). */
type More = Readonly<Record<`!${string}`, unknown>>

/** A workbook as a spreadsheet program would leave it, by addresses of cells. */
export function aSpreadsheet(
  cells: Readonly<Record<string, RawCell>>,
  more: More = {},
  bookType: 'xlsx' | 'xls' = 'xlsx',
): Uint8Array {
  return bytesOf({ '!ref': 'A1:Z20', ...cells, ...more }, bookType)
}

/** The same over rows of texts, of which some cells are replaced. */
export const aSpreadsheetOf = (
  rows: readonly (readonly string[])[],
  cells: Readonly<Record<string, RawCell>> = {},
  more: More = {},
): Uint8Array => bytesOf({ ...utils.aoa_to_sheet(rows.map((row) => [...row])), ...cells, ...more }, 'xlsx')

function bytesOf(sheet: object, bookType: 'xlsx' | 'xls'): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '名册')
  const bytes: unknown = write(book, { type: 'buffer', bookType, cellStyles: true })
  if (!(bytes instanceof Uint8Array)) throw new Error('SheetJS gave no bytes')
  return bytes
}
