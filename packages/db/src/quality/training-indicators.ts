import { sql } from 'drizzle-orm'

import { apprenticeAgreement as agreement } from '../enrolment/apprentice-agreement.table.ts'
import { candidate } from '../evaluation/candidate.table.ts'
import { apprenticeship } from '../training/apprenticeship.table.ts'
import { type IndicatorSource, dayOf, monthOf, one, oneIf, today } from './indicator-source.ts'

const agreedSince = sql`(select min(${agreement.startsOn}) from ${agreement}
  where ${agreement.chainId} = ${apprenticeship.chainId} and ${agreement.inForceAt} is not null
    and ${agreement.applicationId} = ${apprenticeship.applicationId})`

/** Of the apprentices whose training has begun, how many have an agreement that was signed by all and has begun as well. */
const apprenticesAgreed: IndicatorSource = {
  from: sql`${apprenticeship}`,
  chainId: apprenticeship.chainId,
  id: apprenticeship.id,
  month: monthOf(apprenticeship.startsOn),
  where: sql`${apprenticeship.status} in ('training', 'paused', 'completed')`,
  whole: one,
  part: oneIf(
    sql`coalesce(${agreedSince} <= least(coalesce(${apprenticeship.endedOn}, ${today}), ${today}), false)`,
  ),
  title: apprenticeship.name,
  evidence: sql`coalesce(${agreedSince}::text, '')`,
  recordId: apprenticeship.id,
}

/** Of the candidates registered, of how many the conditions do not rest on a promise alone. */
const candidatesEvidenced: IndicatorSource = {
  from: sql`${candidate}`,
  chainId: candidate.chainId,
  id: candidate.id,
  month: monthOf(dayOf(candidate.registeredAt)),
  where: sql`${candidate.status} not in ('rejected', 'withdrawn')`,
  whole: one,
  part: oneIf(sql`not ${candidate.weak}`),
  title: candidate.name,
  evidence: sql`${candidate.conditionId}`,
  recordId: candidate.id,
}

export const trainingIndicators = {
  'apprentices-agreed': apprenticesAgreed,
  'candidates-evidenced': candidatesEvidenced,
}
