import type { Actor, Grant, Policy, Subject } from '../organisation/access.ts'
import { asParty } from '../organisation/person-id.ts'
import type { CommandType } from './employment-command.ts'
import type { Employment } from './employment.ts'

const enterprise = { 'enterprise.manager': 'party' } as const satisfies Grant
const college = { 'college.admissions': 'party', 'college.manager': 'party' } as const satisfies Grant
const officer = { 'regulator.officer': 'chain' } as const satisfies Grant
const person = { person: 'party' } as const satisfies Grant

/**
 * The enterprise reports, corrects and ends; the person alone confirms and disputes. The college reads of its own people,
 * officers of a chain they inspect; auditors see counts. **Source:** our own decision, ADR-0040.
 */
export const employmentPolicy = {
  read: { ...enterprise, ...college, ...officer },
  count: { ...enterprise, ...college, ...officer, 'regulator.auditor': 'chain' },
  readOwn: person,
  found: enterprise,
  confirm: person,
  dispute: person,
  correct: enterprise,
  withdraw: enterprise,
  end: enterprise,
  claimStay: enterprise,
  retractStay: enterprise,
  confirmStay: person,
  disputeStay: person,
} as const satisfies Policy<'read' | 'count' | 'readOwn' | 'found' | CommandType>

type Parties = Pick<Employment, 'chainId' | 'enterpriseId' | 'collegeId' | 'personId'>

export const subjectOf = ({ chainId, enterpriseId, collegeId, personId }: Parties): Subject => ({
  chainId,
  parties: [enterpriseId, collegeId, asParty(personId)],
})

type Reader = Pick<Actor, 'organisationId'>

/**
 * Names are whole for the college, and for the enterprise once the person has confirmed that they work there: nobody
 * learns a name by saying that they have hired its bearer. **Source:** our own decision, ADR-0040.
 */
export const readsNames = (
  { organisationId }: Reader,
  { collegeId, enterpriseId, status }: Pick<Employment, 'collegeId' | 'enterpriseId' | 'status'>,
): boolean => organisationId === collegeId || (organisationId === enterpriseId && status === 'confirmed')

/** Pay is for the enterprise, the person and officers; the chain's leader learns no other firm's. */
export const readsPay = (
  { organisationId, division }: Pick<Actor, 'organisationId' | 'division'>,
  { enterpriseId, personId }: Pick<Employment, 'enterpriseId' | 'personId'>,
): boolean => organisationId === enterpriseId || organisationId === asParty(personId) || division !== null
