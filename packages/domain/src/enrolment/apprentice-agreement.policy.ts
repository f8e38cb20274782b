import type { Grant, Policy, Subject } from '../organisation/access.ts'
import { asParty } from '../organisation/person-id.ts'
import type { ApprenticeAgreement } from './apprentice-agreement.ts'
import type { CommandType } from './apprentice-agreement.rules.ts'

const both = {
  'enterprise.manager': 'party',
  'college.manager': 'party',
  'college.admissions': 'party',
} as const satisfies Grant
const all = { ...both, person: 'party' } as const satisfies Grant

/**
 * Who may do what to an apprentice agreement. The two organisations write it; all parties sign or refuse it, and the
 * person reads it once it is sent. The chain's leader and its regulator read it with the person's name masked.
 *
 * **Source:** domain study §4.4, §6.8; our own decision, ADR-0020, ADR-0050.
 */
export const agreementPolicy = {
  /** Lists of them, and the applications from which they may be founded. */
  read: { ...both, 'regulator.officer': 'chain' },
  readOne: { ...all, 'regulator.officer': 'chain' },
  readOwn: { person: 'party' },
  /** Names in full. */
  readInFull: all,
  /** What the rules find in the terms: for those who write them, who alone see all they are judged by, and who audits them. */
  readFindings: { ...both, 'regulator.officer': 'chain' },
  found: both,
  revise: both,
  send: both,
  sign: all,
  refuse: all,
  amend: both,
  withdraw: both,
  end: both,
  propose: both,
  signAmendment: all,
  refuseAmendment: all,
  withdrawAmendment: both,
} as const satisfies Policy<
  'read' | 'readOne' | 'readOwn' | 'readInFull' | 'readFindings' | 'found' | CommandType
>

/** The person becomes a party when the agreement is sent; a draft is the two organisations' alone. */
export const subjectOf = ({
  chainId,
  enterpriseId,
  collegeId,
  personId,
  sentAt,
}: Pick<ApprenticeAgreement, 'chainId' | 'enterpriseId' | 'collegeId' | 'personId' | 'sentAt'>): Subject => ({
  chainId,
  parties: sentAt === null ? [enterpriseId, collegeId] : [enterpriseId, collegeId, asParty(personId)],
})
