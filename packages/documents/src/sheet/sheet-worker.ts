/** The reading process: takes bytes from its standard input, answers one part for each request, keeps nothing. */
import { buffer } from 'node:stream/consumers'

import { checkContents } from './archive.ts'
import { csvSheet } from './csv-sheet.ts'
import { kindOf } from './kind.ts'
import { type SheetHead, type SheetPart, type SheetRequest, type SheetRow, UnreadableSheet } from './sheet.ts'
import { workbookSheet } from './workbook-sheet.ts'

const ROWS_AT_ONCE = 500

async function open(bytes: Uint8Array, asked: SheetRequest): Promise<[SheetHead, Iterable<SheetRow>]> {
  const kind = kindOf(bytes)
  if (kind === 'csv') return csvSheet(bytes, asked)
  if (kind === 'xlsx') await checkContents(bytes)
  return workbookSheet(bytes, kind, asked)
}

async function* answers(asked: SheetRequest): AsyncGenerator<SheetPart> {
  try {
    const [head, rows] = await open(await buffer(process.stdin), asked)
    yield { part: 'head', head }
    let batch: SheetRow[] = []
    for (const row of rows) {
      if (batch.push(row) < ROWS_AT_ONCE) continue
      yield { part: 'rows', rows: batch }
      batch = []
    }
    if (batch.length > 0) yield { part: 'rows', rows: batch }
    yield { part: 'end' }
  } catch (error) {
    yield { part: 'refused', fault: error instanceof UnreadableSheet ? error.fault : 'damaged' }
  }
}

const asked: SheetRequest = JSON.parse(process.argv[2] ?? '{}')
const parts = answers(asked)

// The reader asks for each part, so that no more than one is on its way however fast this process is.
process.on('message', () => {
  void parts.next().then(({ value }) => value && process.send?.(value))
})
process.on('disconnect', () => process.exit())
