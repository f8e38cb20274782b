import { hold } from '@skillchain/db/demand/skill-demand.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import type { PlanPost } from '@skillchain/domain/enrolment/enrolment-plan'
import type { Facts as PlanFacts } from '@skillchain/domain/enrolment/enrolment-plan-command'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { prefixOf } from '@skillchain/domain/standard/region'
import { type RuleParameter, valueOn } from '@skillchain/domain/standard/rule-parameter'

import { minimumWageFen } from '../demand/demand-facts.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { workingDaysAfter } from '../kernel/working-days.ts'

type Given = Pick<PlanFacts, 'demands' | 'minimumWageFen' | 'replyDueOn'>

/** What a decision on a plan must know besides the plan; the demands it names are held until it is taken. */
export async function planFacts(
  tx: Tx,
  { chainId, posts }: { chainId: ChainId; posts: readonly PlanPost[] },
  today: string,
): Promise<Given> {
  const demands = await hold(tx, chainId, [...new Set(posts.map(({ demandId }) => demandId))])
  const parameters = await parametersIn(tx)
  const places = demands.map(({ divisionCode }) => divisionCode)
  const wages = places.flatMap((place) => minimumWageFen(parameters, place, today) ?? [])
  return {
    demands,
    minimumWageFen: wages.length > 0 ? Math.max(...wages) : null,
    replyDueOn: replyDueOn(parameters, places[0], today),
  }
}

/** The last day for an answer to a plan sent today: so many working days as the place's parameters give. */
export function replyDueOn(rows: readonly RuleParameter[], place: string | undefined, today: string): string {
  const division = place === undefined ? '44' : prefixOf(place)
  return workingDaysAfter(
    today,
    unwrap(valueOn(rows, { code: 'enrolment.plan-answer', division, day: today })),
  )
}
