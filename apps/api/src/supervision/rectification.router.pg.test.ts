import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'

import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import { anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'
import { EvidenceRequestId } from '@skillchain/domain/supervision/evidence-request'
import type { Command as EvidenceCommand } from '@skillchain/domain/supervision/evidence-request.rules'
import { aFinding } from '@skillchain/domain/supervision/inspection.fixture'
import { RectificationId } from '@skillchain/domain/supervision/rectification'
import type { Command } from '@skillchain/domain/supervision/rectification.rules'

import { type Who, chainId } from '../../test/demand.ts'
import { aSupervisedChain } from '../../test/inspection.ts'

const { db, as, drawn, give } = await aSupervisedChain()
const refusal = (code: string) => ({ problem: { code } })
const ref = (id: string) => ({ chainId, id })
const kinds = async (who: Who) => (await as(who).task.list()).map(({ kind }) => kind)

/** A request to college 1 about a record drawn: the first, or one of one's choice. */
const asked = async (itemId: string | null = null) => {
  const inspection = await drawn()
  const [draw] = await as('regulator').inspection.draws(ref(inspection.id))
  const item = itemId ?? draw?.items[0]?.id ?? null
  const draft = {
    inspectionId: inspection.id,
    organisationId: anOrganisationId(1),
    itemId: item,
    what: '学籍核验记录',
  }
  const id = EvidenceRequestId.parse(uuidv7())
  return as('regulator').evidenceRequest.found({ key: uuidv7(), chainId, id, draft })
}
const perform = (
  who: Who,
  { id, version }: { id: EvidenceRequestId; version: number },
  command: EvidenceCommand,
) => as(who).evidenceRequest.perform({ key: uuidv7(), chainId, id, version, command })

describe('a request for evidence', () => {
  test('reaches the organisation asked, and nobody else of the chain', async () => {
    const { id } = await asked()

    expect(await as('college').evidenceRequest.byId(ref(id))).toMatchObject({
      status: 'asked',
      overdue: false,
    })
    expect(await kinds('college')).toContain('evidence-to-give')
    expect(await kinds('regulator')).toContain('evidence-awaited')
    await as('regulator').task.remind({ key: uuidv7(), chainId, recordId: id })
    expect(
      (await as('college').task.list()).find((task) => task.id.startsWith(id))?.remindedOn,
    ).not.toBeNull()
    for (const who of ['leader', 'enterprise', 'otherCollege'] as const) {
      await expect(as(who).evidenceRequest.byId(ref(id))).rejects.toMatchObject(refusal('record.missing'))
      expect((await as(who).evidenceRequest.list({ limit: 50 })).rows).toEqual([])
    }
  })

  test('is about what was drawn', async () => {
    await expect(asked(uuidv7())).rejects.toMatchObject(refusal('supervision.not-in-sample'))
  })

  test('is answered with the organisation’s own records', async () => {
    const request = await asked()
    const offered = await as('college').evidenceRequest.records({ chainId })
    const [record] = offered
    if (!record) throw new Error('nothing is offered')
    const answer = (id: string): EvidenceCommand => ({
      type: 'answer',
      answer: '见报名申请',
      references: [{ kind: record.kind, id }],
    })
    await expect(perform('college', request, answer(uuidv7()))).rejects.toMatchObject(
      refusal('supervision.reference-missing'),
    )
    const answered = await perform('college', request, answer(record.id))
    expect(answered).toMatchObject({ status: 'answered', references: [record] })
    expect(offered.map(({ id }) => id)).toContain(anApplicationId(10))
    expect(await kinds('regulator')).toContain('evidence-to-judge')
    await expect(perform('college', answered, { type: 'settle' })).rejects.toMatchObject(
      refusal('access.denied'),
    )
    expect(await perform('regulator', answered, { type: 'settle' })).toMatchObject({ status: 'settled' })
  })

  test('is overdue to both sides once its day has passed, and can still be answered', async () => {
    const request = await asked()
    await db.execute(
      sql`update supervision.evidence_request set due_on = '2020-01-02' where id = ${request.id}::uuid`,
    )

    for (const who of ['college', 'regulator'] as const)
      expect(await as(who).evidenceRequest.byId(ref(request.id))).toMatchObject({ overdue: true })
    const answer: EvidenceCommand = { type: 'answer', answer: '补交', references: [] }
    expect(await perform('college', request, answer)).toMatchObject({ status: 'answered' })
  })
})

/** One that a fault has led to, with the regulator's sample before it. */
async function ordered() {
  const finding = aFinding()
  const found = await give('regulator', await drawn(), { type: 'addFinding', finding })
  const heard = await give('regulator', found, { type: 'hear' })
  const stated = await give('enterprise', heard, { type: 'state', statement: '无异议' })
  await give('regulator', stated, { type: 'conclude', upheldIds: [finding.id], opinion: '逐人核对' })
  return as('regulator').rectification.byId(ref(stated.id))
}
/** `key` only where a command is to be sent a second time. */
type Stated = { id: string; version: number; key?: string }
const take = (who: Who, { id, version, key = uuidv7() }: Stated, command: Command) =>
  as(who).rectification.perform({ key, chainId, id: RectificationId.parse(id), version, command })
const plan = { type: 'plan', plan: '两周内逐人核对' } as const
const report: Command = { type: 'report', report: '已逐人核对', references: [] }
const recheck = { type: 'recheck', reason: null } as const

describe('a rectification', () => {
  test('goes from plan to report to a new sample to its end', async () => {
    const planned = await take('enterprise', await ordered(), plan)
    const reported = await take('enterprise', planned, report)
    expect(await kinds('regulator')).toContain('rectification-to-recheck')
    const close = { type: 'close', outcome: '复查合格' } as const
    await expect(take('regulator', reported, close)).rejects.toMatchObject(
      refusal('supervision.not-rechecked'),
    )
    const looked = await take('regulator', reported, recheck)
    expect(await take('regulator', looked, close)).toMatchObject({ status: 'closed', dueOn: null })

    const draws = await as('regulator').inspection.draws(ref(reported.id))
    expect(draws.map(({ purpose }) => purpose)).toEqual(['inspection', 'recheck'])
    const [first, second] = draws.map(({ items }) => items.map(({ id }) => id))
    expect(second).toHaveLength(3)
    // None of those looked at before, as long as others are left.
    expect(second?.filter((id) => first?.includes(id))).toEqual([])
    const drawId = draws[1]?.id ?? ''
    expect(await as('regulator').inspection.drawAgain({ ...ref(reported.id), drawId })).toMatchObject({
      sameDigest: true,
      sameSample: true,
      added: 0,
    })
  })

  test('is extended once', async () => {
    const planned = await take('enterprise', await ordered(), plan)
    const extended = await take('regulator', planned, { type: 'extend', reason: '人数较多' })
    expect(extended.dueOn && planned.dueOn && extended.dueOn > planned.dueOn).toBe(true)

    await expect(take('regulator', extended, { type: 'extend', reason: '还要' })).rejects.toMatchObject(
      refusal('supervision.extended-already'),
    )
  })

  test('is escalated when it is overdue, which both sides see', async () => {
    const waiting = await ordered()
    const escalate = { type: 'escalate', outcome: '移交信用处理' } as const
    await expect(take('regulator', waiting, escalate)).rejects.toMatchObject(
      refusal('supervision.escalated-early'),
    )
    await db.execute(
      sql`update supervision.rectification set due_on = '2020-01-02' where id = ${waiting.id}::uuid`,
    )
    for (const who of ['enterprise', 'regulator'] as const)
      expect(await as(who).rectification.byId(ref(waiting.id))).toMatchObject({ overdue: true })

    expect(await take('regulator', waiting, escalate)).toMatchObject({ status: 'escalated' })
  })

  test('is its organisation’s and the regulator’s alone', async () => {
    const waiting = await ordered()
    for (const who of ['leader', 'college'] as const)
      await expect(as(who).rectification.byId(ref(waiting.id))).rejects.toMatchObject(
        refusal('record.missing'),
      )
    await expect(take('regulator', waiting, plan)).rejects.toMatchObject(refusal('access.denied'))
    await expect(take('auditor', waiting, recheck)).rejects.toMatchObject(refusal('access.denied'))
  })

  test('is planned once for each key, and by one of two at once', async () => {
    const waiting = await ordered()
    const key = uuidv7()
    const both = await Promise.allSettled([
      take('enterprise', waiting, plan),
      take('enterprise', waiting, { ...plan, plan: '另一方案' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const doing = await as('enterprise').rectification.byId(ref(waiting.id))
    const first = await take('enterprise', { ...doing, key }, report)
    expect(await take('enterprise', { ...doing, key }, report)).toEqual(first)
  })
})
