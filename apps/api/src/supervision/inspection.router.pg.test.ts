import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'

import { asActor } from '@skillchain/db/kernel/database'
import { inspectionsOf } from '@skillchain/db/supervision/inspection.query'
import { drawsOf } from '@skillchain/db/supervision/inspection.store'
import { anEnrolment } from '@skillchain/db/test/enrolment'
import { cast } from '@skillchain/domain/organisation/actor.fixture'
import { aFinding } from '@skillchain/domain/supervision/inspection.fixture'

import type { Command } from '@skillchain/domain/supervision/inspection-command'

import { type Who, chainId } from '../../test/demand.ts'
import { aSupervisedChain } from '../../test/inspection.ts'
import { sweepAll } from './audit-chains.ts'

const { db, as, opened, drawn, give } = await aSupervisedChain()
const refusal = (code: string) => ({ problem: { code } })
const ref = (id: string) => ({ chainId, id })
const kinds = async (who: Who) => (await as(who).task.list()).map(({ kind }) => kind)

describe('drawing', () => {
  test('freezes the population and shows seed, digest, layers and sample', async () => {
    const { id, draws } = await drawn()
    const [draw] = await as('auditor').inspection.draws(ref(id))

    expect(draws).toBe(1)
    expect(draw).toMatchObject({ sequence: 1, populationSize: 9, purpose: 'inspection', reason: null })
    expect(draw?.items).toHaveLength(3)
    expect(draw?.strata).toEqual([{ stratum: '2026-12', population: 9, sampled: 3 }])
    // 欧阳小明 in full is nobody's to read here.
    expect(JSON.stringify(draw)).not.toContain('欧阳小明')
  })

  test('again gives the same sample, even when records have come since', async () => {
    const { id } = await drawn()
    const [draw] = await as('regulator').inspection.draws(ref(id))
    await anEnrolment(db, { n: 2, applicants: ['admitted'] })
    const again = await as('auditor').inspection.drawAgain({ ...ref(id), drawId: draw?.id ?? '' })

    expect(again).toMatchObject({
      sameDigest: true,
      sameSample: true,
      digest: draw?.digest,
      added: 1,
      gone: 0,
    })
  })

  test('shows a sample that somebody has tampered with behind the product’s back', async () => {
    const { id } = await drawn()
    const [draw] = await as('regulator').inspection.draws(ref(id))
    const drawId = draw?.id ?? ''
    await db.execute(
      sql`update supervision.inspection_draw set sample = sample[2:3] || sample[1:1] where id = ${drawId}::uuid`,
    )
    expect(await as('regulator').inspection.drawAgain({ ...ref(id), drawId })).toMatchObject({
      sameSample: false,
    })
    await db.execute(
      sql`update supervision.inspection_draw set population = population - 0 where id = ${drawId}::uuid`,
    )
    expect(await as('regulator').inspection.drawAgain({ ...ref(id), drawId })).toMatchObject({
      sameDigest: false,
    })
  })

  test('cannot be changed or taken away by those who draw', async () => {
    const { id } = await drawn()
    for (const statement of [
      sql`update supervision.inspection_draw set seed = '1'`,
      sql`delete from supervision.inspection_draw`,
    ])
      await expect(asActor(db, cast.regulator, (tx) => tx.execute(statement))).rejects.toMatchObject({
        cause: { code: '42501' },
      })
    expect(await as('regulator').inspection.draws(ref(id))).toHaveLength(1)
  })

  test('a second time needs a reason and keeps the first', async () => {
    const once = await drawn()
    await expect(give('regulator', once, { type: 'draw', reason: null })).rejects.toMatchObject(
      refusal('supervision.draw-needs-reason'),
    )
    await give('regulator', once, { type: 'draw', reason: '漏报一批' })

    const draws = await as('regulator').inspection.draws(ref(once.id))
    expect(draws.map(({ sequence, reason }) => [sequence, reason])).toEqual([
      [1, null],
      [2, '漏报一批'],
    ])
  })

  test('is done once for each key, and by one of two at once', async () => {
    const inspection = await opened()
    const key = uuidv7()
    const command = { type: 'draw', reason: null } as const
    const first = await give('regulator', { ...inspection, key }, command)
    expect(await give('regulator', { ...inspection, key }, command)).toEqual(first)

    const again = () => give('regulator', first, { type: 'draw', reason: '再抽' })
    const both = await Promise.allSettled([again(), again()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await as('regulator').inspection.draws(ref(inspection.id))).toHaveLength(2)
  })
})

describe('opening', () => {
  test('is for officers and of members', async () => {
    for (const who of ['auditor', 'leader', 'enterprise', 'college'] as const)
      await expect(opened({}, who)).rejects.toMatchObject(refusal('access.denied'))
    await expect(opened({ organisationId: cast.regulator.organisationId })).rejects.toMatchObject(
      refusal('supervision.not-a-member'),
    )
  })

  test('from a clue says of the clue that it is inspected, once', async () => {
    await anEnrolment(db, { n: 3, demand: { payFromFen: 100_000 } })
    await sweepAll(db)
    const [clue] = (await as('regulator').clue.list({ limit: 1, filter: { rule: 'R-26' } })).rows
    if (!clue) throw new Error('nothing was found')
    const inspection = await opened({ clueId: clue.id, organisationId: clue.organisationId })

    expect(await as('regulator').clue.byId(ref(clue.id))).toMatchObject({
      status: 'inspected',
      reason: inspection.subject,
    })
    await expect(opened({ clueId: clue.id })).rejects.toMatchObject(refusal('supervision.clue-not-open'))
    expect((await as('regulator').clue.history(ref(clue.id))).at(-1)).toMatchObject({ type: 'inspected' })
  })
})

describe('until the hearing', () => {
  test('nobody but the regulator knows of it, not even by its events or tasks', async () => {
    const { id } = await drawn()
    for (const who of ['leader', 'enterprise', 'college'] as const) {
      expect((await as(who).inspection.list({ limit: 50 })).rows.map((row) => row.id)).not.toContain(id)
      await expect(as(who).inspection.byId(ref(id))).rejects.toMatchObject(refusal('record.missing'))
      await expect(as(who).inspection.draws(ref(id))).rejects.toMatchObject(refusal('access.denied'))
      expect(await as(who).inspection.history(ref(id))).toEqual([])
    }
    const { rows } = await as('leader').chain.events({ chainId, limit: 200 })
    expect(rows.filter(({ aggregate }) => aggregate === 'inspection')).toEqual([])
  })
})

test('another city’s regulator sees nothing of it', async () => {
  const { id } = await drawn()
  const elsewhere = { ...cast.regulator, division: '4406', chainIds: [], wideChainIds: [] }
  const seen = await asActor(db, elsewhere, async (tx) => ({
    inspections: await inspectionsOf(tx, { limit: 50 }),
    draws: await drawsOf(tx, { chainId, id }),
  }))

  expect(seen).toEqual({ inspections: { rows: [], next: null }, draws: [] })
})

describe('the hearing', () => {
  const statement = '其中一人有提前入职的监护人同意书'

  test('opens it to the inspected organisation alone, which answers before anything is concluded', async () => {
    const finding = aFinding()
    const found = await give('regulator', await drawn(), { type: 'addFinding', finding })
    const heard = await give('regulator', found, { type: 'hear' })
    const conclude: Command = { type: 'conclude', upheldIds: [finding.id], opinion: '逐人核对年龄' }

    expect(await kinds('enterprise')).toContain('hearing-to-state')
    expect(await as('enterprise').inspection.byId(ref(heard.id))).toMatchObject({ findings: [finding] })
    await expect(as('leader').inspection.byId(ref(heard.id))).rejects.toMatchObject(refusal('record.missing'))
    await expect(give('regulator', heard, conclude)).rejects.toMatchObject(
      refusal('supervision.hearing-not-over'),
    )
    await expect(give('college', heard, { type: 'state', statement })).rejects.toMatchObject(
      refusal('access.denied'),
    )

    const stated = await give('enterprise', heard, { type: 'state', statement })
    expect(await kinds('enterprise')).not.toContain('hearing-to-state')
    expect(await kinds('regulator')).toContain('inspection-to-conclude')
    const done = await give('regulator', stated, conclude)
    expect(done).toMatchObject({ status: 'concluded', verdict: 'fault', statement })
    expect(await as('enterprise').rectification.byId(ref(done.id))).toMatchObject({
      status: 'planning',
      requirement: '逐人核对年龄',
    })
    expect((await as('enterprise').inspection.history(ref(done.id))).map(({ type }) => type)).toContain(
      'concluded',
    )
  })

  test('is over with its last day, whatever the organisation does', async () => {
    const heard = await give('regulator', await drawn(), { type: 'hear' })
    await db.execute(
      sql`update supervision.inspection set hearing_due_on = '2020-01-02' where id = ${heard.id}::uuid`,
    )
    expect(await as('enterprise').inspection.byId(ref(heard.id))).toMatchObject({ overdue: true })
    expect(await as('regulator').inspection.byId(ref(heard.id))).toMatchObject({ overdue: true })

    const conclude: Command = { type: 'conclude', upheldIds: [], opinion: '未发现问题' }
    expect(await give('regulator', heard, conclude)).toMatchObject({ verdict: 'noFault' })
    await expect(as('enterprise').rectification.byId(ref(heard.id))).rejects.toMatchObject(
      refusal('record.missing'),
    )
  })

  test('is held by the table too, whatever program writes to it', async () => {
    const heard = await give('regulator', await drawn(), { type: 'hear' })
    const unheard = sql`update supervision.inspection
      set status = 'concluded', verdict = 'noFault', concluded_at = now() where id = ${heard.id}::uuid`

    await expect(db.execute(unheard)).rejects.toMatchObject({ cause: { code: '23514' } })
  })

  test('taken back, the organisation no longer reads what was found', async () => {
    const heard = await give('regulator', await drawn(), { type: 'hear' })
    await give('regulator', heard, { type: 'resume', reason: '补充取证' })

    await expect(as('enterprise').inspection.byId(ref(heard.id))).rejects.toMatchObject(
      refusal('record.missing'),
    )
  })
})
