import { aChainId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { OccupationCode } from '../standard/occupation.ts'
import type { Assessor } from './assessor.ts'
import { anAssessorId } from './evaluation-batch.fixture.ts'

/** Somebody of body 6 who may assess car fitters. */
export const anAssessor = (given: Partial<Assessor> = {}): Assessor => ({
  chainId: aChainId(1),
  id: anAssessorId(1),
  bodyId: anOrganisationId(6),
  accountId: cast.evaluator.personId,
  name: '叶慧敏',
  cardNumber: '4400000001',
  senior: false,
  occupationCodes: [OccupationCode.parse('6-22-02-01')],
  employerId: null,
  validToOn: '2028-12-31',
  version: 0,
  ...given,
})
