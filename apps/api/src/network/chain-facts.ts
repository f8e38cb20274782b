import type { Tx } from '@skillchain/db/kernel/database'
import { openIn, standingOf } from '@skillchain/db/network/filing.query'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import { type Consequences, NO_CONSEQUENCES } from '@skillchain/domain/network/consequences'
import type { SkillChain } from '@skillchain/domain/network/skill-chain'
import type { ChecklistFacts } from '@skillchain/domain/network/submission-checklist'
import { valuesOn } from '@skillchain/domain/standard/rule-parameter'

import { unwrap } from '../kernel/problem-error.ts'
import { workingDaysAfter } from '../kernel/working-days.ts'
import { stakeSources } from '../stakes.ts'
import type { Stakeholder } from './stake.ts'

/** All that is still open and would be touched, whichever context it belongs to. */
export async function consequencesFor(tx: Tx, whose: Stakeholder): Promise<Consequences> {
  const own = await openIn(tx, whose)
  const found = { ...NO_CONSEQUENCES, ...own }
  for (const { read } of stakeSources) Object.assign(found, await read(tx, whose))
  return found
}

const codes = [
  'network.colleges',
  'network.evaluation-bodies',
  'network.leader-insured-staff',
  'network.leader-firms-brought',
  'network.leader-posts-offered',
  'network.filing-review',
  'network.filing-correction',
  'network.invitation-answer',
] as const

/** What the chain's city asks for on a day, and the days on which what begins then would be due. */
export async function requirementsOf(tx: Tx, { division }: Pick<SkillChain, 'division'>, day: string) {
  const values = unwrap(valuesOn(await parametersIn(tx), codes, { division, day }))
  const dueAfter = (code: (typeof codes)[number]) => workingDaysAfter(day, values[code])
  return {
    conditions: {
      colleges: values['network.colleges'],
      evaluationBodies: values['network.evaluation-bodies'],
      insuredStaff: values['network.leader-insured-staff'],
      firmsBrought: values['network.leader-firms-brought'],
      postsOffered: values['network.leader-posts-offered'],
    },
    reviewDueOn: dueAfter('network.filing-review'),
    correctionDueOn: dueAfter('network.filing-correction'),
    replyDueOn: dueAfter('network.invitation-answer'),
  }
}

/** What a filing is judged by. */
export async function checklistFacts(tx: Tx, chain: SkillChain, day: string): Promise<ChecklistFacts> {
  const { conditions } = await requirementsOf(tx, chain, day)
  return { conditions, standing: await standingOf(tx, chain.chainId) }
}

/** What every decision on a chain is told, besides when and by whom. */
export async function chainFacts(tx: Tx, chain: SkillChain, day: string) {
  const { chainId } = chain
  return {
    ...(await requirementsOf(tx, chain, day)),
    standing: await standingOf(tx, chainId),
    consequences: await consequencesFor(tx, { chainId, organisationId: null }),
  }
}
