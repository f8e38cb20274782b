import type { Grant, Policy, Subject } from '../organisation/access.ts'
import type { AttendanceCorrection } from './attendance-correction.ts'
import type { CommandType } from './attendance-correction.rules.ts'

const sides = {
  'enterprise.manager': 'party',
  'college.manager': 'party',
  'college.admissions': 'party',
  'training-base.manager': 'party',
} as const satisfies Grant

/**
 * Either side of a session asks for a correction, and the other decides; which of the two somebody is of, the record
 * says. Regulators read. Source: our own decision, ADR-0042.
 */
export const attendanceCorrectionPolicy = {
  read: { ...sides, 'regulator.officer': 'chain', 'regulator.auditor': 'chain' },
  found: sides,
  approve: sides,
  reject: sides,
} as const satisfies Policy<'read' | 'found' | CommandType>

export const subjectOf = ({
  chainId,
  hostId,
  baseId,
}: Pick<AttendanceCorrection, 'chainId' | 'hostId' | 'baseId'>): Subject => ({
  chainId,
  parties: [hostId, baseId],
})
