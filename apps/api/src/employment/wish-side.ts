import type { Side } from '@skillchain/db/employment/upgrade-wish.query'
import type { Actor } from '@skillchain/domain/organisation/access'

/** Whose wishes an actor reads: a college those of its people, a body those told to it. */
export const sideOf = ({ role, organisationId }: Pick<Actor, 'role' | 'organisationId'>): Side =>
  role.startsWith('college.') ? { collegeId: organisationId } : { bodyId: organisationId }
