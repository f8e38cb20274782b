import { type SQL, sql } from 'drizzle-orm'

import { certificate } from '../certificate/certificate.table.ts'
import { employment } from '../employment/employment.table.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { ruleParameter } from '../standard/rule-parameter.table.ts'
import { type IndicatorSource, dayOf, monthOf, one, oneIf, today } from './indicator-source.ts'

const isConfirmed = sql`${employment.status} = 'confirmed'`

const ofEmployments = {
  from: sql`${employment}`,
  chainId: employment.chainId,
  id: employment.id,
  whole: one,
  title: employment.name,
  recordId: employment.id,
}

/** Of the placements reported and not taken back, how many the person has confirmed. */
const placementsConfirmed: IndicatorSource = {
  ...ofEmployments,
  month: monthOf(dayOf(employment.reportedAt)),
  where: sql`${employment.status} <> 'withdrawn'`,
  part: oneIf(isConfirmed),
  evidence: sql`coalesce(${employment.dispute}, ${dayOf(employment.confirmedAt)}::text, '')`,
}

const minorGroup = (code: SQL) => sql`left(${code}, 7)`
const fits = (learnt: SQL) => sql`${minorGroup(sql`${employment.occupationCode}`)} = ${minorGroup(learnt)}`

/** Of the placements confirmed, how many are in the minor group that somebody was trained for or certified in. */
const placementsMatching: IndicatorSource = {
  ...ofEmployments,
  month: monthOf(employment.contractOn),
  where: isConfirmed,
  part: oneIf(
    sql`${fits(sql`${employment.trainedIn}`)} or coalesce(${fits(sql`${employment.certifiedIn}`)}, false)`,
  ),
  evidence: sql`${employment.trainedIn} || coalesce(' / ' || ${employment.certifiedIn}, '') || ' → ' || ${employment.occupationCode}`,
}

const check = sql.identifier('stay')
const dueOn = sql`(${check}.value ->> 'dueOn')::date`

/** Of the placements confirmed whose check has come, how many the person has confirmed to have stayed. */
const retained = (months: number): IndicatorSource => ({
  ...ofEmployments,
  from: sql`${employment} cross join lateral jsonb_array_elements(${employment.stays}) ${check}`,
  month: monthOf(dueOn),
  where: sql`${isConfirmed} and (${check}.value ->> 'months')::int = ${sql.raw(String(months))} and ${dueOn} <= ${today}`,
  part: oneIf(
    sql`${check}.value ->> 'word' = 'confirmed' and (${employment.endedOn} is null or ${employment.endedOn} >= ${dueOn})`,
  ),
  evidence: sql`${employment.firstOn} || ' → ' || coalesce(${employment.endedOn}, ${dueOn})`,
})

/** In how many months whoever was certified is to be placed: the parameter in force for the chain on the day of issue. */
const within = sql`(select ${ruleParameter.value} from ${ruleParameter}
  where ${ruleParameter.code} = 'employment.placed-within'
    and starts_with(${chainDirectory.divisionCode}, ${ruleParameter.division})
    and ${certificate.issuedOn} between ${ruleParameter.validFromOn} and coalesce(${ruleParameter.validToOn}, 'infinity')
  order by length(${ruleParameter.division}) desc, ${ruleParameter.validFromOn} desc limit 1)`
const windowEnd = sql`(${certificate.issuedOn} + make_interval(months => ${within}::int))::date`
const placedOn = sql`(select min(${employment.contractOn}) from ${employment}
  where ${employment.chainId} = ${certificate.chainId} and ${employment.personId} = ${certificate.personId}
    and ${isConfirmed} and (${employment.endedOn} is null or ${employment.endedOn} >= ${certificate.issuedOn}))`

/** Of the certificates that stand and whose time for it is over, for how many the holder was placed in that time. */
const certifiedPlaced: IndicatorSource = {
  from: sql`${certificate} join ${chainDirectory} on ${chainDirectory.chainId} = ${certificate.chainId}`,
  chainId: certificate.chainId,
  id: certificate.id,
  month: monthOf(certificate.issuedOn),
  where: sql`${certificate.status} = 'issued' and ${windowEnd} < ${today}`,
  whole: one,
  part: oneIf(sql`coalesce(${placedOn} <= ${windowEnd}, false)`),
  title: certificate.holderName,
  evidence: sql`coalesce(${certificate.number}, '') || ' ' || coalesce(${placedOn}::text, '')`,
  recordId: certificate.batchId,
}

export const employmentIndicators = {
  'placements-confirmed': placementsConfirmed,
  'placements-matching': placementsMatching,
  'retained-six-months': retained(6),
  'retained-twelve-months': retained(12),
  'certified-placed': certifiedPlaced,
}
