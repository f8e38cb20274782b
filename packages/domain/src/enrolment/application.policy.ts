import type { Grant, Policy, Subject } from '../organisation/access.ts'
import { asParty } from '../organisation/person-id.ts'
import type { Application } from './application.ts'
import type { CommandType } from './application.rules.ts'

const college = { 'college.admissions': 'party', 'college.manager': 'party' } as const satisfies Grant

/**
 * The college decides; the enterprise that offers the places, and the regulator's officers, read with names masked.
 * Auditors see counts only. A full identity number is for the college alone, for a stated purpose.
 *
 * **Source:** our own decision, domain study §6.8.
 */
export const applicationPolicy = {
  read: {
    ...college,
    'enterprise.manager': 'party',
    'regulator.officer': 'chain',
  },
  /** One's own, and who has seen one's number. */
  readOwn: { person: 'party' },
  /** Names in full, and what the applicant stated. */
  readInFull: college,
  reveal: college,
  accept: college,
  return: college,
  resubmit: college,
  admit: college,
  reject: college,
  withdraw: college,
} as const satisfies Policy<'read' | 'readOwn' | 'readInFull' | 'reveal' | CommandType>

export const subjectOf = ({
  chainId,
  collegeId,
  enterpriseId,
  personId,
}: Pick<Application, 'chainId' | 'collegeId' | 'enterpriseId' | 'personId'>): Subject => ({
  chainId,
  parties: [collegeId, enterpriseId, asParty(personId)],
})
