import { admittedPeople } from '@skillchain/db/evaluation/candidate.query'
import type { Tx } from '@skillchain/db/kernel/database'
import { validHours } from '@skillchain/db/training/session-place.store'
import type { TrainedFact } from '@skillchain/domain/evaluation/entry-rule'
import type { EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import { isRelated } from '@skillchain/domain/standard/related-occupation'
import { studyHoursIn } from '@skillchain/domain/training/attendance-grade'

import { sessionLimits } from '../training/session-facts.ts'

type Batch = Pick<EvaluationBatch, 'chainId' | 'occupationCode'>

/**
 * What settled sessions of the chain prove of each person’s training in a batch’s occupation or a related one (有效学时):
 * attendance that somebody other than the person confirms, and nothing that anybody declares. A college knows of the
 * sessions that it has sent its people to.
 */
export async function trainedIn(
  tx: Tx,
  { chainId, occupationCode }: Batch,
  { personIds, day }: { readonly personIds: readonly PersonId[]; readonly day: string },
): Promise<ReadonlyMap<string, TrainedFact>> {
  if (personIds.length === 0) return new Map()
  const { studyHour } = await sessionLimits(tx, day)
  const proven = (await validHours(tx, { chainIds: [chainId], personIds })).filter((row) =>
    isRelated(row.occupationCode, occupationCode),
  )
  const byPerson = Map.groupBy(proven, ({ personId }) => personId)
  return new Map(
    [...byPerson].map(([personId, rows]) => {
      const minutes = rows.reduce((sum, { validMinutes }) => sum + validMinutes, 0)
      const sessions = rows.reduce((sum, row) => sum + row.sessions, 0)
      const hours = studyHoursIn(minutes, studyHour)
      return [personId, { kind: 'trained', hours, sessions, evidence: 'attendance' }]
    }),
  )
}

/** Of several people whom somebody is about to register, what is proven of all: the least of any. */
export async function leastTrained(
  tx: Tx,
  batch: Batch,
  { applicationIds, day }: { readonly applicationIds: readonly string[]; readonly day: string },
): Promise<TrainedFact | null> {
  const people = await admittedPeople(tx, { chainId: batch.chainId, applicationIds })
  const trained = await trainedIn(tx, batch, { personIds: people, day })
  const facts = people.map((personId) => trained.get(personId))
  const [first] = facts.toSorted((a, b) => (a?.hours ?? 0) - (b?.hours ?? 0))
  return first ?? null
}
