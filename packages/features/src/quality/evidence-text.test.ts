import { expect, test } from 'vitest'

import { evidenceText } from './evidence-text.ts'

const words = {
  t: (key: string, params: object = {}) => [key, ...Object.values(params)].join(' '),
  te: (key: string) => key.startsWith('standard.grade.level'),
}

test.each([
  ['attendance-valid', 'contradicted', 'session.grade.contradicted'],
  ['attendance-valid', '', ''],
  ['skilled-demand', 'level4', 'standard.grade.level4'],
  ['skilled-certificates', 'S000044990001263000001 level3', 'S000044990001263000001 standard.grade.level3'],
  ['candidates-evidenced', '2023-level3-4', 'evaluation.entryCondition.named 2023 standard.grade.level3 4'],
  [
    'candidates-evidenced',
    '2018-level5-6-22-02-01-2',
    'evaluation.entryCondition.named 2018 standard.grade.level5 2',
  ],
  ['candidates-evidenced', 'by-hand', 'by-hand'],
  ['promises-kept', '6 / 6, 2026-10-14', '6 / 6, 2026-10-14'],
  ['retained-six-months', '2026-05-07 → 2026-11-08', '2026-05-07 → 2026-11-08'],
  ['placements-matching', '6-22-02-01 → 6-18-02-04', '6-22-02-01 → 6-18-02-04'],
  ['plans-agreed', '名额并入另一院校。', '名额并入另一院校。'],
] as const)('the evidence of %s, %s, reads %s', (code, raw, said) => {
  expect(evidenceText(code, raw, words)).toBe(said)
})
