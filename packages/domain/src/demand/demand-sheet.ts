import { z } from 'zod'

import { type Grade, Grade as Grades } from '../standard/grade.ts'
import { cities } from '../standard/region.ts'
import type { ProblemCode } from './problems.ts'
import { type DemandField, DemandTerms } from './skill-demand.ts'

/** A column of a demand sheet: the field it fills and the headings it is known by, the template's first. */
export interface DemandColumn {
  readonly field: Exclude<DemandField, 'dictionaryVersion'>
  readonly headings: readonly [string, ...string[]]
}

/** The columns of the template, in its order (岗位需求表). Source: our own decision. */
export const DEMAND_COLUMNS: readonly DemandColumn[] = [
  { field: 'postName', headings: ['岗位名称', '岗位', 'Post'] },
  { field: 'occupationCode', headings: ['职业编码', '职业代码', '职业（工种）', 'Occupation code'] },
  { field: 'grade', headings: ['技能等级', '等级', 'Grade'] },
  { field: 'headCount', headings: ['需求人数', '人数', 'People'] },
  { field: 'arriveFromOn', headings: ['到岗开始日期', '最早到岗', 'Arrival from'] },
  { field: 'arriveToOn', headings: ['到岗截止日期', '最晚到岗', 'Arrival to'] },
  { field: 'divisionCode', headings: ['工作地', '地市', '行政区划代码', 'Place'] },
  {
    field: 'payFromFen',
    headings: ['月薪下限（元）', '月薪下限(元)', '月薪下限', 'Monthly pay from (yuan)'],
  },
  { field: 'payToFen', headings: ['月薪上限（元）', '月薪上限(元)', '月薪上限', 'Monthly pay to (yuan)'] },
  { field: 'postStandard', headings: ['岗位标准', '岗位要求', 'Post standard'] },
]

/** Rows one file may bring: a chain's enterprise has posts by the dozen, and each becomes a draft to be looked at. */
export const MOST_DEMAND_ROWS = 500

/** What is wrong with one cell, as a code, and what stands in it. */
export const CellFault = z.object({ field: DemandTerms.keyof(), code: z.string(), value: z.string() })
export type CellFault = z.infer<typeof CellFault> & { readonly code: ProblemCode }

export const DemandSheetRow = z.object({
  /** As the spreadsheet program numbers it. */
  row: z.int(),
  /** What the sheet says, by field. */
  texts: z.partialRecord(DemandTerms.keyof(), z.string()),
  /** Null while there are faults. */
  terms: DemandTerms.nullable(),
  faults: z.array(CellFault),
})
export type DemandSheetRow = z.infer<typeof DemandSheetRow>

/** Where each column stands, by its heading; the fields no heading was found for. */
export function locateColumns(heading: readonly string[]): {
  readonly at: Readonly<Partial<Record<DemandField, number>>>
  readonly missing: readonly DemandField[]
} {
  const tidy = heading.map((text) => text.replaceAll(/[\s*＊]/g, ''))
  const found = DEMAND_COLUMNS.map(({ field, headings }) => {
    const column = tidy.findIndex((text) => headings.some((name) => name.replaceAll(/\s/g, '') === text))
    return [field, column] as const
  })
  return {
    at: Object.fromEntries(found.filter(([, column]) => column >= 0)),
    missing: found.flatMap(([field, column]) => (column < 0 ? [field] : [])),
  }
}

const gradeWords: Record<Grade, readonly string[]> = {
  apprentice: ['学徒工'],
  level5: ['初级工', '五级', '五级/初级工', '5'],
  level4: ['中级工', '四级', '四级/中级工', '4'],
  level3: ['高级工', '三级', '三级/高级工', '3'],
  level2: ['技师', '二级', '二级/技师', '2'],
  level1: ['高级技师', '一级', '一级/高级技师', '1'],
  specialTechnician: ['特级技师'],
  chiefTechnician: ['首席技师'],
}

type Read = { readonly value: unknown } | { readonly code: ProblemCode }
const fail = (code: ProblemCode) => ({ code })

function readDay(text: string): Read {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (!parts) return fail('demand.cell-not-a-day')
  const [, year = '', month = '', day = ''] = parts
  return { value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
}

function readNumber(text: string, factor: number): Read {
  const digits = text.replaceAll(/[,，]/g, '')
  return /^\d+(\.\d{1,2})?$/.test(digits)
    ? { value: Math.round(Number(digits) * factor) }
    : fail('demand.cell-not-a-number')
}

function readGrade(text: string): Read {
  const word = text.replaceAll(/\s/g, '')
  const grade = Grades.options.find((one) => one === word || gradeWords[one].includes(word))
  return grade ? { value: grade } : fail('demand.cell-not-a-grade')
}

function readDivision(text: string): Read {
  const code = /^\d{6}/.exec(text)?.[0] ?? cities.find(({ name }) => name === text.replace(/市$/, ''))?.code
  return code ? { value: code } : fail('demand.cell-not-a-division')
}

const readers: Record<DemandColumn['field'], (text: string) => Read> = {
  postName: (text) => ({ value: text }),
  occupationCode: (text) => ({ value: /^\d-\d{2}-\d{2}-\d{2}/.exec(text)?.[0] ?? text }),
  grade: readGrade,
  headCount: (text) => readNumber(text, 1),
  arriveFromOn: readDay,
  arriveToOn: readDay,
  divisionCode: readDivision,
  payFromFen: (text) => readNumber(text, 100),
  payToFen: (text) => readNumber(text, 100),
  postStandard: (text) => ({ value: text }),
}

const isField = (key: unknown): key is DemandField => DemandTerms.keyof().safeParse(key).success

/** The code a schema's complaint comes down to. */
function codeOf(
  issue: { readonly code?: string | undefined; readonly message: string },
  field: DemandField,
): ProblemCode {
  if (issue.message === 'demand.arrival-window-reversed' || issue.message === 'demand.pay-range-reversed') {
    return issue.message
  }
  if (field === 'occupationCode') return 'demand.cell-not-an-occupation'
  if (field === 'divisionCode') return 'demand.cell-not-a-division'
  if (field === 'arriveFromOn' || field === 'arriveToOn') return 'demand.cell-not-a-day'
  if (field !== 'postName' && field !== 'postStandard') return 'demand.cell-out-of-range'
  return issue.code === 'too_small' ? 'demand.cell-too-short' : 'demand.cell-too-long'
}

/** One row of a sheet as the terms of a demand, or what is wrong with each of its cells. */
export function readDemandRow(
  { row, texts }: Pick<DemandSheetRow, 'row' | 'texts'>,
  dictionary: { readonly version: string; readonly codes: ReadonlySet<string> },
): DemandSheetRow {
  const faults: CellFault[] = []
  const values: Partial<Record<DemandField, unknown>> = { dictionaryVersion: dictionary.version }
  for (const { field } of DEMAND_COLUMNS) {
    const value = texts[field]?.trim() ?? ''
    const read = value === '' ? fail('demand.cell-empty') : readers[field](value)
    if ('code' in read) faults.push({ field, code: read.code, value })
    else values[field] = read.value
  }
  const parsed = DemandTerms.safeParse(values)
  const known = new Set(faults.map(({ field }) => field))
  for (const issue of parsed.error?.issues ?? []) {
    const [field] = issue.path
    if (isField(field) && !known.has(field))
      faults.push({ field, code: codeOf(issue, field), value: texts[field] ?? '' })
  }
  if (parsed.success && !dictionary.codes.has(parsed.data.occupationCode)) {
    const value = texts.occupationCode ?? ''
    faults.push({ field: 'occupationCode', code: 'demand.occupation-unknown', value })
  }
  return { row, texts, terms: faults.length === 0 && parsed.success ? parsed.data : null, faults }
}
