import { sql } from 'drizzle-orm'

import { chainMember } from '../network/chain-member.table.ts'
import { contribution } from '../network/contribution.table.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { type IndicatorSource, dayOf, monthOf, one, oneIf, today } from './indicator-source.ts'

const perMonth = sql.identifier('per_month')
const delivered = (name: string) => sql`${perMonth}.${sql.identifier(name)}`

/** Of what was delivered in a month, how much says by what it is proved. */
const deliveriesEvidenced: IndicatorSource = {
  from: sql`(
    select ${contribution.chainId} as chain_id, ${contribution.id} as id, ${contribution.title} as title,
           left(d ->> 'on', 7) as month, count(*)::int as whole,
           count(*) filter (where char_length(d ->> 'note') >= 2)::int as part,
           string_agg((d ->> 'on') || ' ' || coalesce(d ->> 'note', ''), '; ') as evidence
      from ${contribution} cross join lateral jsonb_array_elements(${contribution.deliveries}) d
     group by 1, 2, 3, 4) ${perMonth}`,
  chainId: delivered('chain_id'),
  id: delivered('id'),
  month: delivered('month'),
  where: sql`true`,
  whole: delivered('whole'),
  part: delivered('part'),
  title: delivered('title'),
  evidence: delivered('evidence'),
  recordId: delivered('id'),
}

const inTime = sql`(
  select coalesce(sum((d ->> 'quantity')::bigint), 0) from jsonb_array_elements(${contribution.deliveries}) d
   where (d ->> 'on')::date <= ${contribution.dueOn})`

/** Of the promises that fell due, how many were delivered in full by their day. */
const promisesKept: IndicatorSource = {
  from: sql`${contribution}`,
  chainId: contribution.chainId,
  id: contribution.id,
  month: monthOf(contribution.dueOn),
  where: sql`${contribution.status} <> 'withdrawn' and ${contribution.dueOn} < ${today}`,
  whole: one,
  part: oneIf(sql`${inTime} >= ${contribution.quantity}`),
  title: contribution.title,
  evidence: sql`${inTime} || ' / ' || ${contribution.quantity} || ', ' || ${contribution.dueOn}`,
  recordId: contribution.id,
}

/** Of the organisations asked into the chain that have answered, how many joined. */
const invitationsAccepted: IndicatorSource = {
  from: sql`${chainMember} join ${organisation} on ${organisation.id} = ${chainMember.organisationId}`,
  chainId: chainMember.chainId,
  id: chainMember.id,
  month: monthOf(dayOf(chainMember.invitedAt)),
  where: sql`not ${chainMember.leads} and ${chainMember.status} <> 'invited'`,
  whole: one,
  part: oneIf(sql`${chainMember.joinedOn} is not null`),
  title: organisation.name,
  evidence: sql`coalesce(${chainMember.joinedOn}::text, ${chainMember.reason})`,
  recordId: chainMember.id,
}

export const networkIndicators = {
  'deliveries-evidenced': deliveriesEvidenced,
  'promises-kept': promisesKept,
  'invitations-accepted': invitationsAccepted,
}
