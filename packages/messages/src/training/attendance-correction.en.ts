import type { Same } from '../complete.ts'
import type * as zh from './attendance-correction.zh-CN.ts'

export const correction = {
  title: 'Corrections of attendance',
  hint: 'Once settled, one side asks for a correction and the other approves it; what was settled stays on record beside it.',
  none: 'No correction of attendance.',
  propose: 'Ask for a correction',
  proposeTitle: 'Ask for a correction of attendance',
  person: 'Trainee',
  minutes: 'Minutes that should count',
  reason: 'Reason',
  change: '{before} minutes become {after}',
  byOwn: 'Asked by your side; the other side approves.',
  byOther: 'Asked by the other side; yours approves.',
  approve: 'Approve',
  reject: 'Do not approve',
  rejectTitle: 'Not approve the correction for {name}?',
  rejectConsequence:
    'This correction ends here and attendance stays as it is; if there is a mistake, another can be asked for.',
  rejectReason: 'Reason',
  rejectedWhy: 'Not approved: {reason}',
  proposed: 'Asked for; the other side approves.',
  decided: 'Done.',
  status: { proposed: 'To approve', applied: 'Corrected', rejected: 'Not approved' },
  event: {
    proposed: 'Correction of attendance asked for',
    approved: 'Correction of attendance approved',
    rejected: 'Correction of attendance not approved',
  },
} satisfies Same<typeof zh.correction>

export const correctionProblem = {
  'not-settled': 'Attendance is not settled yet, and needs no correction.',
  'correction-too-long': 'The session lasted {minutes} minutes: give that or less.',
  'correction-same': 'That is what counts already.',
  'correction-open': 'Another correction for this trainee has not been decided.',
  'own-correction': 'The side that did not ask approves.',
} satisfies Same<typeof zh.correctionProblem>
