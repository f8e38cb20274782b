import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { asJob } from '@skillchain/db/kernel/as-job'
import { type Database, asActor } from '@skillchain/db/kernel/database'
import { aFact } from '@skillchain/db/kernel/event.fixture'
import { append } from '@skillchain/db/kernel/event.store'
import { event } from '@skillchain/db/kernel/event.table'
import { takeMarks } from '@skillchain/db/kernel/touched.store'
import { marksOf, touched } from '@skillchain/db/kernel/touched.table'
import { cast } from '@skillchain/domain/organisation/actor.fixture'

import { dyingEverywhere } from '../test/cut-off.ts'
import { chainId } from '../test/demand.ts'
import { countLives } from '../test/lives/count-lives.ts'
import { findingLives } from '../test/lives/finding-lives.ts'
import { type Life, type Trial, run } from '../test/lives/life.ts'
import { rosterLives } from '../test/lives/roster-lives.ts'
import { aDesk } from '../test/roster.ts'
import { jobKinds } from './jobs.ts'
import { type JobKind, jobKind } from './kernel/jobs.ts'

const desk = await aDesk()
const { db } = desk
const trials: Readonly<Record<string, Trial>> = {
  ...(await rosterLives(desk)),
  ...countLives(db),
  ...findingLives(db),
}

const dying = (kind: JobKind<object>, begin: () => Promise<Life>) =>
  dyingEverywhere(db, {
    begin,
    work: (on, life) => run(kind, on, life),
    ended: (life) => life.ended(),
  })

test('every kind of job is tried', () => {
  expect(Object.keys(trials).toSorted()).toEqual(jobKinds.map(({ name }) => name).toSorted())
})

test.each(jobKinds.map((kind) => [kind.name, kind] as const))(
  '%s, killed wherever that is and begun again, has done everything once',
  async (name, kind) => {
    const { begin, deaths = 0 } = trials[name] ?? {}
    if (!begin) throw new Error('nobody has said what it leaves behind')

    expect(await dying(kind, begin)).toBeGreaterThanOrEqual(deaths)
  },
)

const effect = (on: Database, aggregateId: string) =>
  asActor(on, cast.college, (tx) => append(tx, aFact({ aggregateId, type: 'done' })))
const take = (on: Database) => asJob(on, (tx) => takeMarks(tx, chainId, 'audits'))
const isMarked = async () =>
  (await db.$count(touched, and(eq(touched.chainId, chainId), eq(touched.follower, 'audits')))) > 0
const Told = z.object({ id: z.string() })

/** Marks a chain for a job that is to do something once. */
async function aMark(): Promise<Life> {
  await db.delete(touched)
  await db.insert(touched).values(marksOf(chainId, uuidv7()))
  const id = uuidv7()
  const ended = async () => expect(await db.$count(event, eq(event.aggregateId, id))).toBe(1)
  return { data: { id }, ended }
}

describe('a job whose effect lies outside the transaction that takes its mark', () => {
  const twice = jobKind({
    name: 'twice',
    data: Told,
    work: async ({ db: on }, { id }) => {
      if (!(await isMarked())) return
      await effect(on, id)
      await take(on)
    },
  })
  const never = jobKind({
    name: 'never',
    data: Told,
    work: async ({ db: on }, { id }) => {
      if (!(await isMarked())) return
      await take(on)
      await effect(on, id)
    },
  })

  test.each([
    ['before it, is found to do it twice', twice],
    ['after it, is found to lose it', never],
  ] as const)('%s', async (_, kind) => {
    await expect(dying(kind, aMark)).rejects.toThrow('not made up for after a death before commit 2')
  })
})
