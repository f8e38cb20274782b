import { beforeAll, expect, test } from 'vitest'

import { aChainId, aPersonId } from '@skillchain/domain/organisation/actor.fixture'
import { aTrainingSession } from '@skillchain/domain/training/session.fixture'

import { anAuditedChain } from '../../test/audited.ts'
import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { anEnrolment } from '../../test/enrolment.ts'
import { letTimePass } from '../../test/history.ts'
import { effortOf, planOf } from '../../test/plan.ts'
import { nobody } from '../kernel/as-job.ts'
import { asActor } from '../kernel/database.ts'
import { hasCheckedIn } from './attendance-evidence.store.ts'
import { busyAmong, isListed } from './session-place.store.ts'
import { find, openBeside } from './training-session.store.ts'

const { db } = await aDatabase()
const session = aTrainingSession()
const personId = aPersonId(11)
const who = nobody([aChainId(1)])

beforeAll(async () => {
  await livingChains(db)
  await anEnrolment(db, { n: 1, applicants: ['submitted', 'admitted'] })
  await anEnrolment(db, { n: 2, applicants: ['submitted', 'admitted'] })
  await anAuditedChain(db)
  await letTimePass(db, aChainId(1), 500)
})

test('whoever checks in has a handful of rows looked at, however many sessions there have been', async () => {
  const effort = await effortOf(db, (on) =>
    asActor(on, who, async (tx) => {
      await find(tx, session, 'share')
      await openBeside(tx, session)
      await isListed(tx, session, personId)
      await hasCheckedIn(tx, session, personId)
    }),
  )

  expect(effort).toBeLessThan(10)
})

test('sessions that are open are found by an index of their own', async () => {
  const plan = await planOf(db, who, (tx) => openBeside(tx, session))

  expect(plan).toMatchObject({ indexes: ['training_session_open'], scanned: [] })
})

test('whether somebody is elsewhere at the time is seen without their past', async () => {
  const effort = await effortOf(db, (on) => asActor(on, who, (tx) => busyAmong(tx, session, [personId])))

  expect(effort).toBeLessThan(10)
})
