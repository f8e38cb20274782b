import { z } from 'zod'

import { gapsIn } from '@skillchain/db/demand/demand-gap.query'
import { countDemands, demandById, demands } from '@skillchain/db/demand/skill-demand.query'
import { find, insert, save } from '@skillchain/db/demand/skill-demand.store'
import { historyOf } from '@skillchain/db/kernel/event.query'
import { SkillDemand, SkillDemandId, termsOf } from '@skillchain/domain/demand/skill-demand'
import { skillDemandPolicy as policy, subjectOf } from '@skillchain/domain/demand/skill-demand.policy'
import {
  Command,
  Draft,
  type SkillDemandEvent,
  decide,
  draftDemand,
  evolve,
} from '@skillchain/domain/demand/skill-demand.rules'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { Day } from '@skillchain/domain/kernel/moment'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'

import type { Aggregate, Founder } from '../kernel/aggregate.ts'
import { Happened } from '../kernel/happened.ts'
import { found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router } from '../kernel/trpc.ts'
import { demandFacts } from './demand-facts.ts'
import { DemandQuestion, DemandRow } from './demand-row.ts'
import { demandSheetProcedures } from './demand-sheet.procedures.ts'

type More = Awaited<ReturnType<typeof demandFacts>>
const name = 'skill-demand'
const schema = SkillDemand

const aggregate: Aggregate<SkillDemand, Command, SkillDemandEvent, More> = {
  name,
  schema,
  policy,
  subjectOf,
  decide,
  evolve,
  find,
  save,
  facts: (tx, state, { command, today }) =>
    demandFacts(tx, 'terms' in command ? command.terms : termsOf(state), { today }),
}
const founder: Founder<SkillDemand, Draft, SkillDemandEvent, More> = {
  name,
  schema,
  policy,
  subjectOf,
  insert,
  found: ({ draft, ...ref }, facts) =>
    draftDemand({ chainId: ref.chainId, id: SkillDemandId.parse(ref.id) }, draft, facts),
  facts: (tx, { terms }, given) => demandFacts(tx, terms, given),
}

const { read, found: foundGrant, ...onDemand } = policy
const ref = z.strictObject({ chainId: ChainId, id: SkillDemandId })
const Totals = z.object({ count: z.int(), headCount: z.int(), agreedPlaces: z.int(), missing: z.int() })
const Gap = z.object({
  dictionaryVersion: z.string(),
  occupationCode: z.string(),
  occupationName: z.string().nullable(),
  quarter: z.string(),
  demanded: z.int(),
  agreed: z.int(),
  missing: z.int(),
})

export const skillDemandRouter = router({
  list: asking(read)
    .input(DemandQuestion.extend(PageRequest.shape))
    .output(pageOf(DemandRow))
    .query(({ input }) => demands(input)),

  count: asking(read)
    .input(DemandQuestion.omit({ sort: true }))
    .output(Totals)
    .query(({ input }) => countDemands(input)),

  byId: asking(read)
    .input(ref)
    .output(DemandRow)
    .query(async ({ input }) => unwrap(await demandById(input))),

  history: asking(read)
    .input(ref)
    .output(z.array(Happened))
    .query(({ input }) => historyOf({ ...input, aggregate: name })),

  /** Demand against agreed places by occupation and quarter, from a day on. */
  gap: asking(read)
    .input(z.strictObject({ chainId: ChainId, from: Day }))
    .output(z.array(Gap))
    .query(({ input }) => gapsIn(input.chainId, input.from)),

  found: commanding({ found: foundGrant })
    .input(founding(SkillDemandId, Draft))
    .output(SkillDemand)
    .mutation(({ ctx, input }) => found(founder, ctx, input)),

  perform: commanding(onDemand)
    .input(commandOn(SkillDemandId, Command))
    .output(SkillDemand)
    .mutation(({ ctx, input }) => perform(aggregate, ctx, input)),

  ...demandSheetProcedures,
})
