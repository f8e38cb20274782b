import {
  type Signatory,
  type TextGroup,
  signatoriesOf,
} from '@skillchain/domain/enrolment/apprentice-agreement'

import { dayOf } from '../kernel/clock.ts'
import { writtenDay } from '../kernel/written-day.ts'
import type { AgreementView } from './agreement-row.ts'
import type { z } from 'zod'

type View = z.infer<typeof AgreementView>

const groupWords: Record<TextGroup, string> = {
  post: '岗位',
  period: '期限',
  hours: '工时',
  pay: '报酬',
  insurance: '保险',
  training: '培养与考核',
  welfare: '安全与食宿',
  confidentiality: '保密',
  ending: '录用、解除与争议',
  evidence: '前置材料',
  mentor: '企业导师',
  teacher: '院校教师',
  guardian: '监护人',
}
const partyWords: Record<Signatory, string> = {
  enterprise: '企业',
  college: '院校',
  person: '本人',
  guardian: '监护人',
}

/** The amendment log (变更记录): what each change was, why and since when, and how long the texts before it held. */
export function amendmentLog({ agreement: { changes }, editions }: View): [string, string][] {
  const changed = changes.map(({ edition, groups, reason, fromOn }): [string, string] => [
    `第 ${edition} 稿`,
    `${fromOn === null ? '生效前改动' : `自${writtenDay(fromOn)}起执行，改动`}${groups.map((group) => groupWords[group]).join('、')}。原因：${reason}`,
  ])
  const held = editions.map(({ edition, fromOn, toOn, signatures, minor }): [string, string] => [
    `第 ${edition} 稿`,
    `${fromOn === null ? '自生效' : `自${writtenDay(fromOn)}`}起至${writtenDay(toOn)}。签署：${signatoriesOf({
      minor,
    })
      .flatMap((party) => {
        const signature = signatures[party]
        return signature
          ? `${partyWords[party]}，${writtenDay(dayOf(new Date(signature.at)))}，第 ${signature.edition} 稿`
          : []
      })
      .join('；')}`,
  ])
  return [...changed, ...held]
}
