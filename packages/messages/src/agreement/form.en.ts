import type { Same } from '../complete.ts'
import type * as zh from './form.zh-CN.ts'

export const form = {
  title: 'Draft agreements',
  editTitle: 'Change the agreement of {person}',
  who: 'For whom',
  whoHint:
    'Those who are admitted and have no agreement yet. Several of one plan and post may be drafted at once.',
  nobody: 'Nobody waits for an agreement',
  nobodyHint: 'Those who are admitted and have no agreement yet appear here.',
  plan: '{enterprise} × {college}, {post} ({count} to draft)',
  planLabel: 'Plan and post',
  chosen: '{count} chosen.',
  minors:
    '{count} of them is not of age; a guardian signs too. | {count} of them are not of age; a guardian signs too.',
  prefilled:
    'Post, grade, place and pay come from the plan and may be changed; the occupation must be the plan’s, and the pay no less.',
  guardianHint: 'Required for a minor. Left empty, the guardian stated in the application is taken.',
  courseYearHint: '1 to 6 for students; empty for employees.',
  comparisonHint: 'An intern’s pay is compared with it and must reach the share that is set.',
  staffHint: 'The share of interns is counted from it; stated by the enterprise.',
  addInsurance: 'Add insurance',
  removeInsurance: 'Remove this insurance',
  addEvidence: 'Add a paper',
  removeEvidence: 'Remove this paper',
  facts: 'State what is so',
  reason: 'Reason for the change',
  reasonHint: 'All parties see it. Write no identity numbers.',
  draft: 'Draft {count}',
  save: 'Save the draft',
  amend: 'Send the new text',
  propose: 'Send the amendment',
  proposeTitle: 'Amend the agreement of {person}',
  proposeNote:
    'Until all whom it concerns have signed, the present text goes on holding. When post, period, hours, pay or ending change, all sign; otherwise only those whom it concerns.',
  fromOn: 'Holds from',
  fromOnHint:
    'Tomorrow or later; all whom it concerns must have signed before that day. The days before it stay under the present text.',
  amendNote:
    'When post, period, hours, pay or ending change, all sign again; otherwise only those whom it concerns.',
  failed: '{done} were drafted; the next was refused.',
} satisfies Same<typeof zh.form>
