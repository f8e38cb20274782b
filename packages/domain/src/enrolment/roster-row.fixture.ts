import { anIdentityNumber } from '../organisation/identity-document.fixture.ts'
import { aPlanPostId } from './enrolment-plan.fixture.ts'
import type { CellFlag, RosterCells } from './roster-cell.ts'
import type { RosterColumn } from './roster-column.ts'
import type { RowFacts } from './roster-row.ts'

export const someRowFacts = (given: Partial<RowFacts> = {}): RowFacts => ({
  today: '2026-12-10',
  startsOn: '2027-03-01',
  youngest: 16,
  posts: [{ postId: aPlanPostId(1), majorCode: '460701', postName: '焊接机器人操作员' }],
  studentNumberLength: null,
  ...given,
})

/** A row in which nothing is wrong: the `n`th, born 2007-03-15, a man when `n` is odd. */
export const someTexts = (n = 1): Partial<Record<RosterColumn, string>> => ({
  ordinal: String(n),
  name: '欧阳小明',
  documentKind: '居民身份证',
  documentNumber: anIdentityNumber({
    division: String(440_300 + (Math.floor(n / 1_000) % 100)),
    sequence: n % 1_000,
  }),
  gender: n % 2 === 1 ? '男' : '女',
  bornOn: '2007-03-15',
  ethnicity: '汉族',
  education: '高中',
  mobile: `138${String(n).padStart(8, '0')}`,
  school: '深圳市第一职业技术学校',
  studentNumber: `2026${String(n).padStart(6, '0')}`,
  majorCode: '460701',
  postName: '焊接机器人操作员',
  origin: '440300',
})

/** Its cells as a spreadsheet gives them; a test names the texts and flags that matter to it. */
export function someCells(
  texts: Partial<Record<RosterColumn, string>> = {},
  flags: Partial<Record<RosterColumn, CellFlag[]>> = {},
): RosterCells {
  const whole = { ...someTexts(), ...texts }
  return Object.fromEntries(
    Object.entries(whole).map(([column, text]) => [
      column,
      { text, flags: (flags as Record<string, CellFlag[]>)[column] ?? [] },
    ]),
  )
}
