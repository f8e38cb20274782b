import { expect, test } from 'vitest'

import { drawFrom, shownOf } from '@skillchain/domain/supervision/draw'
import { aFrame, anEvidenceRequest, anInspection } from '@skillchain/domain/supervision/inspection.fixture'

import { inspectionReport } from './inspection-report.ts'

const lot = {
  purpose: 'inspection',
  before: 0,
  size: 2,
  reason: null,
  now: '2026-11-20T02:00:00.000Z',
} as const
const drawn = drawFrom(aFrame({}), lot)
if (!drawn.ok) throw new Error(drawn.problem.code)
const draw = shownOf(drawn.value)
const DIGEST = 'ab'.repeat(32)

const report = (concludedBy: string | null) => {
  const names = { chainName: '某链', organisationName: '某单位' }
  const references = [
    { kind: 'attachment' as const, id: '01990000-0000-7000-8000-00000000a001', label: `SHA-256 ${DIGEST}` },
  ]
  return JSON.stringify(
    inspectionReport({
      inspection: { ...anInspection({ status: 'concluded' }), ...names },
      concludedBy,
      draws: [draw],
      requests: [{ ...anEvidenceRequest({ status: 'settled', answer: '见附件', references }), ...names }],
    }),
  )
}

test('a digest of 64 digits ends its line in the middle, wherever it stands', () => {
  const printed = report(null)
  expect(printed).toContain(`${draw.digest.slice(0, 32)}\\n${draw.digest.slice(32)}`)
  expect(printed).toContain(`${DIGEST.slice(0, 32)}\\n${DIGEST.slice(32)}`)
  expect(printed).not.toMatch(/[0-9a-f]{33}/)
})

test('whose inspection it was is said where the log says it', () => {
  expect(report('广州市人力资源和社会保障局')).toContain('检查机关')
  expect(report(null)).not.toContain('检查机关')
})
