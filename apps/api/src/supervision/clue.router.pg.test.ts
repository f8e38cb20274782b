import { uuidv7 } from 'uuidv7'
import { beforeAll, describe, expect, test } from 'vitest'

import { anEnrolment } from '@skillchain/db/test/enrolment'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import { switchesIn } from '@skillchain/db/supervision/clue.store'
import type { ClueId } from '@skillchain/domain/supervision/clue'
import type { Command } from '@skillchain/domain/supervision/clue.rules'

import { type Who, aMarket, chainId } from '../../test/demand.ts'
import { auditTouched, sweepAll } from './audit-chains.ts'

const { db, as, published } = await aMarket()
const refusal = (code: string) => ({ problem: { code } })
const reason = '已电话核实'

beforeAll(async () => {
  // Two demands that pay too little, each in a plan of its own.
  await anEnrolment(db, { n: 1, demand: { payFromFen: 100_000 } })
  await anEnrolment(db, { n: 2, demand: { payFromFen: 110_000 } })
  await sweepAll(db)
})

const newOnes = async (who: Who = 'regulator') =>
  (await as(who).clue.list({ limit: 50, filter: { status: ['new'], rule: 'R-26' } })).rows
const one = async () => {
  const [found, other] = await newOnes()
  if (!found || !other) throw new Error('nothing was found')
  return { found, other }
}
const perform = (who: Who, { id, version }: { id: ClueId; version: number }, command: Command) =>
  as(who).clue.perform({ key: uuidv7(), chainId, id, version, command })

const kinds = async (who: Who) => (await as(who).task.list()).map(({ kind }) => kind)

describe('clues', () => {
  test('are listed to their division’s regulators, with both sides of the contradiction', async () => {
    const { found } = await one()

    expect(found).toMatchObject({
      chainName: 'Chain 1',
      organisationName: 'Organisation 3',
      claimed: { kind: 'demand' },
      contradicted: { kind: 'parameter' },
    })
    expect(await as('auditor').clue.count({ filter: { rule: 'R-26', ofChain: chainId } })).toBe(2)
    expect(await as('regulator').clue.beside({ chainId, id: found.id })).toHaveLength(3)
  })

  test.each(['leader', 'enterprise', 'college', 'student'] as const)('are closed to the %s', async (who) => {
    await expect(newOnes(who)).rejects.toMatchObject(refusal('access.denied'))
  })

  test('wait for an officer as a task, and for no auditor', async () => {
    expect(await kinds('regulator')).toContain('clues-high')
    expect(await kinds('auditor')).not.toContain('clues-high')
  })
})

describe('judging', () => {
  test('is for officers, once for each key, and kept in the clue’s history', async () => {
    const { found } = await one()
    await expect(perform('auditor', found, { type: 'accept', reason })).rejects.toMatchObject(
      refusal('access.denied'),
    )
    const input = { key: uuidv7(), chainId, id: found.id, version: found.version } as const
    const command = { type: 'accept', reason } as const
    const answer = await as('regulator').clue.perform({ ...input, command })

    expect(answer).toMatchObject({ status: 'accepted', reason })
    expect(await as('regulator').clue.perform({ ...input, command })).toEqual(answer)
    expect(await as('regulator').clue.history({ chainId, id: found.id })).toMatchObject([
      { type: 'found', organisationName: '' },
      { type: 'accepted' },
    ])
    const { rows } = await as('leader').chain.events({ chainId, limit: 200 })
    expect(rows.filter(({ aggregate }) => aggregate === 'clue')).toEqual([])
  })

  test('false alarms make a rule less precise, and stay what they are when it looks again', async () => {
    const [left] = await newOnes()
    if (!left) throw new Error('nothing is left')
    await perform('regulator', left, { type: 'dismiss', reason: '非全日制岗位' })
    await sweepAll(db)

    const rules = await as('regulator').auditRule.list()
    expect(rules.find(({ code }) => code === 'R-26')).toMatchObject({
      found: 2,
      upheld: 1,
      falseAlarms: 1,
      precision: 50,
      on: true,
    })
  })

  test('a free text that names a document’s number is refused', async () => {
    const [first] = (await as('regulator').clue.list({ limit: 1, filter: { rule: 'R-40' } })).rows
    if (!first) throw new Error('nothing was found')

    await expect(
      perform('regulator', first, { type: 'accept', reason: '身份证 440103200701011234' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('a rule', () => {
  test('that is switched off looks at nothing more in the division', async () => {
    const setting = { code: 'R-40', on: false, reason: '阈值待定' } as const
    await expect(as('auditor').auditRule.set({ key: uuidv7(), setting })).rejects.toMatchObject(
      refusal('access.denied'),
    )
    expect(await as('regulator').auditRule.set({ key: uuidv7(), setting })).toMatchObject({
      division: '4401',
    })
    const before = await as('regulator').clue.count({ filter: { rule: 'R-40' } })
    await anEnrolment(db, { n: 3, demand: { payFromFen: 100_000 } })
    await sweepAll(db)

    expect(await as('regulator').clue.count({ filter: { rule: 'R-40' } })).toBe(before)
    expect(await as('regulator').auditRule.list()).toContainEqual(
      expect.objectContaining({ code: 'R-40', on: false, reason: '阈值待定' }),
    )
  })

  test('names thresholds that are on record', async () => {
    const codes = await db.transaction(async (tx) => (await parametersIn(tx)).map(({ code }) => code))
    for (const { parameters } of await as('regulator').auditRule.list())
      for (const { code } of parameters) expect(codes).toContain(code)
    expect(await db.transaction(switchesIn)).toHaveLength(1)
  })
})

test('what happens through the API is looked at without a sweep', async () => {
  while ((await auditTouched(db)) > 0);
  await published()

  expect(await auditTouched(db)).toBe(1)
})
