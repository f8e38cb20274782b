import type { Grant, Policy, Subject } from '../organisation/access.ts'
import type { Candidate } from './candidate.ts'
import type { CommandType } from './candidate.rules.ts'

const body = { 'evaluation-body.manager': 'party' } as const satisfies Grant
const college = { 'college.manager': 'party', 'college.admissions': 'party' } as const satisfies Grant

/**
 * Who may do what with a registration: the college registers and withdraws its people, the body decides; whoever sees the
 * chain whole reads it without names. Source: our own decision, ADR-0026.
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
  found: college,
  accept: body,
  reject: body,
  withdraw: college,
  attend: body,
} as const satisfies Policy<'read' | 'readNames' | 'found' | CommandType>

export const subjectOf = ({
  chainId,
  bodyId,
  collegeId,
}: Pick<Candidate, 'chainId' | 'bodyId' | 'collegeId'>): Subject => ({
  chainId,
  parties: [bodyId, collegeId],
})
