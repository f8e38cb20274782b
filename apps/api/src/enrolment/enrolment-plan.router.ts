import { z } from 'zod'

import { collegesOf, openDemandsOf } from '@skillchain/db/enrolment/allocation.query'
import { countPlans, planView, plans } from '@skillchain/db/enrolment/enrolment-plan.query'
import { find, save } from '@skillchain/db/enrolment/enrolment-plan.store'
import { progressOf } from '@skillchain/db/enrolment/plan-progress.query'
import { historyOf } from '@skillchain/db/kernel/event.query'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import { Allocation } from '@skillchain/domain/enrolment/allocation.rules'
import { EnrolmentPlan, EnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan'
import { Command, type PlanEvent } from '@skillchain/domain/enrolment/enrolment-plan-command'
import { enrolmentPlanPolicy as policy, subjectOf } from '@skillchain/domain/enrolment/enrolment-plan.policy'
import { decide, evolve } from '@skillchain/domain/enrolment/enrolment-plan.rules'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn } from '@skillchain/domain/kernel/command'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import { minimumWageFen } from '../demand/demand-facts.ts'
import type { Aggregate } from '../kernel/aggregate.ts'
import { moment } from '../kernel/clock.ts'
import { Happened } from '../kernel/happened.ts'
import { act, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router, surveying } from '../kernel/trpc.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'
import { carryOut } from './allocation.ts'
import { AllocationTable, PlanQuestion, PlanRow, PlanView, Progress, planRef } from './enrolment-plan-row.ts'
import { planFacts, replyDueOn } from './plan-facts.ts'

type More = Awaited<ReturnType<typeof planFacts>>
const aggregate: Aggregate<EnrolmentPlan, Command, PlanEvent, More> = {
  name: 'enrolment-plan',
  schema: EnrolmentPlan,
  policy,
  subjectOf,
  decide,
  evolve,
  find,
  save,
  facts: (tx, { chainId, terms }, { command, today }) => {
    const posts = 'terms' in command ? [...terms.posts, ...command.terms.posts] : terms.posts
    return planFacts(tx, { chainId, posts }, today)
  },
}
/** For whom a list is read: it knows "mine" from "theirs", and today from what is past. */
const reader = ({ who }: { who: { organisationId: string } }) => ({
  organisationId: OrganisationId.parse(who.organisationId),
  today: moment().today,
})
const { read, allocate, ...onPlan } = policy
const Ids = z.object({ ids: z.array(EnrolmentPlanId) })

export const enrolmentPlanRouter = router({
  list: asking(read)
    .input(PlanQuestion.extend(PageRequest.shape))
    .output(pageOf(PlanRow))
    .query(({ ctx, input }) => plans({ ...input, ...reader(ctx) })),

  count: asking(read)
    .input(PlanQuestion.omit({ sort: true }))
    .output(z.object({ count: z.int(), quota: z.int() }))
    .query(({ ctx, input }) => countPlans({ ...input, ...reader(ctx) })),

  byId: surveying(read)
    .input(planRef)
    .output(PlanView)
    .query(async ({ ctx: { tx }, input }) => {
      const view = unwrap(await planView(tx, input))
      const { today } = moment()
      const { replyDueOn: dueOn } = view.plan
      return { ...view, today, workingDaysLeft: dueOn === null ? null : workingDaysLeft(today, dueOn) }
    }),

  /** Every round of a plan, from its first text on: who did what, what it changed and what was said. */
  rounds: asking(read)
    .input(planRef)
    .output(z.array(Happened))
    .query(({ input }) => historyOf({ ...input, aggregate: aggregate.name })),

  /** How far a plan has come, from what is asked for to who is admitted. */
  progress: surveying(read)
    .input(planRef)
    .output(Progress)
    .query(({ ctx: { tx }, input }) => progressOf(tx, input)),

  /** What an enterprise can share out among which colleges. */
  allocationTable: surveying(allocate)
    .input(z.strictObject({ chainId: ChainId }))
    .output(AllocationTable)
    .query(async ({ ctx: { tx, actor }, input: { chainId } }) => {
      const { today } = moment()
      const colleges = await collegesOf(tx, chainId)
      const demands = await openDemandsOf(tx, chainId, actor.organisationId)
      const parameters = await parametersIn(tx)
      const wages = demands.flatMap(
        ({ divisionCode }) => minimumWageFen(parameters, divisionCode, today) ?? [],
      )
      return {
        colleges,
        demands,
        minimumWageFen: wages.length > 0 ? Math.max(...wages) : null,
        replyDueOn: replyDueOn(parameters, demands[0]?.divisionCode, today),
      }
    }),

  allocate: commanding({ allocate })
    .input(z.strictObject({ key: z.uuidv7(), chainId: ChainId, allocation: Allocation }))
    .output(Ids)
    .mutation(({ ctx, input }) => {
      const asked = {
        ...input,
        name: 'enrolment-plan.allocate',
        content: input.allocation,
        parse: (stored: unknown) => Ids.parse(stored),
      }
      return act(ctx, asked, (facts) => carryOut(ctx, input, facts))
    }),

  perform: commanding(onPlan)
    .input(commandOn(EnrolmentPlanId, Command))
    .output(EnrolmentPlan)
    .mutation(({ ctx, input }) => perform(aggregate, ctx, input)),
})
