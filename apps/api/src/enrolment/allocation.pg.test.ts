import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'

import { chainId } from '../../test/demand.ts'
import { aTable, allocation, firstOf, groups, post, refusal, share } from '../../test/plan.ts'

const { as, published, view, perform, sent } = await aTable()

describe('sharing demands out', () => {
  test('founds one plan for each college, once however often it is asked', async () => {
    const demand = await published()
    const asked = allocation([share(1, [post(demand, 16)]), share(2, [post(demand, 8)])])
    const first = await as('enterprise').enrolmentPlan.allocate(asked)

    expect(await as('enterprise').enrolmentPlan.allocate(asked)).toEqual(first)
    expect(first.ids).toHaveLength(2)
    const [mine, theirs] = [firstOf(first.ids), firstOf(first.ids.slice(1))]
    expect(await view('college', mine)).toMatchObject({
      turn: 'college',
      version: 1,
    })
    await expect(view('college', theirs)).rejects.toMatchObject(refusal('record.missing'))
  })

  test('beyond the demand founds nothing', async () => {
    const demand = await published()
    const asked = allocation([share(1, [post(demand, 16)]), share(2, [post(demand, 9)])])

    await expect(as('enterprise').enrolmentPlan.allocate(asked)).rejects.toMatchObject(
      refusal('enrolment.quota-over-demand'),
    )
    const { planId } = firstOf(asked.allocation.shares)
    await expect(view('enterprise', planId)).rejects.toMatchObject(refusal('record.missing'))
  })

  test('is refused for another enterprise’s demand, for strangers and for colleges', async () => {
    const demand = await published()
    const asked = () => allocation([share(1, [post(demand, 1)])])

    await expect(as('leader').enrolmentPlan.allocate(asked())).rejects.toMatchObject(
      refusal('enrolment.demand-not-open'),
    )
    await expect(as('college').enrolmentPlan.allocate(asked())).rejects.toMatchObject({
      code: expect.any(String),
    })
    await expect(
      as('enterprise').enrolmentPlan.allocate(allocation([share(6, [post(demand, 1)])])),
    ).rejects.toMatchObject(refusal('enrolment.college-not-a-member'))
  })

  test('begins from a table of what is open and what is already promised', async () => {
    const demand = await published({ postName: '分配表岗位', headCount: 10 })
    await sent(4, demand)
    const table = await as('enterprise').enrolmentPlan.allocationTable({ chainId })

    expect(table.colleges.map(({ name }) => name)).toEqual(['Organisation 1', 'Organisation 2'])
    expect(table.demands.find(({ id }) => id === demand.id)).toMatchObject({
      headCount: 10,
      agreedPlaces: 0,
      proposedPlaces: 4,
    })
  })
})

describe('places', () => {
  test('of plans that come into force at once never exceed the demand', async () => {
    const demand = await published({ headCount: 24 })
    const asked = [allocation([share(1, [post(demand, 16)])]), allocation([share(2, [post(demand, 16)])])]
    const founded = await Promise.all(asked.map((one) => as('enterprise').enrolmentPlan.allocate(one)))
    const plans = await Promise.all(founded.map(({ ids }) => view('enterprise', firstOf(ids))))
    const outcomes = await Promise.allSettled([
      perform('college', firstOf(plans), { type: 'agree', groups }),
      perform('otherCollege', firstOf(plans.slice(1)), { type: 'agree', groups }),
    ])

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refusal('enrolment.quota-over-demand'),
    })
    expect(await as('college').skillDemand.byId({ chainId, id: demand.id })).toMatchObject({
      agreedPlaces: 16,
    })
  })

  test('agreed on hold the demand: it cannot shrink below them', async () => {
    const demand = await published({ headCount: 24 })
    await perform('college', await sent(16, demand), { type: 'agree', groups })
    const { chainId: _c, id, version } = demand
    const shrink = as('enterprise').skillDemand.perform({
      key: uuidv7(),
      chainId,
      id,
      version,
      command: { type: 'withdraw', reason: '产线推迟' },
    })

    await expect(shrink).rejects.toMatchObject(refusal('demand.places-agreed'))
  })
})
