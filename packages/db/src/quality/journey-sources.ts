import { type SQL, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { LoopStage } from '@skillchain/domain/quality/closed-loop'

import { certificate } from '../certificate/certificate.table.ts'
import { application } from '../enrolment/application.table.ts'
import { apprenticeAgreement as agreement } from '../enrolment/apprentice-agreement.table.ts'
import { candidate } from '../evaluation/candidate.table.ts'
import { apprenticeship } from '../training/apprenticeship.table.ts'

/** Who has reached a stage: `person_id`, the `year` it counts in, the `name` as stored, and whether they left (`lost`). */
type JourneySource = (chainId: ChainId) => SQL

const broken = sql`exists (select from ${apprenticeship}
  where ${apprenticeship.chainId} = ${application.chainId} and ${apprenticeship.applicationId} = ${application.id}
    and ${apprenticeship.status} = 'brokenOff')`

const admitted: JourneySource = (chainId) => sql`
  select ${application.personId} as person_id, ${application.year} as year, ${application.name} as name,
         ${broken} as lost
    from ${application}
   where ${application.chainId} = ${chainId} and ${application.status} = 'admitted'`

const agreed: JourneySource = (chainId) => sql`
  select ${agreement.personId} as person_id, extract(year from ${agreement.startsOn})::int as year,
         ${agreement.personName} as name, false as lost
    from ${agreement}
   where ${agreement.chainId} = ${chainId} and ${agreement.inForceAt} is not null`

const trained: JourneySource = (chainId) => sql`
  select ${apprenticeship.personId} as person_id, extract(year from ${apprenticeship.startsOn})::int as year,
         ${apprenticeship.name} as name, false as lost
    from ${apprenticeship}
   where ${apprenticeship.chainId} = ${chainId} and ${apprenticeship.status} = 'completed'`

const registered: JourneySource = (chainId) => sql`
  select ${candidate.personId} as person_id, ${candidate.year} as year, ${candidate.name} as name, false as lost
    from ${candidate}
   where ${candidate.chainId} = ${chainId} and ${candidate.status} in ('registered', 'accepted', 'passed', 'failed')`

const passed: JourneySource = (chainId) => sql`
  select ${candidate.personId} as person_id, ${candidate.year} as year, ${candidate.name} as name, false as lost
    from ${candidate}
   where ${candidate.chainId} = ${chainId} and ${candidate.status} = 'passed'`

const certified: JourneySource = (chainId) => sql`
  select ${certificate.personId} as person_id, extract(year from ${certificate.issuedOn})::int as year,
         ${certificate.holderName} as name, false as lost
    from ${certificate}
   where ${certificate.chainId} = ${chainId} and ${certificate.status} = 'issued'`

/** One query for each stage that this product keeps records of; the others are not measured, and pages say so. */
export const journeySources: Partial<Readonly<Record<LoopStage, JourneySource>>> = {
  admitted,
  agreed,
  trained,
  registered,
  passed,
  certified,
}

/** The stages that are measured, in their order. */
export const measuredStages: readonly LoopStage[] = LoopStage.options.filter(
  (stage) => journeySources[stage] !== undefined,
)
