import { describe, expect, test } from 'vitest'

import { aPersonId, cast } from '../organisation/actor.fixture.ts'
import { AppealId } from './appeal.ts'
import * as appeals from './appeal.rules.ts'
import { aCandidate } from './candidate.fixture.ts'
import { BatchStatus } from './evaluation-batch.ts'
import { aBatch } from './evaluation-batch.fixture.ts'
import { ownResult, standingOf } from './own-exam.rules.ts'
import * as corrections from './score-correction.rules.ts'
import { ScoreCorrectionId, type ScoreCorrection } from './score-correction.ts'

const moment = { now: '2026-12-15T02:00:00.000Z', today: '2026-12-15' }
const batch = aBatch({ status: 'publicity', publicityEndsOn: '2026-12-18' })
const candidate = aCandidate({
  status: 'accepted',
  attendance: 'present',
  results: [
    { part: 'theory', points: 58, passed: false },
    { part: 'practical', points: 90, passed: true },
  ],
})
const refusal = (code: string) => ({ problem: { code: `evaluation.${code}` } })
const uuid = '01980000-0000-7000-8000-00000000c901'

describe('an appeal', () => {
  const ref = { chainId: batch.chainId, id: AppealId.parse(uuid) }
  const complaint = { candidateId: candidate.id, part: 'theory', reason: '第三题评分与答案不符' } as const
  const raised = (
    given: Partial<Parameters<typeof appeals.raise>[2]>,
    part = complaint.part as 'theory' | 'comprehensive',
  ) =>
    appeals.raise(
      ref,
      { ...complaint, part },
      { ...moment, actor: cast.college, candidate, batch, waiting: false, ...given },
    )

  test('is raised while the results are on show, and not a day later', () => {
    expect(raised({ today: '2026-12-18' })).toMatchObject({
      value: { state: { status: 'open', contested: 58 } },
    })
    expect(raised({ today: '2026-12-19' })).toMatchObject(refusal('appeals-over'))
    expect(raised({ batch: { ...batch, status: 'concluded' } })).toMatchObject(refusal('appeals-over'))
    expect(raised({ batch: aBatch({ status: 'scored' }) })).toMatchObject(refusal('results-not-shown'))
  })

  test('is of somebody who has a result', () => {
    expect(raised({ candidate: aCandidate({ status: 'rejected' }) })).toMatchObject(refusal('no-result'))
  })

  test('waits for its answer before the same party raises another against the part', () => {
    expect(raised({ waiting: true })).toMatchObject(refusal('appeal-waiting'))
  })

  test('is against a part that was examined', () => {
    expect(raised({}, 'comprehensive')).toMatchObject(refusal('part-not-examined'))
  })

  test('is answered once', () => {
    const outcome = raised({})
    if (!outcome.ok) throw new Error('it was not raised')
    const answer = { type: 'dismiss', answer: '复核无误，维持原成绩' } as const
    const decided = appeals.decide(outcome.value.state, answer)
    if (!decided.ok) throw new Error('it was not answered')
    const answered = appeals.evolve(outcome.value.state, decided.value)

    expect(answered).toMatchObject({ status: 'dismissed', answer: answer.answer, version: 1 })
    expect(appeals.decide(answered, answer)).toMatchObject(refusal('out-of-turn'))
  })
})

describe('a result', () => {
  test('is known to the person once publicity has begun, and not earlier', () => {
    const on = BatchStatus.options.filter((status) => ownResult(candidate, { status }).passed !== null)
    expect(on).toEqual(['publicity', 'concluded', 'archived'])
    expect(ownResult(candidate, batch)).toEqual({ results: candidate.results, passed: false })
    expect(ownResult(candidate, { status: 'scored' })).toEqual({ results: [], passed: null })
  })

  test.each<[Parameters<typeof standingOf>[0], ReturnType<typeof standingOf>]>([
    [{ status: 'registered', attendance: null, passed: null, batchStatus: 'registering' }, 'registered'],
    [{ status: 'accepted', attendance: null, passed: null, batchStatus: 'prepared' }, 'accepted'],
    [{ status: 'accepted', attendance: 'present', passed: null, batchStatus: 'scored' }, 'sat'],
    [{ status: 'accepted', attendance: 'absent', passed: false, batchStatus: 'publicity' }, 'absent'],
    [{ status: 'accepted', attendance: 'present', passed: true, batchStatus: 'publicity' }, 'passed'],
    [{ status: 'failed', attendance: 'present', passed: false, batchStatus: 'concluded' }, 'failed'],
  ])('of %o stands as %s', (exam, standing) => {
    expect(standingOf(exam)).toBe(standing)
  })
})

describe('a correction', () => {
  const ref = { chainId: batch.chainId, id: ScoreCorrectionId.parse(uuid) }
  const proposal = { candidateId: candidate.id, part: 'theory', after: 61, reason: '漏计第三题得分' } as const
  const given = { ...moment, actor: cast.evaluator }
  const proposed = () => {
    const outcome = corrections.propose(ref, proposal, { ...given, candidate, batch })
    if (!outcome.ok) throw new Error(outcome.problem.code)
    return outcome.value
  }
  const as = (n: number) => ({ ...moment, actor: { ...cast.evaluator, personId: aPersonId(n) } })
  const approve = (state: ScoreCorrection, n: number) => corrections.decide(state, { type: 'approve' }, as(n))
  const approved = (state: ScoreCorrection, n: number) => {
    const outcome = approve(state, n)
    if (!outcome.ok) throw new Error(outcome.problem.code)
    return corrections.evolve(state, outcome.value)
  }

  test('is approved by two who did not propose it, each once', () => {
    const { state } = proposed()
    expect(corrections.decide(state, { type: 'approve' }, given)).toMatchObject(refusal('own-proposal'))
    const once = approved(state, 81)
    expect(once).toMatchObject({ status: 'proposed' })
    expect(approve(once, 81)).toMatchObject(refusal('own-proposal'))
    expect(approved(once, 82)).toMatchObject({
      status: 'applied',
      approvedBy: [aPersonId(81), aPersonId(82)],
    })
  })

  test('changes the one part, and passes it by the mark of the batch', () => {
    expect(corrections.corrected(candidate.results, { part: 'theory', after: 60 }, 60)).toEqual([
      { part: 'theory', points: 60, passed: true },
      { part: 'practical', points: 90, passed: true },
    ])
    expect(corrections.corrected(candidate.results, { part: 'practical', after: 59 }, 60)[1]).toMatchObject({
      passed: false,
    })
  })

  test('leaves no score in the log', () => {
    expect(JSON.stringify(proposed().event)).not.toMatch(/58|61/)
  })

  test('is made while the results are on show, and of somebody who came', () => {
    const on = (facts: Partial<corrections.ProposalFacts>, after: number = proposal.after) =>
      corrections.propose(ref, { ...proposal, after }, { ...given, candidate, batch, ...facts })
    expect(on({ batch: aBatch({ status: 'concluded' }) })).toMatchObject(refusal('no-publicity'))
    expect(on({ candidate: { ...candidate, attendance: 'absent' } })).toMatchObject(refusal('absent'))
    expect(on({}, 58)).toMatchObject(refusal('unchanged'))
  })
})
