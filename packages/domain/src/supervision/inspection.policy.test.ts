import { expect, test } from 'vitest'

import { keysOf } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { cast } from '../organisation/actor.fixture.ts'
import { evidenceRequestPolicy, subjectOf as evidenceSubject } from './evidence-request.policy.ts'
import { aRectification, anEvidenceRequest, anInspection } from './inspection.fixture.ts'
import { inspectionPolicy, subjectOf } from './inspection.policy.ts'
import { rectificationPolicy, subjectOf as rectificationSubject } from './rectification.policy.ts'

const may = (who: keyof typeof cast, inspection = anInspection({ status: 'hearing' })) =>
  keysOf(inspectionPolicy).filter((action) =>
    permits(inspectionPolicy[action], cast[who], subjectOf(inspection)),
  )

test.each<[keyof typeof cast, string[]]>([
  [
    'regulator',
    ['read', 'sample', 'found', 'draw', 'addFinding', 'dropFinding', 'hear', 'resume', 'conclude'],
  ],
  ['auditor', ['read', 'sample']],
  ['enterprise', ['read', 'state']],
  ['leader', []],
  ['college', []],
  ['evaluator', []],
  ['base', []],
  ['student', []],
])('the %s may do just this to an inspection of the enterprise', (who, actions) => {
  expect(may(who)).toEqual(actions)
})

test('the inspected organisation is no party before the hearing', () => {
  expect(may('enterprise', anInspection())).toEqual([])
})

test.each<[keyof typeof cast, string[], string[]]>([
  [
    'regulator',
    ['read', 'found', 'askAgain', 'settle', 'withdraw'],
    ['read', 'recheck', 'extend', 'close', 'escalate'],
  ],
  ['auditor', ['read'], ['read']],
  ['enterprise', ['read', 'answer'], ['read', 'plan', 'report']],
  ['leader', [], []],
  ['college', [], []],
  ['student', [], []],
])('the %s may do just this to what is addressed to the enterprise', (who, toRequest, toRectification) => {
  const request = evidenceSubject(anEvidenceRequest())
  const rectification = rectificationSubject(aRectification())

  expect(
    keysOf(evidenceRequestPolicy).filter((action) =>
      permits(evidenceRequestPolicy[action], cast[who], request),
    ),
  ).toEqual(toRequest)
  expect(
    keysOf(rectificationPolicy).filter((action) =>
      permits(rectificationPolicy[action], cast[who], rectification),
    ),
  ).toEqual(toRectification)
})

test('a college’s admissions office answers for it, and its manager alone speaks at a hearing', () => {
  const { organisationId } = cast.college
  const request = evidenceSubject(anEvidenceRequest({ organisationId }))
  const heard = subjectOf(anInspection({ status: 'hearing', organisationId }))

  expect(permits(evidenceRequestPolicy.answer, cast.college, request)).toBe(true)
  expect(permits(inspectionPolicy.state, cast.college, heard)).toBe(false)
  expect(permits(inspectionPolicy.state, cast.collegeManager, heard)).toBe(true)
})
