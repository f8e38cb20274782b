import { runs } from '@skillchain/documents/letter/fonts'
import type { Content } from '@skillchain/documents/letter/make-pdf'

/** What an admission letter (录取通知书) states. */
export interface Letter {
  readonly name: string
  readonly documentMask: string
  readonly collegeName: string
  readonly enterpriseName: string
  readonly postName: string
  readonly majorName: string
  readonly year: number
  /** First day of training. */
  readonly startsOn: string
  /** The day of admission. */
  readonly admittedOn: string
  /** By which the college finds the record again. */
  readonly reference: string
}

const day = (text: string) => {
  const [year, month, date] = text.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const facts = (letter: Letter): [string, string][] => [
  ['录取专业', letter.majorName],
  ['联合培养企业', letter.enterpriseName],
  ['培养岗位', letter.postName],
  ['报到日期', day(letter.startsOn)],
  ['证件号码', letter.documentMask],
  ['通知书编号', letter.reference],
]

/** One page of a letter; a document of its own language, whatever the language of whoever prints it. */
export const letterPage = (letter: Letter, isFirst: boolean): Content => [
  {
    text: runs(letter.collegeName),
    style: 'heading',
    alignment: 'center',
    ...(isFirst ? {} : { pageBreak: 'before' }),
  },
  { text: '录取通知书', style: 'title' },
  { text: [...runs(letter.name), { text: ' 同学：' }], margin: [0, 0, 0, 12] },
  {
    text: runs(
      `经审核，你已被我校 ${letter.year} 年校企联合招生计划录取，与${letter.enterpriseName}共同培养。请按下列事项准时报到。`,
    ),
    leadingIndent: 22,
    margin: [0, 0, 0, 16],
  },
  {
    layout: 'lightHorizontalLines',
    table: {
      widths: [110, '*'],
      body: facts(letter).map(([label, value]) => [{ text: label, style: 'label' }, { text: runs(value) }]),
    },
    margin: [0, 0, 0, 28],
  },
  { text: '报到时请携带本通知书与本人身份证件原件。', leadingIndent: 22, margin: [0, 0, 0, 40] },
  { text: runs(letter.collegeName), alignment: 'right' },
  { text: day(letter.admittedOn), alignment: 'right' },
]

export const letterFooter = (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`
