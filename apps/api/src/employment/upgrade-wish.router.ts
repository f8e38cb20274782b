import { z } from 'zod'

import {
  countWishes,
  ownWishes,
  plannableBatches,
  wishById,
  wishes,
  wishesByGrade,
} from '@skillchain/db/employment/upgrade-wish.query'
import { UpgradeWish, UpgradeWishId, UpgradeWishStatus } from '@skillchain/domain/employment/upgrade-wish'
import { upgradeWishPolicy as policy } from '@skillchain/domain/employment/upgrade-wish.policy'
import { Command, Wish } from '@skillchain/domain/employment/upgrade-wish.rules'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { plusMonths } from '@skillchain/domain/kernel/calendar'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { Day } from '@skillchain/domain/kernel/moment'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import type { Actor } from '@skillchain/domain/organisation/access'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { Grade } from '@skillchain/domain/standard/grade'
import { OccupationCode } from '@skillchain/domain/standard/occupation'
import { isRelated } from '@skillchain/domain/standard/related-occupation'

import { moment } from '../kernel/clock.ts'
import { found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { commanding, router, surveying } from '../kernel/trpc.ts'
import { decisions, upgradeWishWork, wishWork } from './upgrade-wish-work.ts'
import { sideOf } from './wish-side.ts'

const WishLine = UpgradeWish.extend({
  name: z.string(),
  occupationName: z.string(),
  bodyName: z.string(),
  /** Null where it is planned for none, or for one that the reader may not know yet. */
  batchName: z.string().nullable(),
  examOn: Day.nullable(),
  /** The college has registered the person for the batch. */
  registered: z.boolean(),
  /** The college can register the person for the batch now. */
  registrable: z.boolean(),
  /** Planned, and registration closed before the college had registered the person: to be planned anew. */
  missed: z.boolean(),
})

const Question = z.strictObject({
  chainId: ChainId,
  status: z.array(UpgradeWishStatus).max(UpgradeWishStatus.options.length).optional(),
  /** Those alone that wait for the reader: to be planned, or to be registered. */
  waiting: z.boolean().optional(),
  search: z.string().trim().max(60).optional(),
})
const asked = (actor: Actor, input: z.output<typeof Question>) => ({ ...input, side: sideOf(actor) })

/** Wishes for the next grade (提升意向): what people tell the body that certified them, and what it plans of them. */
export const upgradeWishRouter = router({
  list: surveying(policy.read)
    .input(Question.extend(PageRequest.shape))
    .output(pageOf(WishLine))
    .query(({ ctx: { tx, actor }, input: { limit, after, ...input } }) =>
      wishes(tx, { ...asked(actor, input), limit, after }),
    ),

  count: surveying(policy.read)
    .input(Question)
    .output(z.int())
    .query(({ ctx: { tx, actor }, input }) => countWishes(tx, asked(actor, input))),

  /** What waits to be planned by the body asking, by occupation and grade; those ready today and within a year. */
  byGrade: surveying(policy.plan)
    .input(z.strictObject({ chainId: ChainId }))
    .output(
      z.array(
        z.object({
          occupationCode: OccupationCode,
          occupationName: z.string(),
          grade: Grade,
          people: z.int(),
          ready: z.int(),
          readyLater: z.int(),
        }),
      ),
    )
    .query(({ ctx: { tx, actor }, input: { chainId } }) => {
      const { today } = moment()
      const asking = { chainId, bodyId: actor.organisationId, today, later: plusMonths(today, 12) }
      return wishesByGrade(tx, asking)
    }),

  /** The batches for which a wish can be planned. */
  batchesFor: surveying(policy.plan)
    .input(z.strictObject({ chainId: ChainId, id: UpgradeWishId }))
    .output(
      z.array(
        z.object({
          id: EvaluationBatchId,
          name: z.string(),
          examOn: Day,
          places: z.int(),
          seatsTaken: z.int(),
        }),
      ),
    )
    .query(async ({ ctx: { tx }, input }) => {
      const wish = unwrap(await wishById(tx, input))
      const batches = await plannableBatches(tx, UpgradeWish.parse(wish))
      return batches.filter(({ occupationCode }) => isRelated(occupationCode, wish.occupationCode))
    }),

  /** The wishes of the person asking, in all their chains, the latest first. */
  mine: surveying(policy.readOwn)
    .output(z.array(WishLine))
    .query(
      ({
        ctx: {
          tx,
          actor: { organisationId, chainIds },
        },
      }) => ownWishes(tx, { personId: PersonId.parse(organisationId), chainIds }),
    ),

  found: commanding({ found: policy.found })
    .input(founding(UpgradeWishId, Wish))
    .output(UpgradeWish)
    .mutation(({ ctx, input }) => found(wishWork(), ctx, input)),

  perform: commanding(decisions)
    .input(commandOn(UpgradeWishId, Command))
    .output(UpgradeWish)
    .mutation(({ ctx, input }) => perform(upgradeWishWork, ctx, input)),
})
