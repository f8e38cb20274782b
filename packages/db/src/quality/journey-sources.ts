import { type SQL, sql } from 'drizzle-orm'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { LoopStage } from '@skillchain/domain/quality/closed-loop'

import { certificate } from '../certificate/certificate.table.ts'
import { employment } from '../employment/employment.table.ts'
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
  select ${agreement.personId} as person_id, ${application.year} as year, ${application.name} as name,
         false as lost
    from ${agreement} join ${application}
      on ${application.chainId} = ${agreement.chainId} and ${application.id} = ${agreement.applicationId}
   where ${agreement.chainId} = ${chainId} and ${agreement.inForceAt} is not null`

const trained: JourneySource = (chainId) => sql`
  select ${apprenticeship.personId} as person_id, extract(year from ${apprenticeship.startsOn})::int as year,
         ${apprenticeship.name} as name, false as lost
    from ${apprenticeship}
   where ${apprenticeship.chainId} = ${chainId} and ${apprenticeship.status} = 'completed'`

const examined = (chainId: ChainId, which: SQL) => sql`
  select ${candidate.personId} as person_id, ${candidate.year} as year, ${candidate.name} as name, false as lost
    from ${candidate} where ${candidate.chainId} = ${chainId} and ${which}`

const registered: JourneySource = (chainId) =>
  examined(chainId, sql`${candidate.status} not in ('rejected', 'withdrawn')`)

const passed: JourneySource = (chainId) => examined(chainId, sql`${candidate.status} = 'passed'`)

const certified: JourneySource = (chainId) => sql`
  select ${certificate.personId} as person_id, extract(year from ${certificate.issuedOn})::int as year,
         ${certificate.holderName} as name, false as lost
    from ${certificate}
   where ${certificate.chainId} = ${chainId} and ${certificate.status} = 'issued'`

/** Whoever has confirmed that they were hired; lost who has left all of it. */
const placed = (chainId: ChainId, which: SQL) => sql`
  select ${employment.personId} as person_id, min(extract(year from ${employment.contractOn}))::int as year,
         max(${employment.name}) as name, bool_and(${employment.endedOn} is not null) as lost
    from ${employment}
   where ${employment.chainId} = ${chainId} and ${employment.status} = 'confirmed' and ${which}
   group by ${employment.personId}`

const hired: JourneySource = (chainId) => placed(chainId, sql`true`)

/** Whoever has confirmed that they were still there when it was first asked; the end of the way, and nobody is lost there. */
const retained: JourneySource = (chainId) => sql`
  select person_id, year, name, false as lost
    from (${placed(chainId, sql`${employment.stays} @> '[{"word": "confirmed"}]'::jsonb`)}) stayed`

/** One query for each stage that this product keeps records of; the others are not measured, and pages say so. */
export const journeySources: Partial<Readonly<Record<LoopStage, JourneySource>>> = {
  admitted,
  agreed,
  trained,
  registered,
  passed,
  certified,
  hired,
  retained,
}

/** The stages that are measured, in their order. */
export const measuredStages: readonly LoopStage[] = LoopStage.options.filter(
  (stage) => journeySources[stage] !== undefined,
)
