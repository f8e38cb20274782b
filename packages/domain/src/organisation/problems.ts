import { defineProblems } from '../kernel/problem.ts'

/** What is wrong with an identifier or a name, as a schema's message or a refusal. */
export const problem = defineProblems({
  'organisation.credit-code-malformed': { kind: 'invalid', source: 'GB 32100-2015' },
  'organisation.credit-code-check-failed': { kind: 'invalid', source: 'GB 32100-2015' },
  'organisation.identity-number-malformed': { kind: 'invalid', source: 'GB 11643-1999' },
  'organisation.identity-number-check-failed': { kind: 'invalid', source: 'GB 11643-1999' },
  'organisation.identity-number-birth-impossible': { kind: 'invalid', source: 'GB 11643-1999' },
  'organisation.identity-number-birth-future': { kind: 'invalid' },
  'organisation.identity-number-historical': { kind: 'invalid', source: 'GB 11643-1999' },
  'organisation.residence-permit-region': { kind: 'invalid' },
  'organisation.document-malformed': { kind: 'invalid' },
  'organisation.document-kind-unknown': { kind: 'invalid' },
  'organisation.name-empty': { kind: 'invalid' },
  'organisation.name-too-long': { kind: 'invalid' },
  'organisation.name-characters': { kind: 'invalid' },
  'organisation.name-private-use': { kind: 'invalid' },
  'organisation.mobile-malformed': { kind: 'invalid' },
  'organisation.reminded-enough': { kind: 'rule' },
  'organisation.nobody-to-remind': { kind: 'rule' },
  'organisation.identity-in-text': { kind: 'invalid', source: '《中华人民共和国个人信息保护法》第六条' },
})
export type ProblemCode = Parameters<typeof problem>[0]
