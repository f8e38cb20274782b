import { expect, test } from 'vitest'

import {
  anAgreement,
  anAmendment,
  signedBy,
  someAgreementTerms,
} from '@skillchain/domain/enrolment/apprentice-agreement.fixture'

import { agreementDocument, printed } from './agreement-document.ts'
import { amendmentLog } from './agreement-log.ts'

const people = { mentor: '陈师傅', teacher: '李老师', guardian: '钟大明' }
const {
  terms,
  ageAtStart: _age,
  minor,
  signatures: _none,
  exceptions: _no,
  refusal: _nor,
  ...change
} = anAmendment()
const view = {
  agreement: anAgreement({ status: 'inForce', edition: 2, terms, changes: [change] }),
  enterpriseName: '岭南新能源汽车有限公司',
  collegeName: '珠江汽车技师学院',
  people: { ...people, person: '钟永', documentMask: '4***************1' },
  amendmentPeople: null,
  editions: [
    {
      edition: 1,
      terms: someAgreementTerms(),
      minor,
      signatures: signedBy('enterprise', 'college', 'person', 'guardian'),
      people,
      fromOn: null,
      toOn: '2027-05-31',
    },
  ],
  findings: null,
  amendmentFindings: null,
}

test('a printed agreement tells its amendments, and until when each text held', () => {
  expect(amendmentLog(view)).toEqual([
    ['第 2 稿', '自2027年6月1日起执行，改动报酬。原因：考核合格，调整报酬'],
    [
      '第 1 稿',
      '自生效起至2027年5月31日。签署：企业，2026年11月25日，第 1 稿；院校，2026年11月25日，第 1 稿；本人，2026年11月25日，第 1 稿；监护人，2026年11月25日，第 1 稿',
    ],
  ])
  expect(printed(view)).toContain('考核合格，调整报酬')
  expect(JSON.stringify(agreementDocument(view))).toContain('（自2027年6月1日起执行）')
})
