import { writeXlsx } from '@skillchain/documents/sheet/write-xlsx'
import type { Applicant } from '@skillchain/domain/enrolment/applicant'
import { RosterColumn, headings } from '@skillchain/domain/enrolment/roster-column'
import { someTexts } from '@skillchain/domain/enrolment/roster-row.fixture'

import type { GivenFile } from '../harness/hand.ts'

const NAMES = ['一鸣', '小满', '子衿', '佩瑜', '𠮷祥', '知行', '若谷', '清和'] as const

type Texts = Partial<Record<RosterColumn, string>>

const columns = RosterColumn.options

/** What every row of a roster says of the post, in the words of the plan. */
const forPost = (postName: string): Texts => ({ majorCode: '460702', postName })

/** The `n`th applicant for a post, as a college writes one down. */
export const applicant = (n: number, post: string, given: Texts = {}): Texts => ({
  ...someTexts(n),
  name: nameOf(n),
  ...forPost(post),
  ...given,
})
export const nameOf = (n: number): string => `欧阳${NAMES[n % NAMES.length]}`

/** Somebody of the invented world, as a college writes them down. */
export const entryOf = ({ name, document, gender, bornOn, mobile }: Applicant, post: string): Texts => ({
  ...someTexts(1),
  name,
  documentNumber: document.number,
  gender: gender === 'male' ? '男' : '女',
  bornOn,
  mobile,
  ...forPost(post),
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
