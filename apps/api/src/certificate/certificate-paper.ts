import { runs } from '@skillchain/documents/letter/fonts'
import type { Content } from '@skillchain/documents/letter/make-pdf'
import type { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'
import type { Grade } from '@skillchain/domain/standard/grade'
import { writtenDay } from '../kernel/written-day.ts'

/** What a certificate (职业技能等级证书) states on paper. */
export interface Paper {
  readonly name: string
  readonly documentMask: string
  readonly occupationName: string
  readonly occupationCode: string
  readonly grade: Grade
  /** What a second certificate (一试双证) is called; null of a certificate of a skill grade. */
  readonly title: string | null
  readonly number: CertificateNumber
  readonly issuedOn: string
  readonly bodyName: string
  /** Where whoever scans its code is led. */
  readonly verifyUrl: string
}

/** As the certificate prints them, whatever the language of whoever prints it. */
const GRADES: Readonly<Record<Grade, string>> = {
  apprentice: '学徒工',
  level5: '五级/初级工',
  level4: '四级/中级工',
  level3: '三级/高级工',
  level2: '二级/技师',
  level1: '一级/高级技师',
  specialTechnician: '特级技师',
  chiefTechnician: '首席技师',
}

const facts = (paper: Paper): [string, string][] => [
  ['姓名', paper.name],
  ['证件号码', paper.documentMask],
  ['职业名称', `${paper.occupationName}（${paper.occupationCode}）`],
  [paper.title === null ? '职业技能等级' : '考试等级', GRADES[paper.grade]],
  ['证书编号', paper.number],
  ['发证日期', writtenDay(paper.issuedOn)],
]

/** One page of a certificate, with the code by which anybody verifies it. */
export const certificatePage = (paper: Paper, isFirst: boolean): Content => [
  {
    text: runs(paper.title ?? '职业技能等级证书'),
    style: 'title',
    ...(isFirst ? {} : { pageBreak: 'before' }),
  },
  {
    text: runs(
      paper.title === null
        ? '经评价合格，特发此证。'
        : '与职业技能等级评价同场考试，达到本证书的标准，特发此证。',
    ),
    alignment: 'center',
    margin: [0, 0, 0, 24],
  },
  {
    layout: 'lightHorizontalLines',
    table: {
      // All are alike: the first is no heading of the others.
      headerRows: 0,
      widths: [110, '*'],
      body: facts(paper).map(([label, value]) => [{ text: label, style: 'label' }, { text: runs(value) }]),
    },
    margin: [0, 0, 0, 36],
  },
  { text: runs(paper.bodyName), alignment: 'right' },
  { text: writtenDay(paper.issuedOn), alignment: 'right', margin: [0, 0, 0, 36] },
  { qr: paper.verifyUrl, fit: 120, alignment: 'center', eccLevel: 'M' },
  {
    text: '扫码查证，或在本平台“证书查证”页输入编号和姓名',
    style: 'small',
    alignment: 'center',
    margin: [0, 8, 0, 0],
  },
]

export const certificateFooter = () => '证书是否有效，以查证结果为准'
