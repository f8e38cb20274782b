import { anAgreement, someAgreementTerms } from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import { ApprenticeAgreementId } from '@skillchain/domain/enrolment/apprentice-agreement'
import { ApprenticeshipId } from '@skillchain/domain/training/apprenticeship'
import { aMentor, anApprenticeship } from '@skillchain/domain/training/apprenticeship.fixture'
import { MentorId } from '@skillchain/domain/training/mentor'

import { MASK, NAME, applicationIdOf, collegeOf, firmOf, planIdOf } from './people.ts'
import { APPRENTICES, FIRMS, type Making, chainIdOf, idOf, organisationOf, personOf } from './world.ts'

const FIRST_ON = '2026-03-01'
const LAST_ON = '2027-02-28'

export const mentorIdOf = (c: number, firm: number, second: number) =>
  MentorId.parse(idOf('mentor', (c * FIRMS + firm) * 2 + second))
export const mentorNameOf = (c: number, firm: number, second: number) => `师傅${c}之${firm}之${second}`
export const apprenticeshipIdOf = (c: number, n: number) =>
  ApprenticeshipId.parse(idOf('apprenticeship', c * 2_000 + n))

/** The record of the `n`th person as an apprentice: three of a firm with its first mentor, three with its second. */
export function newApprenticeship(c: number, n: number, second = n < APPRENTICES / 2 ? 0 : 1) {
  const firm = firmOf(n)
  return {
    ...anApprenticeship({
      chainId: chainIdOf(c),
      id: apprenticeshipIdOf(c, n),
      applicationId: applicationIdOf(c, n),
      planId: planIdOf(c, firm),
      enterpriseId: organisationOf(c, firm),
      collegeId: collegeOf(c, firm),
      personId: personOf(c, n),
      startsOn: FIRST_ON,
      endsOn: LAST_ON,
      status: 'training',
      mentorId: mentorIdOf(c, firm, second),
    }),
    name: NAME,
    mentorName: mentorNameOf(c, firm, second),
    tutorName: `导师${c}之${firm}`,
  }
}

function agreementOf(c: number, n: number) {
  const firm = firmOf(n)
  const terms = someAgreementTerms({ startsOn: FIRST_ON, endsOn: LAST_ON })
  const { signatures, ...state } = anAgreement({
    chainId: chainIdOf(c),
    id: ApprenticeAgreementId.parse(idOf('agreement', c * 2_000 + n)),
    applicationId: applicationIdOf(c, n),
    planId: planIdOf(c, firm),
    enterpriseId: organisationOf(c, firm),
    collegeId: collegeOf(c, firm),
    personId: personOf(c, n),
    status: 'inForce',
    terms,
    inForceAt: '2026-02-25T03:00:00.000Z',
  })
  return {
    ...state,
    signatoryId: state.personId,
    postName: terms.postName,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    student: true,
    enterpriseSignature: signatures.enterprise,
    collegeSignature: signatures.college,
    personSignature: signatures.person,
    guardianSignature: signatures.guardian,
    personName: NAME,
    documentMask: MASK,
    mentorName: '陈师傅',
    teacherName: '李老师',
    guardianName: null,
  }
}

/** The mentors of a chain, its apprentices, and their agreements. */
export function addApprentices({ rows }: Making, c: number): void {
  for (let at = 0; at < 2 * FIRMS; at += 1) {
    const [firm, second] = [Math.floor(at / 2), at % 2]
    rows.mentors.push(
      aMentor({
        chainId: chainIdOf(c),
        id: mentorIdOf(c, firm, second),
        enterpriseId: organisationOf(c, firm),
        name: mentorNameOf(c, firm, second),
      }),
    )
  }
  for (let n = 0; n < APPRENTICES; n += 1) {
    rows.apprenticeships.push(newApprenticeship(c, n))
    rows.agreements.push(agreementOf(c, n))
  }
}
