import { CsvError, parse } from 'csv-parse/sync'

import { decode, encodingsOf } from './encoding.ts'
import { flagsOf } from './cell.ts'
import { type SheetHead, type SheetRequest, type SheetRow, UnreadableSheet } from './sheet.ts'

const delimiters = [',', '\t', ';'] as const

/** Reads comma separated values (RFC 4180); its one sheet has no name. */
export function csvSheet(bytes: Uint8Array, asked: SheetRequest): [SheetHead, Iterable<SheetRow>] {
  const encodings = encodingsOf(bytes)
  const encoding = asked.encoding ?? encodings[0] ?? 'utf-8'
  const text = decode(bytes, encoding)
  const delimiter = delimiterOf(text)
  const head: SheetHead = {
    kind: 'csv',
    sheets: [],
    sheet: null,
    encodings,
    encoding,
    delimiter,
    hiddenColumns: [],
    from1904: false,
    meta: {},
  }
  return [head, rowsOf(text, delimiter, asked)]
}

/** The first line tells; a comma wins over the others, since they occur inside of texts more often. */
function delimiterOf(text: string) {
  const [line = ''] = text.split(/\r\n|\r|\n/, 1)
  return delimiters.find((delimiter) => line.includes(delimiter)) ?? ','
}

function* rowsOf(text: string, delimiter: string, asked: SheetRequest): Generator<SheetRow> {
  let number = 0
  for (const cells of records(text, delimiter, asked.rows + 1)) {
    number += 1
    if (number > asked.rows) throw new UnreadableSheet('too-many-rows')
    if (cells.length > asked.columns) throw new UnreadableSheet('too-many-columns')
    if (cells.some((cell) => cell !== '')) yield { number, cells, flags: flagsOf(cells), hidden: false }
  }
}

function records(text: string, delimiter: string, most: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      to: most,
      bom: true,
      max_record_size: 1_000_000,
    })
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableSheet('damaged', { cause: error })
    throw error
  }
}
