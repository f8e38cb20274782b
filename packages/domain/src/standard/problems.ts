import { defineProblems } from '../kernel/problem.ts'

export const problem = defineProblems({
  'standard.occupation-code-malformed': { kind: 'invalid', source: '中华人民共和国职业分类大典（2022年版）' },
  'standard.occupation-name-missing': { kind: 'invalid' },
  'standard.occupation-unknown': { kind: 'rule', source: '中华人民共和国职业分类大典（2022年版）' },
  'standard.occupation-repeated': { kind: 'invalid' },
  'standard.occupation-marker-unknown': { kind: 'invalid' },
  'standard.dictionary-version-malformed': { kind: 'invalid' },
  'standard.dictionary-empty': { kind: 'rule' },
  'standard.dictionary-too-early': { kind: 'rule' },
  'standard.dictionary-columns-missing': { kind: 'invalid' },
  'standard.file-empty': { kind: 'invalid' },
  'standard.file-unreadable': { kind: 'invalid' },
  'standard.file-protected': { kind: 'invalid' },
  'standard.file-too-large': { kind: 'invalid' },
  'standard.division-malformed': { kind: 'invalid', source: 'GB/T 2260-2007' },
  'standard.division-unknown': { kind: 'invalid', source: 'GB/T 2260-2007' },
  'standard.division-without-counties': { kind: 'invalid', source: 'GB/T 2260-2007' },
  'standard.parameter-missing': { kind: 'rule' },
  'standard.parameter-overlapping': { kind: 'rule' },
  'standard.parameter-past': { kind: 'rule' },
})
export type ProblemCode = Parameters<typeof problem>[0]
