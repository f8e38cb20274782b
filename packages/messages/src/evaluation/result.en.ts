import type { Same } from '../complete.ts'
import type * as zh from './result.zh-CN.ts'

export const appeal = {
  title: 'Appeals',
  none: 'No appeal.',
  raise: 'Appeal',
  raiseTitle: 'Appeal against a result',
  candidate: 'Candidate',
  part: 'Part',
  reason: 'Grounds',
  answer: 'Answer',
  uphold: 'Uphold',
  dismiss: 'Dismiss',
  raised: 'Appeal raised. The body must answer it.',
  answered: 'Answered.',
  upheld: 'Answered and upheld. Propose the correction below, under Corrections of scores.',
  unmet: 'Score to be corrected',
  answerHint: 'At least five characters; whoever appealed reads it.',
  answerMissing: 'Write the answer, at least five characters.',
  by: 'Raised by {who}',
  byPerson: 'the candidate',
  byCollege: 'the college',
  at: 'Raised',
  statusLabel: 'Status',
  status: { open: 'To be answered', upheld: 'Upheld', dismissed: 'Dismissed' },
  event: { raised: 'Raised', upheld: 'Upheld', dismissed: 'Dismissed' },
} satisfies Same<typeof zh.appeal>

export const correction = {
  title: 'Corrections of scores',
  none: 'No correction.',
  propose: 'Propose a correction',
  proposeTitle: 'Propose a correction of a score',
  hint: 'A correction holds once two others have approved it; what was before stays on record.',
  after: 'Corrected to',
  change: '{before} → {after}',
  approvals: '{count} of 2 approvals',
  byOthers: '{approvals}. Waits for others: whoever proposed or approved it cannot approve it again.',
  approve: 'Approve',
  reject: 'Reject',
  rejectTitle: 'Reject the correction of {name}’s score?',
  rejectConsequence:
    'This correction ends here and the score stays as it is; if there is a mistake, another can be proposed.',
  rejectReason: 'Why it is rejected (at least five characters)',
  rejectedWhy: 'Rejected because: {reason}',
  proposed: 'Proposed. Two others must approve it.',
  decided: 'Done.',
  status: { proposed: 'To be approved', applied: 'Corrected', rejected: 'Rejected' },
  event: { proposed: 'Proposed', approved: 'Approved', rejected: 'Rejected' },
} satisfies Same<typeof zh.correction>

export const result = {
  caption: 'Results',
  empty: 'Results appear here once they are on show.',
  verdict: 'Verdict',
  passed: 'Passed',
  failed: 'Failed',
} satisfies Same<typeof zh.result>
