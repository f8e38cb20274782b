import { eq } from 'drizzle-orm'
import type { Pool, PoolClient } from 'pg'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { CharterVersion } from '@skillchain/domain/network/skill-chain'

import { insert as insertDemand } from '../demand/skill-demand.store.ts'
import { skillDemand } from '../demand/skill-demand.table.ts'
import { applicationsIn } from '../enrolment/application.store.ts'
import { insert as insertAgreement } from '../enrolment/apprentice-agreement.store.ts'
import { apprenticeAgreement } from '../enrolment/apprentice-agreement.table.ts'
import { insert as insertPlan } from '../enrolment/enrolment-plan.store.ts'
import { enrolmentPlan } from '../enrolment/enrolment-plan.table.ts'
import type { Tx } from '../kernel/database.ts'
import { type Fact, append } from '../kernel/event.store.ts'
import { event } from '../kernel/event.table.ts'
import { marksOf, touched } from '../kernel/touched.table.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { insertMember } from '../network/chain-member.store.ts'
import { chainMember } from '../network/chain-member.table.ts'
import { insert as insertContribution } from '../network/contribution.store.ts'
import { contribution } from '../network/contribution.table.ts'
import { insert as insertChain } from '../network/skill-chain.store.ts'
import { charterVersion, skillChain } from '../network/skill-chain.table.ts'
import { rowOf } from '../quality/mutual-review.store.ts'
import { mutualReview } from '../quality/mutual-review.table.ts'
import { organisationChain } from '../organisation/organisation-chain.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { namesFor } from './agreements.ts'
import { insert as insertBooking } from '../training/base-booking.store.ts'
import { baseBooking } from '../training/base-booking.table.ts'
import { insert as insertStation } from '../training/training-station.store.ts'
import { trainingStation } from '../training/training-station.table.ts'
import { clue } from '../supervision/clue.table.ts'
import { accountTables, openAccounts, shutAccounts } from './accounts.ts'
import type { Seals } from './applications.ts'
import { knowBeginner } from './beginner.ts'
import { findClues } from './clues.ts'
import { type VerifiedBy, certificateTables, letCertify } from './certificates.ts'
import { employmentTables, letEmploy } from './employments.ts'
import { letWish, wishTables } from './upgrade-wishes.ts'
import { letTrain, trainingTables } from './apprenticeships.ts'
import { letMeet, sessionTables } from './training-sessions.ts'
import { chronicle } from './chronicle.ts'
import { crowdTables, letApply } from './crowd.ts'
import { evaluationTables, letEvaluate } from './evaluation.ts'
import { type World, imagine } from './imagine.ts'
import { letInspect, supervisionTables } from './inspections.ts'
import { organisationId, organisations } from './organisations.ts'
import { pastWalls } from './past-walls.ts'
import { planId } from './plans.ts'

export const networkTables = [
  organisation,
  organisationChain,
  skillChain,
  charterVersion,
  chainDirectory,
  chainMember,
  contribution,
  skillDemand,
  enrolmentPlan,
  mutualReview,
  apprenticeAgreement,
  trainingStation,
  baseBooking,
  event,
  clue,
  ...supervisionTables,
  ...crowdTables,
  ...evaluationTables,
  ...certificateTables,
  ...trainingTables,
  ...employmentTables,
  ...wishTables,
  ...sessionTables,
] as const

const Amended = z.object({ type: z.literal('charter-amended'), charter: CharterVersion })

interface Given {
  readonly now: Date
  /** Of the one password of all accounts, as the identity library hashes it. */
  readonly passwordHash: string
  readonly seals: Seals
  readonly verifiedBy: VerifiedBy
}

/** Who applies for the places of which plan: 2,000 people in all. */
const CROWDS = [
  { plan: 1, count: 27 },
  { plan: 2, count: 713 },
  { plan: 3, count: 1_260 },
] as const
export const PEOPLE = CROWDS.reduce((sum, { count }) => sum + count, 0)

/** Lays down the invented world unless it is there, and opens its accounts. */
export async function openWorld(owner: Pool, { passwordHash, ...given }: Given): Promise<void> {
  await withClient(owner, (client) =>
    pastWalls(client, [...networkTables, ...accountTables], async (tx) => {
      const found = await tx.$count(organisation, eq(organisation.id, organisationId('lingnan')))
      if (found === 0) await layDown({ client, tx }, given)
      await openAccounts(tx, passwordHash)
    }),
  )
}

/** Leaves the world as it is and shuts its accounts. */
export const shutWorld = (owner: Pool): Promise<void> =>
  withClient(owner, (client) => pastWalls(client, accountTables, shutAccounts))

async function layDown(
  means: { client: PoolClient; tx: Tx },
  { now, seals, verifiedBy }: Omit<Given, 'passwordHash'>,
) {
  const story = chronicle(now)
  const world = imagine(now, story)
  const { tx } = means
  await tx.insert(organisation).values([...organisations])
  await inOrder(rowsOf(tx, world))
  const plans = new Map(world.plans.map((plan) => [plan.id, plan]))
  let from = 1
  for (const { plan: n, count } of CROWDS) {
    const plan = plans.get(planId(n))
    // They share one connection.
    // oxlint-disable-next-line no-await-in-loop
    if (plan) await letApply(means, { plan, from, count }, { now, seals })
    from += count
  }
  await keepAgreements(tx, world)
  await letTrain(tx, story)
  await letMeet(tx, story, world.stations)
  await letEvaluate(tx, now)
  await letCertify(tx, now, verifiedBy)
  await letEmploy(tx, now)
  await letWish(tx, now)
  await findClues(tx, now)
  await letInspect(tx, now)
  await knowBeginner(tx, seals)
}

/** Every row of the world but its people's, each after those it refers to. */
function* rowsOf(tx: Tx, world: World): Generator<Promise<unknown>> {
  for (const { state, leader } of world.chains) yield insertChain(tx, state, leader)
  for (const fact of world.facts) yield keepCharter(tx, fact)
  for (const member of world.members) yield insertMember(tx, member)
  for (const promised of world.contributions) yield insertContribution(tx, promised)
  for (const demand of world.demands) yield insertDemand(tx, demand)
  for (const plan of world.plans) yield insertPlan(tx, plan)
  yield tx.insert(mutualReview).values(world.reviews.map(rowOf))
  for (const station of world.stations) yield insertStation(tx, station)
  for (const booking of world.bookings) yield insertBooking(tx, booking)
  for (const fact of world.facts) yield append(tx, fact)
  yield tx.insert(touched).values(world.chains.flatMap(({ state }) => marksOf(state.chainId, uuidv7())))
}

/** Agreements, once the people are there whom they name. */
async function keepAgreements(tx: Tx, { agreements, agreed }: World) {
  const [first] = agreements
  if (!first) return
  const ids = agreements.map(({ applicationId }) => applicationId)
  const applicants = await applicationsIn(tx, first.chainId, ids)
  const rows = new Map(applicants.map((row) => [row.id, row]))
  function* kept() {
    for (const [at, agreement] of agreements.entries()) {
      const { name, documentMask } = rows.get(agreement.applicationId) ?? {}
      const n = agreed[at]
      if (name !== undefined && documentMask !== undefined && n !== undefined)
        yield insertAgreement(tx, agreement, { ...namesFor(n, name), person: name, documentMask })
    }
  }
  await inOrder(kept())
}

/** A charter keeps every wording it has had. */
async function keepCharter(tx: Tx, { chainId, at, payload }: Fact) {
  const { success, data } = Amended.safeParse(payload)
  if (success) await tx.insert(charterVersion).values({ chainId, ...data.charter, writtenAt: at })
}

async function inOrder(steps: Iterable<Promise<unknown>>) {
  // oxlint-disable-next-line no-await-in-loop
  for (const step of steps) await step
}

async function withClient<T>(owner: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await owner.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}
