import { expect, test } from 'vitest'

import { findingText } from './finding-text.ts'

const t = (key: string, params: Readonly<Record<string, unknown>> = {}) =>
  [key, ...Object.values(params)].join(' ')

const uncovered = (fromOn: string, toOn: string) =>
  findingText(t, { rule: 'insurance', params: { fromOn, toOn } })

test('days without insurance are said as a span, one day by itself', () => {
  expect(uncovered('2028-02-01', '2028-02-29')).toBe('agreement.finding.said.insurance 2028-02-01 2028-02-29')
  expect(uncovered('2028-02-29', '2028-02-29')).toBe('agreement.finding.uncoveredDay 2028-02-29')
})

test('a paper that is missing is named in words', () => {
  expect(findingText(t, { rule: 'evidence', params: { kind: 'trainingOrder' } })).toContain(
    'agreement.evidenceKind.trainingOrder',
  )
})
