import { defineProblems } from '../kernel/problem.ts'

const NUMBERS = '职业技能等级证书编码规则'
const ISSUE = '《职业技能等级认定工作规程（试行）》（人社职司便函〔2020〕17号）'
const ONE_A_YEAR = '国家同一年度“一人一证”原则'

export const problem = defineProblems({
  'certificate.dual-not-earned': { kind: 'rule' },
  'certificate.no-dual': { kind: 'rule' },
  'certificate.out-of-turn': { kind: 'rule' },
  'certificate.number-malformed': { kind: 'invalid', source: NUMBERS },
  'certificate.grade-without-number': { kind: 'rule', source: NUMBERS },
  'certificate.serial-exhausted': { kind: 'rule', source: NUMBERS },
  'certificate.not-passed': { kind: 'rule', source: ISSUE },
  'certificate.publicity-running': { kind: 'rule', source: ISSUE },
  'certificate.appeal-open': { kind: 'rule', source: ISSUE },
  'certificate.same-signer': { kind: 'rule' },
  'certificate.one-a-year': { kind: 'rule', source: ONE_A_YEAR },
  'certificate.held-already': { kind: 'rule' },
  'certificate.not-replaceable': { kind: 'rule' },
  'certificate.nobody-to-certify': { kind: 'rule' },
  'certificate.note-names-holder': { kind: 'rule' },
  'certificate.not-printable': { kind: 'rule' },
  'certificate.characters': { kind: 'rule' },
})
export type ProblemCode = Parameters<typeof problem>[0]
