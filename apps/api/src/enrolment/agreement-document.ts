import { runs } from '@skillchain/documents/letter/fonts'
import type { Content } from '@skillchain/documents/letter/make-pdf'
import type { AgreementTerms, Insurance } from '@skillchain/domain/enrolment/agreement-terms'
import { type Signatory, heldFrom, signatoriesOf } from '@skillchain/domain/enrolment/apprentice-agreement'
import type { EvidenceKind, ProgrammeType } from '@skillchain/domain/enrolment/programme'
import type { Grade } from '@skillchain/domain/standard/grade'

import { dayOf } from '../kernel/clock.ts'
import { writtenDay } from '../kernel/written-day.ts'
import { amendmentLog } from './agreement-log.ts'
import type { AgreementView } from './agreement-row.ts'
import type { z } from 'zod'

type View = z.infer<typeof AgreementView>

// A document has one language, whatever the language of whoever prints it; pages have their own words.
const programmeWords: Record<ProgrammeType, string> = {
  enterpriseNewApprenticeship: '企业新型学徒制',
  studentApprentice: '学生学徒制',
  modernApprenticeshipEmployee: '普通现代学徒制（在职职工）',
  orderTraining: '订单培养',
  commissionTraining: '委托培养',
  postInternship: '岗位实习',
}
const gradeWords: Record<Grade, string> = {
  apprentice: '学徒工',
  level5: '初级工（五级）',
  level4: '中级工（四级）',
  level3: '高级工（三级）',
  level2: '技师（二级）',
  level1: '高级技师（一级）',
  specialTechnician: '特级技师',
  chiefTechnician: '首席技师',
}
const insuranceWords: Record<Insurance['kind'], string> = {
  internshipLiability: '实习责任保险',
  workInjury: '工伤保险',
  accident: '意外伤害保险',
}
const payerWords: Record<Insurance['premiumBy'], string> = {
  enterprise: '企业',
  college: '院校',
  person: '本人',
}
const evidenceWords: Record<EvidenceKind, string> = {
  labourContract: '劳动合同',
  socialInsurance: '社会保险参保证明',
  filing: '备案回执',
  guardianConsent: '监护人知情同意书',
  trainingOrder: '订单（委托）培养协议',
  internshipPlan: '实习方案',
}

const yuan = (fen: number) => `${(fen / 100).toFixed(2)} 元`
const whether = (is: boolean) => (is ? '安排' : '不安排')

const insured = (insurances: readonly Insurance[]) =>
  insurances
    .map(
      ({ kind, insurer, policyNumber, fromOn, toOn, premiumBy }) =>
        `${insuranceWords[kind]}，${insurer}，保单 ${policyNumber}，${writtenDay(fromOn)}至${writtenDay(toOn)}，保费由${payerWords[premiumBy]}承担`,
    )
    .join('；')

/** The clauses, in the order in which the page shows them. */
function clauses(terms: AgreementTerms): [string, string][] {
  const night = `${whether(terms.nightShift)}夜班，${whether(terms.overtime)}加班，${whether(terms.restDayWork)}休息日和节假日工作`
  return [
    ['培养类型', programmeWords[terms.programme]],
    ['岗位', `${terms.postName}（职业编码 ${terms.occupationCode}）`],
    ['培养目标', gradeWords[terms.grade]],
    ['工作地址', terms.workplace],
    ['期限', `${writtenDay(terms.startsOn)}至${writtenDay(terms.endsOn)}`],
    ['工时', `每天 ${terms.hoursPerDay} 小时，每周 ${terms.hoursPerWeek} 小时；${night}`],
    ['报酬', `每月 ${yuan(terms.payFen)}，每月 ${terms.payDay} 日以货币支付给本人`],
    ['保险', insured(terms.insurances)],
    ['培养方案', terms.trainingPlan],
    ['考核取证', terms.certificate],
    ['安全与防护', terms.safety],
    ['食宿', terms.lodging],
    ['保密', terms.confidentiality],
    ['录用', terms.jobOffer],
    ['补贴归属', terms.subsidy],
    ['解除与责任', terms.termination],
    ['争议解决', terms.dispute],
    [
      '前置材料',
      terms.evidence
        .map(
          ({ kind, reference, issuedOn }) =>
            `${evidenceWords[kind]}（${reference}，${writtenDay(issuedOn)}）`,
        )
        .join('；'),
    ],
  ]
}

const nameOf = ({ enterpriseName, collegeName, people }: View): Record<Signatory, string> => ({
  enterprise: enterpriseName,
  college: collegeName,
  person: `${people.person}（证件 ${people.documentMask}）`,
  guardian: people.guardian ?? '',
})
const partyWords: Record<Signatory, string> = {
  enterprise: '甲方（企业）',
  college: '乙方（院校）',
  person: '丙方（学徒）',
  guardian: '丙方监护人',
}

const table = (rows: readonly [string, string][]): Content => ({
  layout: 'lightHorizontalLines',
  table: {
    widths: [90, '*'],
    body: rows.map(([label, value]) => [{ text: label, style: 'label' }, { text: runs(value || '无') }]),
  },
})

/** Everything an agreement prints of people, for the check that all of it can be drawn. */
export const printed = (view: View): string =>
  [
    ...Object.values(nameOf(view)),
    view.people.mentor,
    view.people.teacher,
    ...clauses(view.agreement.terms).flat(),
    ...amendmentLog(view).flat(),
  ].join('')

/** An agreement to print: parties, clauses, and who has signed which edition when. */
export function agreementDocument(view: View): Content {
  const { agreement, people } = view
  const names = nameOf(view)
  const parties = signatoriesOf(agreement)
  const from = heldFrom(agreement)
  const log = amendmentLog(view)
  const signed = parties.map((party): [string, string] => {
    const signature = agreement.signatures[party]
    return [
      partyWords[party],
      signature ? `已签第 ${signature.edition} 稿，${writtenDay(dayOf(new Date(signature.at)))}` : '未签署',
    ]
  })
  return [
    { text: '学徒培养协议', style: 'title' },
    {
      text: `第 ${agreement.edition} 稿${from === null ? '' : `（自${writtenDay(from)}起执行）`}　编号 ${agreement.id.slice(-12).toUpperCase()}`,
      style: 'small',
      alignment: 'center',
    },
    { text: '当事人', style: 'heading' },
    table([
      ...parties.map((party): [string, string] => [partyWords[party], names[party]]),
      ['企业导师', people.mentor],
      ['院校教师', people.teacher],
    ]),
    { text: '条款', style: 'heading' },
    table(clauses(agreement.terms)),
    { text: '签署情况', style: 'heading' },
    table(signed),
    ...(log.length > 0 ? [{ text: '变更记录', style: 'heading' }, table(log)] : []),
    {
      text: '各方登录本人账号、再次输入密码后以电子方式签署；签署时间以系统记录为准。',
      style: 'small',
      margin: [0, 12, 0, 0],
    },
  ]
}
