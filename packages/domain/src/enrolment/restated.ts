import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { toldBy } from '../organisation/identity-document.ts'
import { Applicant } from './applicant.ts'
import type { Amendment } from './application.rules.ts'
import { problem } from './roster-problems.ts'

/**
 * What was stated, with the amended fields in their place. Birth and sex follow a document that tells them, and are
 * refused where they are stated otherwise.
 */
export function restated(before: Applicant, { postId: _postId, ...fields }: Amendment): Outcome<Applicant> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  const told = toldBy(fields.document ?? before.document)
  if (told && fields.bornOn !== undefined && fields.bornOn !== told.bornOn) {
    return refuse(problem('roster.birth-differs'))
  }
  if (told && fields.gender !== undefined && fields.gender !== told.gender) {
    return refuse(problem('roster.gender-differs'))
  }
  return ok(Applicant.parse({ ...before, ...given, ...told }))
}
