import { type Assessor } from '@skillchain/domain/evaluation/assessor'
import {
  BodyCode,
  type BodyFiling,
  BodyFilingId,
  type FilingTerms,
  type ScopeRow,
  ScopeRowId,
} from '@skillchain/domain/evaluation/body-filing'
import * as rules from '@skillchain/domain/evaluation/body-filing.rules'
import { AssessorId } from '@skillchain/domain/evaluation/evaluation-batch'
import { OccupationCode } from '@skillchain/domain/standard/occupation'

import { daysBefore, plusDays, plusWorkingDays } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { AUTOMOTIVE } from './network.ts'
import { organisationId } from './organisations.ts'
import { type Username, signInOf } from './sign-ins.ts'

export const BODY = organisationId('evaluator')
/** Days ago on which the first filing came into force; its scope begins then. */
const FILED = 105

const rowOf = (
  story: Chronicle,
  n: number,
  given: Pick<ScopeRow, 'grade' | 'siteName' | 'seats'> & { code: string },
): ScopeRow => {
  const { today } = daysBefore(story.now, FILED)
  const { code, ...rest } = given
  return {
    ...rest,
    id: ScopeRowId.parse(demoId('scopeRow', n)),
    dictionaryVersion: '2022',
    occupationCode: OccupationCode.parse(code),
    validFromOn: today,
    validToOn: plusDays(today, 3 * 365 - 1),
  }
}

function file(
  story: Chronicle,
  given: { n: number; daysAgo: number; terms: FilingTerms; steps: Steps },
): BodyFiling {
  const known = { unknownOccupations: [], longestYears: 3, codeTaken: false }
  const due = ({ today }: { today: string }) => ({ ...known, reviewDueOn: plusWorkingDays(today, 20) })
  const id = BodyFilingId.parse(demoId('filing', given.n))
  return story.live<BodyFiling, rules.Command, rules.BodyFilingEvent, ReturnType<typeof due>>(AUTOMOTIVE, {
    by: 'evaluator',
    daysAgo: given.daysAgo,
    steps: given.steps,
    found: (acting) =>
      rules.draftFiling({ chainId: AUTOMOTIVE, id }, given.terms, { ...acting, ...due(acting) }),
    rules: {
      aggregate: 'body-filing',
      decide: rules.decide,
      evolve: rules.evolve,
      partiesOf: ({ bodyId }) => [bodyId],
      facts: (_, acting) => due(acting),
    },
  })
}
type Steps = readonly { by: Username; daysAgo: number; command: rules.Command }[]

const terms = (scope: ScopeRow[]): FilingTerms => ({
  bodyType: 'socialBody',
  responsible: '叶慧敏',
  scope,
})

/** A filing in force for car fitters, and one for robot operators that waits for the department. */
export function tellFilings(story: Chronicle): BodyFiling[] {
  const site = { siteName: '南沙一号考点', seats: 40 }
  return [
    file(story, {
      n: 1,
      daysAgo: 120,
      terms: terms([
        rowOf(story, 1, { ...site, code: '6-22-02-01', grade: 'level3' }),
        rowOf(story, 2, { ...site, code: '6-22-02-01', grade: 'level4' }),
        rowOf(story, 4, { siteName: '增城二号考点', seats: 24, code: '6-22-02-01', grade: 'level3' }),
        rowOf(story, 5, { ...site, code: '6-22-02-01', grade: 'level2' }),
      ]),
      steps: [
        { by: 'evaluator', daysAgo: 118, command: { type: 'submit' } },
        {
          by: 'city-regulator',
          daysAgo: FILED,
          command: {
            type: 'file',
            bodyCode: BodyCode.parse('S000044990001'),
            filingNumber: '粤评备（演示）第1号',
          },
        },
      ],
    }),
    file(story, {
      n: 2,
      daysAgo: 5,
      terms: terms([
        rowOf(story, 3, { code: '6-31-07-01', grade: 'level3', siteName: '黄埔二号考点', seats: 24 }),
      ]),
      steps: [{ by: 'evaluator', daysAgo: 3, command: { type: 'submit' } }],
    }),
  ]
}

/** The three who assess for the body, each under their own account. */
export function tellAssessors(story: Chronicle): Assessor[] {
  const occupationCodes = [OccupationCode.parse('6-22-02-01')]
  const { today } = daysBefore(story.now, 0)
  return (['evaluator', 'evaluator2', 'evaluator3'] as const).map((username, n) => {
    const { id: accountId, name } = signInOf(username)
    const assessor: Assessor = {
      chainId: AUTOMOTIVE,
      id: AssessorId.parse(demoId('assessor', n + 1)),
      bodyId: BODY,
      accountId,
      name,
      cardNumber: `DEMO-${String(n + 1).padStart(4, '0')}`,
      senior: n === 0,
      occupationCodes,
      employerId: null,
      validToOn: plusDays(today, 700),
      version: 0,
    }
    story.note(username, 100, {
      aggregate: 'assessor',
      state: assessor,
      event: { type: 'enlisted', senior: assessor.senior, occupationCodes },
    })
    return assessor
  })
}
