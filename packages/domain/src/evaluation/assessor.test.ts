import { expect, test } from 'vitest'

import { anOrganisationId } from '../organisation/actor.fixture.ts'
import { OccupationCode } from '../standard/occupation.ts'
import { anAssessor } from './assessor.fixture.ts'
import { type Assessor, type Surroundings, conflictsOf } from './assessor.ts'
import { aBatch } from './evaluation-batch.fixture.ts'
import type { EvaluationBatch } from './evaluation-batch.ts'

const surroundings: Surroundings = {
  organisations: new Set([anOrganisationId(1), anOrganisationId(3)]),
  sameDay: 0,
  inARow: 0,
  mostInARow: 3,
}
const rulesOf = (
  assessor: Partial<Assessor>,
  batch: Partial<EvaluationBatch> = {},
  around: Partial<Surroundings> = {},
) => conflictsOf(anAssessor(assessor), aBatch(batch), { ...surroundings, ...around }).map(({ rule }) => rule)

test('nothing speaks against somebody qualified who has nothing to do with the people', () => {
  expect(rulesOf({})).toEqual([])
})

test.each<[string, Parameters<typeof rulesOf>, string[]]>([
  ['technicians are for senior assessors', [{}, { grade: 'level2' }], ['grade']],
  ['who may', [{ senior: true }, { grade: 'level2' }], []],
  ['another occupation', [{ occupationCodes: [OccupationCode.parse('6-18-02-04')] }], ['occupation']],
  ['a card that ends the day before', [{ validToOn: '2026-12-04' }, { examOn: '2026-12-05' }], ['expired']],
  ['a card that ends on the day', [{ validToOn: '2026-12-05' }, { examOn: '2026-12-05' }], []],
  ['another exam on the day', [{}, {}, { sameDay: 1 }], ['overlap']],
  ['people of the college one teaches at', [{ employerId: anOrganisationId(1) }], ['own-people']],
  ['people of one’s own firm', [{ employerId: anOrganisationId(3) }], ['own-people']],
  ['people of others', [{ employerId: anOrganisationId(2) }], []],
  ['a fourth time in a row at a site', [{}, {}, { inARow: 3 }], ['rotation']],
  ['a third time', [{}, {}, { inARow: 2 }], []],
])('%s', (_, given, rules) => {
  expect(rulesOf(...given)).toEqual(rules)
})
