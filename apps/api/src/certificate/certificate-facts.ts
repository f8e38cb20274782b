import { type Grounded, groundedCandidates } from '@skillchain/db/certificate/certificate-ground.query'
import { heldSince } from '@skillchain/db/certificate/person-certificate.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import type { Certificate } from '@skillchain/domain/certificate/certificate'
import type { Facts } from '@skillchain/domain/certificate/certificate.rules'
import type { CandidateId } from '@skillchain/domain/evaluation/candidate'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Day } from '@skillchain/domain/kernel/moment'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import { valueOn } from '@skillchain/domain/standard/rule-parameter'

import { unwrap } from '../kernel/problem-error.ts'

const PROVINCE = '44'

type Asked = Pick<Certificate, 'candidateId' | 'personId' | 'replacesId'>

/** What certificates of some batches rest on, loaded once for all of them. */
export interface Known {
  readonly candidates: ReadonlyMap<CandidateId, Grounded>
  readonly factsOf: (asked: Asked) => Pick<Facts, 'ground' | 'heldSinceOn'>
}

const NOTHING = { passed: false, publicUntilOn: null, openAppeals: 0, dual: null }

/** The day so many years before. */
const yearsBefore = (day: Day, years: number): Day => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`

/** Loads what the rules ask of the batches and of the people; people are everybody of the batches if none are named. */
export async function certificateFacts(
  tx: Tx,
  { chainId, batchIds, today }: { chainId: ChainId; batchIds: readonly Certificate['batchId'][]; today: Day },
  people?: readonly PersonId[],
): Promise<Known> {
  const candidates = new Map<CandidateId, Grounded>()
  for (const batchId of new Set(batchIds)) {
    // Of few batches, and read within one transaction: one after the other.
    // oxlint-disable-next-line no-await-in-loop
    for (const [id, candidate] of await groundedCandidates(tx, { chainId, batchId }))
      candidates.set(id, candidate)
  }
  const parameters = await parametersIn(tx)
  const asked = { code: 'certificate.years-between', division: PROVINCE, day: today } as const
  const since = yearsBefore(today, unwrap(valueOn(parameters, asked)))
  const whose = people ?? [...candidates.values()].map(({ personId }) => personId)
  const held = await heldSince(tx, whose, since)
  return {
    candidates,
    factsOf: ({ candidateId, personId, replacesId }) => {
      const earlier = held.get(personId)
      const counts = earlier !== undefined && earlier.certificateId !== replacesId
      return {
        ground: candidates.get(candidateId)?.ground ?? NOTHING,
        heldSinceOn: counts ? earlier.on : null,
      }
    },
  }
}
