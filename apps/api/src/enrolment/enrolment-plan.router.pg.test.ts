import { describe, expect, test } from 'vitest'

import type { Command } from '@skillchain/domain/enrolment/enrolment-plan-command'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { type Who, chainId } from '../../test/demand.ts'
import { aTable, allocation, firstOf, groups, post, refusal, share } from '../../test/plan.ts'

const { as, published, view, perform, sent } = await aTable()

describe('a draft', () => {
  test('is unknown to its college until it is sent', async () => {
    const asked = allocation([share(1, [post(await published(), 5)])], false)
    const { ids } = await as('enterprise').enrolmentPlan.allocate(asked)
    const id = firstOf(ids)

    await expect(view('college', id)).rejects.toMatchObject(refusal('record.missing'))
    expect(await as('college').enrolmentPlan.rounds({ chainId, id })).toEqual([])

    await perform('enterprise', await view('enterprise', id), { type: 'propose', message: '' })
    expect(await view('college', id)).toMatchObject({ status: 'negotiating', turn: 'college' })
  })
})

describe('negotiating', () => {
  test('goes back and forth until both stand by one text, and every round is kept', async () => {
    const plan = await sent()
    const terms = { ...plan.terms, payFloorFen: 320_000 }
    const countered = await perform('college', plan, { type: 'counter', terms, message: '底薪请上调' })
    expect(countered).toMatchObject({ turn: 'enterprise', edition: 2, confirmed: { enterprise: [] } })

    const agreed = await perform('enterprise', countered, { type: 'agree', groups })
    expect(agreed).toMatchObject({ status: 'inForce', confirmed: { enterprise: groups, college: groups } })
    expect(await as('college').enrolmentPlan.rounds({ chainId, id: plan.id })).toMatchObject([
      { type: 'proposed', payload: { message: '请核对名额' } },
      {
        type: 'countered',
        payload: {
          message: '底薪请上调',
          changes: [{ group: 'pay', path: 'payFloorFen', before: 300_000, after: 320_000 }],
        },
      },
      { type: 'agreed' },
    ])
  })

  test.each<{ when: string; who: Who; command: Command; code: string }>([
    {
      when: 'the enterprise confirms out of turn',
      who: 'enterprise',
      command: { type: 'agree', groups },
      code: 'enrolment.not-your-turn',
    },
    {
      when: 'the college leaves a group open',
      who: 'college',
      command: { type: 'agree', groups: ['pay'] },
      code: 'enrolment.groups-unconfirmed',
    },
    {
      when: 'the college gives itself more time',
      who: 'college',
      command: { type: 'extend' },
      code: 'enrolment.not-waiting',
    },
    {
      when: 'the college sends it a second time',
      who: 'college',
      command: { type: 'propose', message: '' },
      code: 'access.denied',
    },
    {
      when: 'another enterprise joins in',
      who: 'leader',
      command: { type: 'withdraw', reason: '不再需要' },
      code: 'access.denied',
    },
    {
      when: 'another college joins in',
      who: 'otherCollege',
      command: { type: 'agree', groups },
      code: 'record.missing',
    },
    {
      when: 'a regulator joins in',
      who: 'regulator',
      command: { type: 'agree', groups },
      code: 'access.denied',
    },
  ])('is refused when $when', async ({ who, command, code }) => {
    await expect(perform(who, await sent(), command)).rejects.toMatchObject(refusal(code))
  })

  test('of two who act at once, one is told what has changed', async () => {
    const plan = await sent()
    const terms = { ...plan.terms, year: plan.terms.year + 1 }
    const outcomes = await Promise.allSettled([
      perform('college', plan, { type: 'counter', terms, message: '' }),
      perform('collegeManager', plan, { type: 'agree', groups }),
    ])

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: refusal('record.stale'),
    })
  })
})

test('its progress counts what is asked for, planned, applied for and admitted', async () => {
  const { id } = await sent(16)

  expect(await as('college').enrolmentPlan.progress({ chainId, id })).toEqual({
    demanded: 24,
    planned: 16,
    applied: 0,
    admitted: 0,
  })
  expect(await as('otherCollege').enrolmentPlan.progress({ chainId, id })).toMatchObject({
    demanded: 0,
    planned: 0,
  })
})

describe('lists', () => {
  test('tell whose answer is waited for, and each side sees only its own', async () => {
    const plan = await sent()
    const ids = async (who: Who, waitingFor: 'me' | 'other') => {
      const { rows } = await as(who).enrolmentPlan.list({ chainId, limit: 200, filter: { waitingFor } })
      return rows.map(({ id }) => id)
    }

    expect(await ids('college', 'me')).toContain(plan.id)
    expect(await ids('enterprise', 'other')).toContain(plan.id)
    expect(await ids('enterprise', 'me')).not.toContain(plan.id)
    expect(await ids('otherCollege', 'me')).not.toContain(plan.id)
    const { rows } = await as('leader').enrolmentPlan.list({
      chainId,
      limit: 200,
      filter: { collegeId: cast.college.organisationId },
    })
    const { lines } = await as('college').enrolmentPlan.byId({ chainId, id: plan.id })
    expect(rows.find(({ id }) => id === plan.id)).toMatchObject({
      quota: 16,
      admitted: 0,
      postNames: lines.map(({ postName }) => postName),
      collegeName: 'Organisation 1',
    })
    expect(await as('college').enrolmentPlan.list({ chainId: aChainId(2), limit: 200 })).toMatchObject({
      rows: [],
    })
  })

  test('go from page to page without losing or repeating a plan', async () => {
    await Promise.all([1, 2, 3].map(() => sent(1)))
    const sort = { by: 'quota', direction: 'asc' } as const
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await as('enterprise').enrolmentPlan.list({
        chainId,
        limit: 2,
        sort,
        ...(after && { after }),
      })
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next ?? undefined
    } while (after)
    const { count } = await as('enterprise').enrolmentPlan.count({ chainId })

    expect(new Set(seen).size).toBe(count)
    expect(seen).toHaveLength(count)
  })
})
