import { type SQL, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { LoopStage } from '@skillchain/domain/quality/closed-loop'

import { certificate } from '../certificate/certificate.table.ts'
import { application } from '../enrolment/application.table.ts'

/** Who has reached a stage: `person_id`, the `year` it counts in, the `name` as stored, and whether they left (`lost`). */
type JourneySource = (chainId: ChainId) => SQL

const admitted: JourneySource = (chainId) => sql`
  select ${application.personId} as person_id, ${application.year} as year, ${application.name} as name,
         false as lost
    from ${application}
   where ${application.chainId} = ${chainId} and ${application.status} = 'admitted'`

const certified: JourneySource = (chainId) => sql`
  select ${certificate.personId} as person_id, extract(year from ${certificate.issuedOn})::int as year,
         ${certificate.holderName} as name, false as lost
    from ${certificate}
   where ${certificate.chainId} = ${chainId} and ${certificate.status} = 'issued'`

/** One query for each stage that this product keeps records of; the others are not measured, and pages say so. */
export const journeySources: Partial<Readonly<Record<LoopStage, JourneySource>>> = { admitted, certified }

/** The stages that are measured, in their order. */
export const measuredStages: readonly LoopStage[] = LoopStage.options.filter(
  (stage) => journeySources[stage] !== undefined,
)
