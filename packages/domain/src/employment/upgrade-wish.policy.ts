import type { Grant, Policy, Subject } from '../organisation/access.ts'
import { asParty } from '../organisation/person-id.ts'
import type { UpgradeWish } from './upgrade-wish.ts'
import type { CommandType } from './upgrade-wish.rules.ts'

const body = { 'evaluation-body.manager': 'party' } as const satisfies Grant
const college = { 'college.manager': 'party', 'college.admissions': 'party' } as const satisfies Grant
const person = { person: 'party' } as const satisfies Grant

/** The person wishes and takes it back, the body plans or declines, the college reads whom to register. Source: ADR-0055. */
export const upgradeWishPolicy = {
  read: { ...body, ...college },
  readOwn: person,
  found: person,
  withdraw: person,
  plan: body,
  decline: body,
} as const satisfies Policy<'read' | 'readOwn' | 'found' | CommandType>

export const subjectOf = ({
  chainId,
  bodyId,
  collegeId,
  personId,
}: Pick<UpgradeWish, 'chainId' | 'bodyId' | 'collegeId' | 'personId'>): Subject => ({
  chainId,
  parties: [bodyId, collegeId, asParty(personId)],
})
