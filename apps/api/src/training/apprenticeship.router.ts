import { z } from 'zod'

import { historyOf } from '@skillchain/db/kernel/event.query'
import { unregistered } from '@skillchain/db/training/admitted.query'
import {
  apprenticeshipById,
  apprenticeships,
  countApprenticeships,
  ownApprenticeships,
} from '@skillchain/db/training/apprenticeship.query'
import { ApplicationId } from '@skillchain/domain/enrolment/application'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn } from '@skillchain/domain/kernel/command'
import { Day } from '@skillchain/domain/kernel/moment'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { maskName } from '@skillchain/domain/organisation/person-name'
import { Grade } from '@skillchain/domain/standard/grade'
import {
  Apprenticeship,
  ApprenticeshipId,
  ApprenticeshipStatus,
} from '@skillchain/domain/training/apprenticeship'
import { Command } from '@skillchain/domain/training/apprenticeship-command'
import { Registration } from '@skillchain/domain/training/register-apprentices'

import { moment } from '../kernel/clock.ts'
import { Happened } from '../kernel/happened.ts'
import { act, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router, surveying } from '../kernel/trpc.ts'
import { ApprenticeshipLine, ApprenticeshipQuestion, linesFor } from './apprenticeship-line.ts'
import { apprenticeshipWork, decisions, read, readOwn, register } from './apprenticeship-work.ts'
import { Registered, registerAll } from './register-work.ts'
import { limitsOn } from './training-facts.ts'

const ref = z.strictObject({ chainId: ChainId, id: ApprenticeshipId })

/** The day it is, and the thresholds in force on it: what pages judge plans by, as the API does. */
const Judged = z.object({
  today: Day,
  limits: z.object({
    internHours: z.int(),
    labourHours: z.int(),
    adult: z.int(),
    mentorMost: z.int(),
  }),
})

/** Somebody who has been admitted and has no record yet; the name is masked. */
const Unregistered = z.object({
  id: ApplicationId,
  name: z.string(),
  postName: z.string(),
  grade: Grade,
  collegeName: z.string(),
})

const OwnApprenticeship = Apprenticeship.extend({
  mentorName: z.string().nullable(),
  tutorName: z.string().nullable(),
  enterpriseName: z.string(),
  collegeName: z.string(),
  chainName: z.string(),
})

const parseRegistered = (stored: unknown) => Registered.parse(stored)

export const apprenticeshipRouter = router({
  list: surveying(read)
    .input(ApprenticeshipQuestion.extend(PageRequest.shape))
    .output(pageOf(ApprenticeshipLine))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const { rows, next } = await apprenticeships(tx, input)
      return { rows: await linesFor(tx, actor, rows), next }
    }),

  /** How many there are of each status. */
  count: surveying(read)
    .input(ApprenticeshipQuestion)
    .output(z.array(z.object({ status: ApprenticeshipStatus, count: z.int() })))
    .query(({ ctx: { tx }, input }) => countApprenticeships(tx, input)),

  byId: surveying(read)
    .input(ref)
    .output(ApprenticeshipLine)
    .query(async ({ ctx: { tx, actor }, input }) => {
      const [line] = await linesFor(tx, actor, [unwrap(await apprenticeshipById(tx, input))])
      return ApprenticeshipLine.parse(line)
    }),

  history: asking(read)
    .input(ref)
    .output(z.array(Happened))
    .query(({ input }) => historyOf({ ...input, aggregate: 'apprenticeship' })),

  judged: surveying(read)
    .input(z.strictObject({ chainId: ChainId }))
    .output(Judged)
    .query(async ({ ctx: { tx } }) => {
      const { today } = moment()
      return { today, limits: await limitsOn(tx, today) }
    }),

  /** Whom the enterprise asking has been given and has no record of. */
  unregistered: surveying(register)
    .input(PageRequest.extend({ chainId: ChainId, search: z.string().trim().max(60).optional() }))
    .output(pageOf(Unregistered))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const { organisationId: enterpriseId } = actor
      const { rows, next } = await unregistered(tx, { ...input, enterpriseId })
      return { rows: rows.map((row) => ({ ...row, name: maskName(row.name) })), next }
    }),

  register: commanding({ register })
    .input(Registration.safeExtend({ key: z.uuidv7(), chainId: ChainId }))
    .output(Registered)
    .mutation(({ ctx, input: { key, chainId, ...registration } }) => {
      const asked = {
        key,
        chainId,
        name: 'apprenticeship.register',
        content: registration,
        parse: parseRegistered,
      }
      return act(ctx, asked, ({ now }) => registerAll(ctx, chainId, { registration, now }))
    }),

  perform: commanding(decisions)
    .input(commandOn(ApprenticeshipId, Command))
    .output(Apprenticeship)
    .mutation(({ ctx, input }) => perform(apprenticeshipWork(), ctx, input)),

  /** The records of the person asking, in all their chains. */
  mine: surveying(readOwn)
    .output(z.object({ today: Day, rows: z.array(OwnApprenticeship) }))
    .query(async ({ ctx: { tx, actor } }) => {
      const { organisationId, chainIds } = actor
      const rows = await ownApprenticeships(tx, { personId: PersonId.parse(organisationId), chainIds })
      return { today: moment().today, rows }
    }),
})
