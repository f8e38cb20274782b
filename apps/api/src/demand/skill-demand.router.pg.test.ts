import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'

import { gapsOf } from '@skillchain/domain/demand/gap'
import { SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import type { Command } from '@skillchain/domain/demand/skill-demand.rules'
import { aChainId } from '@skillchain/domain/organisation/actor.fixture'
import { OccupationCode } from '@skillchain/domain/standard/occupation'

import { type Who, aMarket, ahead, chainId, inDays } from '../../test/demand.ts'

const { as, published } = await aMarket()

const draft = (given: Parameters<typeof ahead>[0] = {}, id = SkillDemandId.parse(uuidv7())) =>
  ({ key: uuidv7(), chainId, id, draft: { terms: ahead(given), copiedFromId: null } }) as const
const perform = (who: Who, { id, version }: { id: SkillDemandId; version: number }, command: Command) =>
  as(who).skillDemand.perform({ key: uuidv7(), chainId, id, version, command })
const refusal = (code: string) => ({ problem: { code } })

describe('drafting', () => {
  test('asked twice drafts once', async () => {
    const asked = draft()
    const first = await as('enterprise').skillDemand.found(asked)

    expect(await as('enterprise').skillDemand.found(asked)).toEqual(first)
    expect(first).toMatchObject({ status: 'draft', enterpriseId: expect.any(String) })
  })

  test.each([
    [
      'an occupation the dictionary lacks',
      { occupationCode: OccupationCode.parse('6-99-99-99') },
      'demand.occupation-unknown',
    ],
    ['pay below Guangzhou’s minimum wage', { payFromFen: 100_000 }, 'demand.pay-below-minimum'],
    [
      'an arrival that is over',
      { arriveFromOn: '2020-01-01', arriveToOn: '2020-02-01' },
      'demand.arrival-past',
    ],
  ])('is refused for %s', async (_, given, code) => {
    await expect(as('enterprise').skillDemand.found(draft(given))).rejects.toMatchObject(refusal(code))
  })

  test('is for enterprises', async () => {
    await expect(as('college').skillDemand.found(draft())).rejects.toMatchObject(refusal('access.denied'))
  })
})

describe('publishing', () => {
  test('shows a demand to the colleges of the chain and to nobody of another', async () => {
    const kept = await as('enterprise').skillDemand.found(draft({ postName: '未发布岗位' }))
    const shown = await published({ postName: '已发布岗位' })
    const seen = async (who: Who, chain = chainId) =>
      (await as(who).skillDemand.list({ chainId: chain, limit: 200 })).rows.map(({ id }) => id)

    expect(await seen('college')).toContain(shown.id)
    expect(await seen('college')).not.toContain(kept.id)
    expect(await seen('leader')).toContain(kept.id)
    expect(await seen('college', aChainId(2))).toEqual([])
    await expect(as('college').skillDemand.byId({ chainId, id: kept.id })).rejects.toMatchObject(
      refusal('record.missing'),
    )
  })

  test('an amendment is another edition, and the one who saw the earlier is told', async () => {
    const demand = await published()
    const amended = await perform('enterprise', demand, { type: 'amend', terms: ahead({ headCount: 30 }) })

    expect(amended).toMatchObject({ headCount: 30, edition: 2 })
    await expect(perform('enterprise', demand, { type: 'close', reason: '已招满' })).rejects.toMatchObject(
      refusal('record.stale'),
    )
    expect(await as('enterprise').skillDemand.history({ chainId, id: demand.id })).toMatchObject([
      { type: 'drafted' },
      { type: 'published' },
      { type: 'amended', payload: { changed: ['headCount'] } },
    ])
  })

  test('nobody but the enterprise changes it', async () => {
    const demand = await published()

    for (const who of ['leader', 'college', 'regulator'] as const) {
      await expect(perform(who, demand, { type: 'close', reason: '已招满' })).rejects.toMatchObject(
        refusal('access.denied'),
      )
    }
  })
})

describe('a list', () => {
  test('is paged, sorted, narrowed and counted alike', async () => {
    const search = '分页岗位'
    await Promise.all([3, 1, 2].map((n) => published({ postName: `${search}${n}`, headCount: n })))
    const asked = { chainId, filter: { search }, sort: { by: 'headCount', direction: 'desc' } } as const
    const first = await as('college').skillDemand.list({ ...asked, limit: 2 })
    const second = await as('college').skillDemand.list({ ...asked, limit: 2, after: first.next ?? '' })

    expect([...first.rows, ...second.rows].map(({ headCount }) => headCount)).toEqual([3, 2, 1])
    expect(second.next).toBeNull()
    expect(first.rows[0]).toMatchObject({ occupationName: '汽车装调工', enterpriseName: 'Organisation 3' })
    expect(await as('college').skillDemand.count({ chainId, filter: { search } })).toEqual({
      count: 3,
      headCount: 6,
      agreedPlaces: 0,
      missing: 6,
    })
  })

  test('takes a cursor that is none of ours for the beginning', async () => {
    const { rows } = await as('college').skillDemand.list({ chainId, limit: 1, after: 'nonsense' })

    expect(rows).toHaveLength(1)
  })

  test('adds up the gap by quarter as the domain does', async () => {
    const arriveToOn = inDays(400)
    await published({ headCount: 7, arriveFromOn: arriveToOn, arriveToOn })
    const gaps = await as('leader').skillDemand.gap({ chainId, from: arriveToOn })

    expect(gaps).toMatchObject([{ occupationName: '汽车装调工', demanded: 7, agreed: 0, missing: 7 }])
    const { rows } = await as('leader').skillDemand.list({
      chainId,
      limit: 200,
      filter: { status: ['published'], arriveFromOn: inDays(0) },
    })
    const all = await as('leader').skillDemand.gap({ chainId, from: inDays(0) })
    expect(all).toMatchObject(gapsOf(rows))
  })
})

const heading =
  '岗位名称,职业编码,技能等级,需求人数,到岗开始日期,到岗截止日期,工作地,月薪下限（元）,月薪上限（元）,岗位标准'
const row = (count: string) =>
  `导入岗位,6-22-02-01 汽车装调工,高级工,${count},${inDays(90)},${inDays(100)},广州,6000,8000,能独立完成整车总装工位的装配与调试`

describe('demands by the dozen', () => {
  test('a sheet is read without keeping anything, and its good rows become drafts once', async () => {
    const base64 = Buffer.from([heading, row('5'), row('许多')].join('\r\n')).toString('base64')
    const { rows } = await as('enterprise').skillDemand.readSheet({ chainId, base64 })

    expect(rows).toMatchObject([
      { row: 2, faults: [], terms: { headCount: 5 } },
      {
        row: 3,
        terms: null,
        faults: [{ field: 'headCount', code: 'demand.cell-not-a-number', value: '许多' }],
      },
    ])

    const asked = { key: uuidv7(), chainId, terms: rows.flatMap(({ terms }) => terms ?? []) }
    const added = await as('enterprise').skillDemand.addMany(asked)
    expect(added.ids).toHaveLength(1)
    expect(await as('enterprise').skillDemand.addMany(asked)).toEqual(added)
    const filter = { search: '导入岗位' }
    expect(await as('enterprise').skillDemand.count({ chainId, filter })).toMatchObject({ count: 1 })
  })

  test('what is no sheet is refused with a reason', async () => {
    const base64 = Buffer.from('%PDF-1.7 not a sheet').toString('base64')

    await expect(as('enterprise').skillDemand.readSheet({ chainId, base64 })).rejects.toMatchObject({
      problem: { code: expect.stringMatching(/^demand\.sheet-/) },
    })
  })

  test('last year’s demand is copied for a year on', async () => {
    const demand = await published({ postName: '去年岗位', arriveFromOn: inDays(10), arriveToOn: inDays(20) })
    const { ids } = await as('enterprise').skillDemand.copyToNextYear({
      key: uuidv7(),
      chainId,
      ids: [demand.id],
    })
    const [id] = ids
    if (!id) throw new Error('nothing was copied')

    expect(await as('enterprise').skillDemand.byId({ chainId, id })).toMatchObject({
      status: 'draft',
      copiedFromId: demand.id,
      headCount: 24,
    })
  })

  test('another enterprise’s may be taken as a pattern for one’s own', async () => {
    const demand = await published()
    const copied = await as('leader').skillDemand.copyToNextYear({ key: uuidv7(), chainId, ids: [demand.id] })

    expect(await as('leader').skillDemand.byId({ chainId, id: copied.ids[0] ?? demand.id })).toMatchObject({
      enterpriseName: 'Organisation 4',
    })
  })
})
