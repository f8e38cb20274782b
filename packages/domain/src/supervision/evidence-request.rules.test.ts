import { expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { aChainId, anOrganisationId } from '../organisation/actor.fixture.ts'
import { type Command, ask, decide, evolve, transitions } from './evidence-request.rules.ts'
import { EvidenceRequestStatus, isOverdue } from './evidence-request.ts'
import { anEvidenceRequest, anEvidenceRequestId, anInspection, anInspectionId } from './inspection.fixture.ts'

const refused = (code: string) => ({ ok: false, problem: { code: `supervision.${code}` } })
const moment = { now: '2026-11-28T02:00:00.000Z', today: '2026-11-28', answerDueOn: '2026-12-04' }
const record = { kind: 'application', id: '01980000-0000-7000-8000-000000000001' } as const
const facts = { ...moment, records: [{ ...record, label: '张*' }] }
const after = (
  command: Command,
  request = anEvidenceRequest(),
  given: Parameters<typeof decide>[2] = facts,
) => {
  const decision = decide(request, command, given)
  return decision.ok ? evolve(request, decision.value) : decision
}

test('is asked of a member while the inspection lasts, about what was drawn', () => {
  const draft = {
    inspectionId: anInspectionId(1),
    organisationId: anOrganisationId(1),
    itemId: null,
    what: '名册',
  }
  const asked = (given: Partial<Parameters<typeof ask>[1]> = {}, itemId: string | null = null) =>
    ask(
      { chainId: aChainId(1), id: anEvidenceRequestId(1), draft: { ...draft, itemId } },
      { ...moment, inspection: anInspection(), isMember: true, item: null, ...given },
    )

  expect(asked()).toMatchObject({ value: { state: { status: 'asked', dueOn: '2026-12-04', item: null } } })
  expect(asked({ isMember: false })).toMatchObject(refused('not-a-member'))
  expect(asked({ inspection: anInspection({ status: 'hearing' }) })).toMatchObject(refused('inspection-over'))
  expect(asked({}, record.id)).toMatchObject(refused('not-in-sample'))
})

test('is answered with records that the organisation has, and with no others', () => {
  const answer = { type: 'answer', answer: '见附', references: [record] } as const
  expect(after({ ...answer, references: [...answer.references] })).toMatchObject({
    status: 'answered',
    references: [{ label: '张*' }],
  })
  expect(
    after({ ...answer, references: [record] }, anEvidenceRequest(), { ...facts, records: [] }),
  ).toMatchObject(refused('reference-missing'))
})

test('is asked again with a new day, accepted, or withdrawn while it waits', () => {
  const answered = anEvidenceRequest({ status: 'answered' })
  expect(after({ type: 'askAgain', reason: '缺七月' }, answered)).toMatchObject({
    status: 'asked',
    dueOn: '2026-12-04',
  })
  expect(after({ type: 'settle' }, answered)).toMatchObject({ status: 'settled' })
  expect(after({ type: 'withdraw', reason: '已另有证据' })).toMatchObject({ status: 'withdrawn' })
  expect(after({ type: 'withdraw', reason: '已另有证据' }, answered)).toMatchObject(
    refused('inspection-out-of-turn'),
  )
})

test('is overdue from the day after, and reaches every status', () => {
  expect(isOverdue('2026-11-28', '2026-11-28')).toBe(false)
  expect(isOverdue('2026-11-27', '2026-11-28')).toBe(true)
  expect(isOverdue(null, '2026-11-28')).toBe(false)
  expect(unreachable(transitions, 'asked', EvidenceRequestStatus.options)).toEqual([])
})
