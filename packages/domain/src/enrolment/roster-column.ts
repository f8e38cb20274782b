import { z } from 'zod'

/** What a column of an enrolment roster (报名名册) holds, in the order of the template. */
export const RosterColumn = z.enum([
  'ordinal',
  'name',
  'documentKind',
  'documentNumber',
  'gender',
  'bornOn',
  'ethnicity',
  'education',
  'mobile',
  'school',
  'studentNumber',
  'majorCode',
  'postName',
  'origin',
  'guardianName',
  'guardianMobile',
  'note',
])
export type RosterColumn = z.infer<typeof RosterColumn>

/**
 * Headings under which colleges keep these columns. The first is the template's own.
 *
 * **Source:** the rosters of Guangdong's evaluation and apprenticeship systems (domain study §7.3); the rest are those
 * of earlier versions and of common student-record programs.
 */
export const headings: Readonly<Record<RosterColumn, readonly string[]>> = {
  ordinal: ['序号', '编号', 'No'],
  name: ['姓名', '学生姓名', '考生姓名', '申请人姓名', 'Name'],
  documentKind: ['证件类型', '身份证件类型', '证件种类', 'ID type'],
  documentNumber: ['证件号码', '身份证号', '身份证号码', '公民身份号码', '身份证件号', '证件号', 'ID number'],
  gender: ['性别', 'Sex', 'Gender'],
  bornOn: ['出生日期', '出生年月日', '出生年月', '生日', 'Date of birth'],
  ethnicity: ['民族', 'Ethnic group'],
  education: ['文化程度', '学历', '最高学历', '受教育程度', 'Education'],
  mobile: ['手机号码', '手机号', '手机', '联系电话', '本人电话', '电话', 'Mobile'],
  school: ['毕业学校', '毕业院校', '学校名称', '毕业学校名称', '原毕业学校', 'School'],
  studentNumber: ['学号/考生号', '学号', '考生号', '学籍号', '考号', '准考证号', 'Student number'],
  majorCode: ['志愿专业代码', '专业代码', '报考专业代码', 'Major code'],
  postName: ['志愿岗位', '岗位', '报名岗位', '岗位名称', 'Post'],
  origin: ['生源地', '生源地代码', '生源地行政区划', '行政区划代码', '户籍地', 'Home division'],
  guardianName: ['监护人姓名', '家长姓名', '监护人', 'Guardian'],
  guardianMobile: ['监护人电话', '家长电话', '监护人手机', '监护人联系电话', 'Guardian mobile'],
  note: ['备注', '说明', 'Remarks'],
}

/** Columns a roster cannot do without; a guardian is asked for by the row. */
export const requiredColumns = ['name', 'documentNumber', 'mobile', 'majorCode'] as const

/** Columns that say who somebody is: a formula or a number in them is refused, whatever it shows. */
export const identifying: ReadonlySet<RosterColumn> = new Set(['name', 'documentNumber', 'studentNumber'])

/** A heading as it is compared: what brackets add, blanks, width and case make no difference. */
export const headingKey = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replaceAll(/[(（【[].*?[)）】\]]/gu, '')
    .replaceAll(/[\s*＊:：·_]+/gu, '')
    .toLowerCase()

const known = new Map<string, RosterColumn>(
  RosterColumn.options.flatMap((column) => headings[column].map((heading) => [headingKey(heading), column])),
)

/** Which column each heading stands for, the first of two winning; null where nobody can tell. */
export function recognise(texts: readonly string[]): (RosterColumn | null)[] {
  const taken = new Set<RosterColumn>()
  return texts.map((text) => {
    const column = known.get(headingKey(text))
    if (!column || taken.has(column)) return null
    taken.add(column)
    return column
  })
}

const ROWS_TO_SEARCH = 10

/** The row of headings among the first: the one of which most is recognised, and at least the name and the number. */
export function headingRow(rows: readonly { number: number; cells: readonly string[] }[]): number | null {
  const scored = rows.slice(0, ROWS_TO_SEARCH).map(({ number, cells }) => {
    const columns = recognise(cells)
    const sure = columns.includes('name') && columns.includes('documentNumber')
    return { number, score: sure ? columns.filter((column) => column !== null).length : 0 }
  })
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return best && best.score > 0 ? best.number : null
}

/** What two files of one make share, so that a mapping made for one is proposed for the other. */
export const headingSignature = (texts: readonly string[]): string => texts.map(headingKey).join('|')
