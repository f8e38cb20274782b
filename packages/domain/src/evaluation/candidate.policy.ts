import type { Grant, Policy, Subject } from '../organisation/access.ts'
import { asParty } from '../organisation/person-id.ts'
import type { Candidate } from './candidate.ts'
import type { CommandType } from './candidate.rules.ts'

const body = { 'evaluation-body.manager': 'party' } as const satisfies Grant
const college = { 'college.manager': 'party', 'college.admissions': 'party' } as const satisfies Grant

/**
 * Who may do what with a registration: the college registers and withdraws its people, the body decides, the person reads
 * their own; whoever sees the chain whole reads it without names. Source: our own decision, ADR-0026, ADR-0051.
 */
export const candidatePolicy = {
  read: {
    ...body,
    ...college,
    'enterprise.manager': 'chain',
    'regulator.officer': 'chain',
    'regulator.auditor': 'chain',
  },
  /** With names, which those who see the chain whole do not. */
  readNames: { ...body, ...college },
  /** What concerns the person themselves, with their results once these are on show. */
  readOwn: { person: 'party' },
  found: college,
  accept: body,
  reject: body,
  withdraw: college,
  attend: body,
} as const satisfies Policy<'read' | 'readNames' | 'readOwn' | 'found' | CommandType>

export const subjectOf = ({
  chainId,
  bodyId,
  collegeId,
  personId,
}: Pick<Candidate, 'chainId' | 'bodyId' | 'collegeId' | 'personId'>): Subject => ({
  chainId,
  parties: [bodyId, collegeId, asParty(personId)],
})
