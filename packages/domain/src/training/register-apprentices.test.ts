import { expect, test } from 'vitest'

import { anApprenticeship, anApprenticeshipId } from './apprenticeship.fixture.ts'
import { type Admitted, registerApprentice } from './register-apprentices.ts'

const { chainId, planId, enterpriseId, collegeId, personId, applicationId, postName, birthYear, goal } =
  anApprenticeship()
const admitted: Admitted = {
  chainId,
  planId,
  enterpriseId,
  collegeId,
  personId,
  applicationId,
  postName,
  birthYear,
  grade: goal,
  status: 'admitted',
  registered: false,
}
const period = { startsOn: '2027-03-01', endsOn: '2027-08-31', now: '2027-02-20T02:00:00.000Z' }
const code = (given: Partial<Admitted>) => {
  const founded = registerApprentice(anApprenticeshipId(1), { ...admitted, ...given }, period)
  return founded.ok ? founded.value.state.status : founded.problem.code
}

test('a record is opened once, for whoever has been admitted', () => {
  expect(code({})).toBe('planning')
  expect(code({ status: 'accepted' })).toBe('apprenticeship.not-admitted')
  expect(code({ registered: true })).toBe('apprenticeship.registered')
})
