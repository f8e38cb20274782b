import type { Grant, Policy, Subject } from '../organisation/access.ts'
import type { RosterImport } from './roster-import.ts'
import type { CommandType } from './roster-import.rules.ts'

const college = { 'college.admissions': 'party', 'college.manager': 'party' } as const satisfies Grant

/**
 * A roster is its college's alone until it has become applications: neither the enterprise nor the leader nor the
 * regulator sees a file on its way. Source: our own decision; PIPL art. 6.
 */
export const rosterImportPolicy = {
  read: college,
  upload: college,
  map: college,
  begin: college,
  finish: college,
  mend: college,
  resolve: college,
  confirm: college,
  complete: college,
  fail: college,
  undo: college,
  discard: college,
} as const satisfies Policy<'read' | 'upload' | CommandType>

export const subjectOf = ({ chainId, collegeId }: Pick<RosterImport, 'chainId' | 'collegeId'>): Subject => ({
  chainId,
  parties: [collegeId],
})
