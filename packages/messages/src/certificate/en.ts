import type { Same } from '../complete.ts'
import type { certificate as zh, problem as zhProblem } from './zh-CN.ts'

export const certificate = {
  status: {
    proposed: 'Waits for a signature',
    signed: 'Waits for the second signature',
    issued: 'Issued',
    replaced: 'Replaced',
    revoked: 'Revoked',
    declined: 'Not issued',
  },
} satisfies Same<typeof zh>

export const problem = {
  'out-of-turn': 'This cannot be done to the certificate as it stands. Reload the page to see its state.',
  'number-malformed': 'A certificate number is a letter and 21 digits.',
  'body-code-malformed': 'The code of an evaluation body is a letter and 12 digits.',
  'grade-without-number':
    'No rule is published for certificate numbers of this grade, so none is issued here.',
  'serial-exhausted': 'The 999999 numbers of this grade for {year} are used up.',
  'not-passed': 'Part of the examination is not passed: no certificate can be issued.',
  'publicity-running': 'The results are still open to objections (until {until}).',
  'appeal-open': 'Appeals against the results wait for an answer: {count}.',
  'same-signer': 'You have signed this certificate. The second signature must be of another account.',
  'one-a-year': 'This person got a certificate on {since}; a second one is not issued within a year.',
  'held-already': 'This candidate has a certificate that holds, or another is under way.',
  'not-replaceable': 'Only a certificate that was issued or revoked can be made anew.',
} satisfies Same<typeof zhProblem>
