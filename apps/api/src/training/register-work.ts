import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { admittedBy } from '@skillchain/db/training/admitted.query'
import { insert } from '@skillchain/db/training/apprenticeship.store'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import { authorise } from '@skillchain/domain/organisation/access'
import { ApprenticeshipId } from '@skillchain/domain/training/apprenticeship'
import { apprenticeshipPolicy as policy, subjectOf } from '@skillchain/domain/training/apprenticeship.policy'
import { type Registration, registerApprentice } from '@skillchain/domain/training/register-apprentices'

import type { Acting, Deed } from '../kernel/perform.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'

export const Registered = z.object({ ids: z.array(ApprenticeshipId) })

/** Opens the records of the people named, all or none, each with its own entry in the log. */
export async function registerAll(
  { tx, actor }: Acting,
  chainId: ChainId,
  { registration: { applicationIds, ...period }, now }: { registration: Registration; now: string },
): Promise<Deed<z.infer<typeof Registered>>> {
  const rows = await admittedBy(tx, chainId, applicationIds)
  const missing = applicationIds.find((id) => !rows.some(({ applicationId }) => applicationId === id))
  if (missing) return unwrap(refuse(problem('record.missing', { id: missing })))
  const happened = []
  for (const { name, ...admitted } of rows) {
    unwrap(authorise(policy.register, actor, subjectOf(admitted)))
    const id = ApprenticeshipId.parse(uuidv7())
    const { state, event } = unwrap(registerApprentice(id, admitted, { ...period, now }))
    // One after another: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    await insert(tx, state, name)
    const { version } = state
    happened.push({
      aggregate: 'apprenticeship',
      aggregateId: id,
      version,
      event,
      parties: subjectOf(state).parties,
    })
  }
  const last = happened.at(-1)
  if (!last) throw new ProblemError(problem('record.missing'))
  const ids = happened.map(({ aggregateId }) => aggregateId)
  return { ...last, also: happened.slice(0, -1), answer: { ids } }
}
