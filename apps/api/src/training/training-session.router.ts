import { z } from 'zod'

import { historyOf } from '@skillchain/db/kernel/event.query'
import { candidatesFor } from '@skillchain/db/training/session-candidate.query'
import { read as readSession } from '@skillchain/db/training/training-session.store'
import { countSessions, sessionById, sessions } from '@skillchain/db/training/training-session.query'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { authorise } from '@skillchain/domain/organisation/access'
import { AttendanceEvidence } from '@skillchain/domain/training/attendance-evidence'
import {
  SessionTerms,
  TrainingSession,
  TrainingSessionId,
} from '@skillchain/domain/training/training-session'
import {
  subjectOf,
  trainingSessionPolicy as policy,
} from '@skillchain/domain/training/training-session.policy'
import { Command } from '@skillchain/domain/training/training-session.rules'

import { moment } from '../kernel/clock.ts'
import { Happened } from '../kernel/happened.ts'
import { act, found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router, surveying } from '../kernel/trpc.ts'
import { CheckIn, MarkOf, checkInSelf, markPerson } from './check-in-work.ts'
import { deskCodes, ownSessionsOf, rosterLines } from './session-answers.ts'
import { hostKindOf } from './session-facts.ts'
import { Candidate, DeskCodes, OwnSessions, RosterLine, SessionQuestion, SessionRow } from './session-row.ts'
import { decisions, sessionFounder, sessionWork } from './session-work.ts'

const ref = z.strictObject({ chainId: ChainId, id: TrainingSessionId })
const { read, readOwn, found: foundGrant, enlist, show, mark, checkIn } = policy
const parse = (stored: unknown) => AttendanceEvidence.parse(stored)

export const trainingSessionRouter = router({
  list: asking(read)
    .input(SessionQuestion.extend(PageRequest.shape))
    .output(pageOf(SessionRow))
    .query(({ input }) => sessions(input)),

  count: asking(read)
    .input(SessionQuestion)
    .output(z.object({ count: z.int() }))
    .query(async ({ input }) => ({ count: await countSessions(input) })),

  byId: asking(read)
    .input(ref)
    .output(SessionRow)
    .query(async ({ input }) => unwrap(await sessionById(input))),

  history: asking(read)
    .input(ref)
    .output(z.array(Happened))
    .query(({ input }) => historyOf({ ...input, aggregate: 'training-session' })),

  /** Who is on the roster, what was said of each, and what it comes to. */
  roster: surveying(read)
    .input(ref)
    .output(z.array(RosterLine))
    .query(({ ctx, input }) => rosterLines(ctx, input)),

  /** Whom the host asking may send, and has not put on the roster. */
  candidates: surveying(enlist)
    .input(PageRequest.extend({ ...ref.shape, search: z.string().trim().max(60).optional() }))
    .output(pageOf(Candidate))
    .query(async ({ ctx: { tx, actor }, input: { chainId, id, ...asked } }) => {
      const session = unwrap(await readSession(tx, { chainId, id }))
      unwrap(authorise(enlist, actor, subjectOf(session)))
      return candidatesFor(tx, { session, kind: hostKindOf(actor), ...asked })
    }),

  /** What the desk shows from now on. */
  codes: surveying(show)
    .input(ref)
    .output(DeskCodes)
    .query(({ ctx, input }) => deskCodes({ ...ctx, keys: ctx.services.keys }, input)),

  found: commanding({ found: foundGrant })
    .input(founding(TrainingSessionId, SessionTerms))
    .output(TrainingSession)
    .mutation(({ ctx, input }) => found(sessionFounder, ctx, input)),

  perform: commanding(decisions)
    .input(commandOn(TrainingSessionId, Command))
    .output(TrainingSession)
    .mutation(({ ctx, input }) => perform(sessionWork(), ctx, input)),

  mark: commanding({ mark })
    .input(MarkOf)
    .output(AttendanceEvidence)
    .mutation(({ ctx, input }) => {
      const { key, chainId, ...content } = input
      const asked = { key, chainId, name: 'attendance.mark', content, parse }
      return act(ctx, asked, ({ now }) => markPerson(ctx, input, now))
    }),

  checkIn: commanding({ checkIn })
    .input(CheckIn)
    .output(AttendanceEvidence)
    .mutation(({ ctx, input }) => {
      const { key, chainId, ...content } = input
      const asked = { key, chainId, name: 'attendance.check-in', content, parse }
      const { keys } = ctx.services
      return act(ctx, asked, ({ now }) => checkInSelf({ ...ctx, keys }, input, now))
    }),

  /** The sessions of the person asking, and the hours that were proven of them, in all their chains. */
  mine: surveying(readOwn)
    .output(OwnSessions)
    .query(({ ctx }) => ownSessionsOf(ctx, moment())),
})
