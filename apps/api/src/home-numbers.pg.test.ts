import { randomUUID } from 'node:crypto'

import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { signIns } from '@skillchain/db/demo/sign-ins'
import { AUTOMOTIVE } from '@skillchain/db/demo/network'
import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import { account, session } from '@skillchain/db/identity/account.table'
import { openDatabase } from '@skillchain/db/kernel/database'
import { chainDirectory } from '@skillchain/db/network/chain-directory.table'
import { membership } from '@skillchain/db/organisation/membership.table'
import { personAccount } from '@skillchain/db/organisation/person-account.table'
import { baseBooking } from '@skillchain/db/training/base-booking.table'
import { aWorld } from '@skillchain/db/test/world'
import { SkillDemandStatus } from '@skillchain/domain/demand/skill-demand'
import { EmploymentStatus } from '@skillchain/domain/employment/employment'
import { ApplicationStatus } from '@skillchain/domain/enrolment/application'
import { WAITING } from '@skillchain/domain/enrolment/application.rules'
import { BatchStatus, EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { SkillChainStatus } from '@skillchain/domain/network/skill-chain'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { asParty } from '@skillchain/domain/organisation/person-id'
import { ClueStatus } from '@skillchain/domain/supervision/clue'
import { InspectionStatus } from '@skillchain/domain/supervision/inspection'
import { ApprenticeshipStatus } from '@skillchain/domain/training/apprenticeship'
import { BaseBookingId, BaseBookingStatus } from '@skillchain/domain/training/base-booking'
import { TrainingSessionStatus } from '@skillchain/domain/training/training-session'

import { testServices } from '../test/services.ts'
import { createCallerFactory } from './kernel/trpc.ts'
import { appRouter } from './router.ts'

const { pool, open } = await aWorld()
const db = openDatabase(pool)
const organisations = new Map<string, string>()

beforeAll(async () => {
  // The cast of other tests bears names that people of the invented world sign in by.
  for (const table of [personAccount, membership, session, account]) await db.delete(table)
  await open()
  const usernames = new Map<string, string>(signIns.map(({ id, username }) => [id, username]))
  const expiresAt = new Date(Date.now() + 3_600_000)
  await db
    .insert(session)
    .values(signIns.map(({ id, username }) => ({ id: randomUUID(), userId: id, token: username, expiresAt })))
  for (const { accountId, organisationId } of await db.select().from(membership))
    organisations.set(usernames.get(accountId) ?? '', organisationId)
  for (const { accountId, personId } of await db.select().from(personAccount))
    organisations.set(usernames.get(accountId) ?? '', asParty(personId))
}, 60_000)

const as = (username: string) =>
  createCallerFactory(appRouter)({
    db,
    services: testServices,
    sessionToken: username,
    organisationId: organisations.get(username) ?? null,
  })
type Caller = ReturnType<typeof as>
interface Asked {
  readonly who: Caller
  readonly own: OrganisationId
  readonly query: Readonly<Record<string, string>>
}

const chainId = AUTOMOTIVE
interface Paging {
  readonly limit: number
  readonly after?: string
}
/** How many rows a list has, page by page. */
async function lengthOf(
  page: (asked: Paging) => Promise<{ rows: readonly unknown[]; next: string | null }>,
  after?: string,
): Promise<number> {
  const { rows, next } = await page({ limit: 100, ...(after && { after }) })
  return rows.length + (next ? await lengthOf(page, next) : 0)
}
const list = <Status>(statuses: { parse: (text: string) => Status }, status: string | undefined) =>
  status === undefined ? {} : { status: [statuses.parse(status)] }

/** What each list shows at an address, as its page asks for it. */
const rowsAt: Readonly<Record<string, (asked: Asked) => Promise<number>>> = {
  '/demands': ({ who, query }) => {
    const filter = { ...list(SkillDemandStatus, query['status']), ...(query['lacking'] && { lacking: true }) }
    return lengthOf((page) => who.skillDemand.list({ ...page, chainId, filter }))
  },
  '/agreements': ({ who, query: { unsigned, chain } }) =>
    lengthOf((page) =>
      chain
        ? who.apprenticeAgreement.list({ ...page, chainId, filter: unsigned ? { unsigned: true } : {} })
        : who.apprenticeAgreement.mine(page),
    ),
  '/apprentices': ({ who, query: { status } }) =>
    lengthOf((page) =>
      who.apprenticeship.list({ ...page, chainId, filter: list(ApprenticeshipStatus, status) }),
    ),
  '/employments': ({ who, query: { status } }) =>
    lengthOf((page) => who.employment.list({ ...page, chainId, filter: list(EmploymentStatus, status) })),
  '/applicants': ({ who, query: { status } }) => {
    const filter = status === 'waiting' ? { status: [...WAITING] } : list(ApplicationStatus, status)
    return lengthOf((page) => who.application.list({ ...page, chainId, filter }))
  },
  '/batches': ({ who, own, query: { status, body } }) =>
    lengthOf((page) =>
      who.evaluationBatch.list({
        ...page,
        chainId,
        ...list(BatchStatus, status),
        ...(body === 'own' && { bodyId: own }),
      }),
    ),
  '/bookings': ({ who, own: baseId, query: { status } }) =>
    lengthOf((page) =>
      who.baseBooking.list({ ...page, chainId, filter: { ...list(BaseBookingStatus, status), baseId } }),
    ),
  '/sessions': ({ who, own: baseId, query: { status } }) =>
    lengthOf((page) =>
      who.trainingSession.list({
        ...page,
        chainId,
        filter: { ...list(TrainingSessionStatus, status), baseId },
      }),
    ),
  '/filings': ({ who, query: { status } }) =>
    lengthOf((page) => who.filing.list({ ...page, filter: list(SkillChainStatus, status) })),
  '/clues': ({ who, query: { status } }) =>
    lengthOf((page) => who.clue.list({ ...page, filter: list(ClueStatus, status) })),
  '/inspections': ({ who, query: { status } }) =>
    lengthOf((page) => who.inspection.list({ ...page, filter: list(InspectionStatus, status) })),
  '/rectifications': ({ who, query: { overdue } }) =>
    lengthOf((page) => who.rectification.list({ ...page, filter: overdue ? { overdue: true } : {} })),
  '/today': async ({ who }) => (await who.trainingSession.mine()).ahead.length,
  '/certificates': ({ who }) => lengthOf((page) => who.certificate.mine(page)),
}

const wide = ['regulator', 'auditor', 'city-regulator', 'apprentice', 'worker']
const inChains = ['lead', 'supplier', 'college', 'college-manager', 'evaluator', 'base']
const askedBy = (username: string) => (wide.includes(username) ? {} : { chainId })

test.each([...inChains, ...wide])(
  'each number on the home page of %s is as long as the list it leads to',
  async (username) => {
    const who = as(username)
    const own = OrganisationId.parse(organisations.get(username))
    const { numbers } = await who.task.numbers(askedBy(username))

    expect(numbers.length).toBeGreaterThan(2)
    for (const { kind, count, path } of numbers) {
      const { pathname, searchParams } = new URL(path, 'http://home.invalid')
      const query = Object.fromEntries(searchParams)
      // oxlint-disable-next-line no-await-in-loop
      expect([kind, count]).toEqual([kind, await rowsAt[pathname]?.({ who, own, query })])
    }
  },
)

test('what a college reviews is counted as its tasks count it', async () => {
  const who = as('college-manager')
  const { numbers } = await who.task.numbers({ chainId })
  const waiting = (await who.task.list()).filter(
    (task) => task.kind === 'applications-to-review' && task.chainId === chainId,
  )
  const told = waiting.reduce((sum, { params }) => sum + Number(params['count']), 0)

  expect(numbers.find(({ kind }) => kind === 'applications-to-review')?.count).toBe(told)
})

test('of almost everything that is counted the invented world has something', async () => {
  const answers = await Promise.all(
    [...inChains, ...wide].map((username) => as(username).task.numbers(askedBy(username))),
  )
  const found = answers.flatMap(({ numbers }) => numbers)
  const never = [...new Set(found.map(({ kind }) => kind))].filter((kind) =>
    found.every((number) => number.kind !== kind || number.count === 0),
  )
  // Its organisations have signed what they were to sign, and its sessions lie ahead of the day on which it is opened.
  expect(never.filter((kind) => !['agreements-to-sign', 'sessions-ahead'].includes(kind))).toEqual([])
})

test('nothing is counted from a chain that is not named, or that one does not belong to', async () => {
  const chains = await db.select({ id: chainDirectory.chainId }).from(chainDirectory)
  for (const username of inChains) {
    // oxlint-disable-next-line no-await-in-loop
    const mine = (await as(username).chain.mine()).map((each): string => each.chainId)
    const foreign = chains.find(({ id }) => !mine.includes(id))
    // oxlint-disable-next-line no-await-in-loop
    const { numbers } = await as(username).task.numbers({ chainId: foreign?.id })
    expect(numbers.map(({ count }) => count)).toEqual([0, 0, 0, 0])
    // oxlint-disable-next-line no-await-in-loop
    expect((await as(username).task.numbers()).numbers).toEqual([])
  }
})

const numberOf = async (username: string, kind: string) =>
  (await as(username).task.numbers({ chainId })).numbers.find((number) => number.kind === kind)?.count

test('a body counts its own batches, and a college those of every body', async () => {
  const before = [
    await numberOf('evaluator', 'batches-publicity'),
    await numberOf('college', 'batches-publicity'),
  ]
  const [batch] = await db.select().from(evaluationBatch).where(eq(evaluationBatch.status, 'publicity'))
  if (!batch) throw new Error('the invented world has a batch on show')
  const bodyId = OrganisationId.parse(organisations.get('base'))
  await db.insert(evaluationBatch).values({ ...batch, id: EvaluationBatchId.parse(randomUUID()), bodyId })

  expect(await numberOf('evaluator', 'batches-publicity')).toBe(before[0])
  expect(await numberOf('college', 'batches-publicity')).toBe((before[1] ?? 0) + 1)
})

test('a base counts what is asked of it, and not what is asked of another in the chain', async () => {
  const before = await numberOf('base', 'bookings-to-confirm')
  const [booking] = await db.select().from(baseBooking).where(eq(baseBooking.status, 'requested'))
  if (!booking) throw new Error('the invented world has a booking to confirm')
  const baseId = OrganisationId.parse(organisations.get('evaluator'))
  const another = { ...booking, id: BaseBookingId.parse(randomUUID()), baseId, askerId: booking.baseId }
  await db.insert(baseBooking).values(another)

  expect(await numberOf('base', 'bookings-to-confirm')).toBe(before)
})

test('whoever has no lists to look after has no numbers', async () => {
  expect((await as('trainer').task.numbers({ chainId })).numbers).toEqual([])
})
