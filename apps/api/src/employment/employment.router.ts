import { z } from 'zod'

import {
  countEmployments,
  employmentById,
  employments,
  ownEmployments,
} from '@skillchain/db/employment/employment.query'
import { hireable } from '@skillchain/db/employment/hireable.query'
import type { Tx } from '@skillchain/db/kernel/database'
import { historyOf } from '@skillchain/db/kernel/event.query'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import { Employment, EmploymentId } from '@skillchain/domain/employment/employment'
import { Command } from '@skillchain/domain/employment/employment-command'
import { SeenCount, seenCount } from '@skillchain/domain/employment/employment-count'
import { employmentPolicy as policy } from '@skillchain/domain/employment/employment.policy'
import { Report } from '@skillchain/domain/employment/report-employment'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { Day } from '@skillchain/domain/kernel/moment'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import type { Actor } from '@skillchain/domain/organisation/access'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { maskName } from '@skillchain/domain/organisation/person-name'
import { valueOn } from '@skillchain/domain/standard/rule-parameter'

import { moment } from '../kernel/clock.ts'
import { Happened } from '../kernel/happened.ts'
import { found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router, surveying } from '../kernel/trpc.ts'
import { EmploymentLine, EmploymentQuestion, HireableLine, linesFor } from './employment-line.ts'
import { decisions, employmentWork, reportWork } from './employment-work.ts'
import { Ladder, laddersFor } from './ladder.ts'

const ref = z.strictObject({ chainId: ChainId, id: EmploymentId })

/** Counts of people below it are withheld from the actor; null where the actor may see the people themselves. */
async function leastFor(tx: Tx, { role, division }: Actor, day: string): Promise<number | null> {
  if (role in policy.read) return null
  const asked = { code: 'supervision.small-cell', division: division ?? '', day } as const
  return unwrap(valueOn(await parametersIn(tx), asked))
}

export const employmentRouter = router({
  list: surveying(policy.read)
    .input(EmploymentQuestion.extend(PageRequest.shape))
    .output(pageOf(EmploymentLine))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const { today } = moment()
      const { rows, next } = await employments(tx, { ...input, today })
      return { rows: linesFor(actor, today, rows), next }
    }),

  /** How many there are, by what the person has said, and how many have stayed or left. */
  count: surveying(policy.count)
    .input(EmploymentQuestion)
    .output(SeenCount)
    .query(async ({ ctx: { tx, actor }, input }) => {
      const { today } = moment()
      const least = await leastFor(tx, actor, today)
      // A search would single people out whom the reader may not see.
      const { filter: _filter, ...whole } = input
      return seenCount(await countEmployments(tx, { ...(least === null ? input : whole), today }), least)
    }),

  byId: surveying(policy.read)
    .input(ref)
    .output(EmploymentLine)
    .query(async ({ ctx: { tx, actor }, input }) => {
      const row = unwrap(await employmentById(tx, input))
      return EmploymentLine.parse(linesFor(actor, moment().today, [row])[0])
    }),

  history: asking(policy.read)
    .input(ref)
    .output(z.array(Happened))
    .query(({ input }) => historyOf({ ...input, aggregate: 'employment' })),

  /** Whom the enterprise asking may report: admitted for its own posts, or, to a chain's leader, for others'. */
  hireable: surveying(policy.found)
    .input(
      PageRequest.extend({
        chainId: ChainId,
        elsewhere: z.boolean().default(false),
        search: z.string().trim().max(60).optional(),
      }),
    )
    .output(pageOf(HireableLine))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const { rows, next } = await hireable(tx, { ...input, enterpriseId: actor.organisationId })
      return { rows: rows.map((row) => ({ ...row, name: maskName(row.name) })), next }
    }),

  found: commanding({ found: policy.found })
    .input(founding(EmploymentId, Report))
    .output(Employment)
    .mutation(({ ctx, input }) => found(reportWork(), ctx, input)),

  perform: commanding(decisions)
    .input(commandOn(EmploymentId, Command))
    .output(Employment)
    .mutation(({ ctx, input }) => perform(employmentWork, ctx, input)),

  /** The placements of the person asking, in all their chains. */
  mine: surveying(policy.readOwn)
    .output(z.object({ today: Day, rows: z.array(EmploymentLine) }))
    .query(async ({ ctx: { tx, actor } }) => {
      const { organisationId, chainIds } = actor
      const { today } = moment()
      const rows = await ownEmployments(tx, { personId: PersonId.parse(organisationId), chainIds })
      return { today, rows: linesFor(actor, today, rows) }
    }),

  /** What the next grade of the person asking asks for, held against their records. */
  nextGrade: surveying(policy.readOwn)
    .output(z.object({ today: Day, ladders: z.array(Ladder) }))
    .query(async ({ ctx: { tx, actor } }) => {
      const { today } = moment()
      return { today, ladders: await laddersFor(tx, actor, today) }
    }),
})
