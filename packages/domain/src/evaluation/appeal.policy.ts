import type { Grant, Policy, Subject } from '../organisation/access.ts'
import { asParty } from '../organisation/person-id.ts'
import type { Appeal } from './appeal.ts'
import type { CommandType } from './appeal.rules.ts'

const body = { 'evaluation-body.manager': 'party' } as const satisfies Grant
const concerned = {
  'college.manager': 'party',
  'college.admissions': 'party',
  person: 'party',
} as const satisfies Grant

/** Whoever a result concerns may appeal against it; the body answers. Source: our own decision, ADR-0027, ADR-0051. */
export const appealPolicy = {
  read: { ...body, ...concerned, 'regulator.officer': 'chain', 'regulator.auditor': 'chain' },
  found: concerned,
  uphold: body,
  dismiss: body,
} as const satisfies Policy<'read' | 'found' | CommandType>

export const subjectOf = ({
  chainId,
  bodyId,
  collegeId,
  personId,
}: Pick<Appeal, 'chainId' | 'bodyId' | 'collegeId' | 'personId'>): Subject => ({
  chainId,
  parties: [bodyId, collegeId, asParty(personId)],
})
