import { writeXlsx } from '@skillchain/documents/sheet/write-xlsx'
import { RosterColumn, headings } from '@skillchain/domain/enrolment/roster-column'
import { someTexts } from '@skillchain/domain/enrolment/roster-row.fixture'

import { POST } from '../demand/publish.ts'
import type { GivenFile } from '../harness/hand.ts'

const NAMES = ['一鸣', '小满', '子衿', '佩瑜', '𠮷祥', '知行', '若谷', '清和'] as const

type Texts = Partial<Record<RosterColumn, string>>

const columns = RosterColumn.options

/** The `n`th applicant of a roster, as a college writes one down. */
export const applicant = (n: number, given: Texts = {}): Texts => ({
  ...someTexts(n),
  name: `欧阳${NAMES[n % NAMES.length]}`,
  majorCode: '460702',
  postName: POST,
  ...given,
})

/** A roster as a college keeps it: an XLSX workbook with the template's headings. */
export async function rosterOf(rows: readonly Texts[]): Promise<GivenFile> {
  const sheet = { name: '名册', columns: columns.map((column) => ({ label: headings[column][0] ?? column })) }
  const lines = rows.map((row) => columns.map((column) => row[column] ?? ''))
  const parts: Uint8Array[] = []
  // One batch; the writer takes any number.
  async function* batches() {
    yield lines
  }
  for await (const part of writeXlsx(sheet, batches())) parts.push(part)
  return {
    name: '春季报名名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.concat(parts),
  }
}
