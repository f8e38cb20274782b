import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'

import { doneBy } from '@skillchain/db/kernel/event.query'
import { reminder } from '@skillchain/db/kernel/reminder.table'
import type { EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'

import { cast } from '@skillchain/domain/organisation/actor.fixture'

import { type Who, chainId } from '../../test/demand.ts'
import { aTable, refusal } from '../../test/plan.ts'

const table = await aTable()
const { as, db } = table
const aSentPlan = async () => table.sent(8, await table.published({ headCount: 100 }))
const remind = (who: Who, { id }: EnrolmentPlan, key = uuidv7()) =>
  as(who).task.remind({ key, chainId, recordId: id })
const taskOf = async (who: Who, { id }: EnrolmentPlan) =>
  (await as(who).task.list()).find((task) => task.id.startsWith(id))

describe('a reminder', () => {
  test('marks the task of whoever it waits for', async () => {
    const plan = await aSentPlan()
    expect(await taskOf('enterprise', plan)).toMatchObject({ mine: false, canRemind: true, remindedOn: null })
    expect(await taskOf('college', plan)).toMatchObject({ mine: true, remindedOn: null })

    const { onDay } = await remind('enterprise', plan)

    expect(await taskOf('enterprise', plan)).toMatchObject({ canRemind: false, remindedOn: onDay })
    expect(await taskOf('college', plan)).toMatchObject({ mine: true, remindedOn: onDay })
  })

  test('comes once a day, however often it is pressed, and is answered as before when it is sent again', async () => {
    const [plan, key] = [await aSentPlan(), uuidv7()]
    const first = await remind('enterprise', plan, key)

    expect(await remind('enterprise', plan, key)).toEqual(first)
    await expect(remind('enterprise', plan)).rejects.toMatchObject(refusal('organisation.reminded-enough'))
  })

  test('pressed twice at the same moment is one', async () => {
    const plan = await aSentPlan()
    const before = await db.$count(reminder)

    await Promise.allSettled([remind('enterprise', plan), remind('enterprise', plan)])

    expect(await db.$count(reminder)).toBe(before + 1)
  })

  test('is for who waits, and for nobody else', async () => {
    const plan = await aSentPlan()

    await expect(remind('college', plan)).rejects.toMatchObject(refusal('organisation.nobody-to-remind'))
    await expect(remind('otherCollege', plan)).rejects.toMatchObject(refusal('organisation.nobody-to-remind'))
    expect(await taskOf('college', plan)).toMatchObject({ remindedOn: null })
  })
})

describe('what was done lately', () => {
  test('is what one did oneself for the organisation, the latest first, and nobody else reads it', async () => {
    const plan = await aSentPlan()

    const [last] = await as('enterprise').task.done()
    expect(last).toMatchObject({
      chainId,
      aggregate: 'enrolment-plan',
      aggregateId: plan.id,
      type: 'proposed',
    })

    expect(await as('college').task.done()).not.toContainEqual(
      expect.objectContaining({ aggregateId: plan.id }),
    )
    expect(await as('otherCollege').task.done()).toEqual([])
  })

  test('is short, and comes by its index however long the log is', async () => {
    for (let n = 0; n < 12; n += 1) await aSentPlan()

    expect(await as('enterprise').task.done()).toHaveLength(30)
    const { rows } = await db.transaction((tx) =>
      tx.execute<{ 'QUERY PLAN': string }>(
        sql`explain ${doneBy(tx, { ...cast.enterprise, chainIds: [chainId] }, 30).getSQL()}`,
      ),
    )
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('event_by_actor')
  })
})
