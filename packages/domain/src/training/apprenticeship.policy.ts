import { asParty } from '../organisation/person-id.ts'
import type { Actor, Grant, Policy, Subject } from '../organisation/access.ts'
import type { CommandType } from './apprenticeship-command.ts'
import type { Apprenticeship } from './apprenticeship.ts'

const enterprise = { 'enterprise.manager': 'party' } as const satisfies Grant
const college = { 'college.admissions': 'party', 'college.manager': 'party' } as const satisfies Grant

/**
 * The enterprise keeps the record, the college names its tutor and reads, the apprentice reads. **Source:** our own
 * decision, ADR-0038.
 */
export const apprenticeshipPolicy = {
  read: { ...enterprise, ...college, 'regulator.officer': 'chain' },
  readOwn: { person: 'party' },
  register: enterprise,
  assignMentor: enterprise,
  assignTutor: college,
  plan: enterprise,
  protect: enterprise,
  start: enterprise,
  pause: enterprise,
  resume: enterprise,
  transfer: enterprise,
  complete: enterprise,
  breakOff: enterprise,
} as const satisfies Policy<'read' | 'readOwn' | 'register' | CommandType>

export const subjectOf = ({
  chainId,
  enterpriseId,
  collegeId,
  personId,
}: Pick<Apprenticeship, 'chainId' | 'enterpriseId' | 'collegeId' | 'personId'>): Subject => ({
  chainId,
  parties: [enterpriseId, collegeId, asParty(personId)],
})

/**
 * Names are whole for the college, as they are on its roster, and for the enterprise once the apprentice works there;
 * masked for all others. **Source:** our own decision, ADR-0038; domain study §6.8.
 */
export const readsNames = (
  actor: Pick<Actor, 'organisationId'>,
  { collegeId, enterpriseId, status }: Pick<Apprenticeship, 'collegeId' | 'enterpriseId' | 'status'>,
): boolean =>
  actor.organisationId === collegeId || (actor.organisationId === enterpriseId && status !== 'planning')
