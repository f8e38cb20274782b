import { and, eq, inArray, sql } from 'drizzle-orm'

import type { Hit } from '@skillchain/domain/supervision/clue'

import { event } from '../../kernel/event.table.ts'
import { chainMember as member } from '../../network/chain-member.table.ts'
import { type Rule, rowOn } from './rule.ts'

/** R-35, as far as activity goes: a member has done nothing in the chain for longer than a living chain's member does. */
export const dormantMember: Rule = {
  code: 'R-35',
  touched: (_, happened) =>
    happened.flatMap(({ organisationId, counterpartId }) => [organisationId, counterpartId ?? []].flat()),
  evaluate: async (look, keys) => {
    const dormant = rowOn(look, 'supervision.dormant-member')
    if (!dormant) return []
    // Found at once for whoever has been active lately, since the latest of the chain's events come first.
    const lastActiveOn = sql<string | null>`(
      select to_char(${event.at} at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from ${event}
       where ${and(eq(event.chainId, member.chainId), eq(event.organisationId, member.organisationId))}
       order by ${event.at} desc limit 1)`
    const before = sql`${look.today}::date - ${dormant.value}::int`
    const rows = await look.tx
      .select({
        id: member.id,
        organisationId: member.organisationId,
        joinedOn: member.joinedOn,
        lastActiveOn,
      })
      .from(member)
      .where(
        and(
          eq(member.chainId, look.chainId),
          eq(member.status, 'accepted'),
          sql`greatest(${member.joinedOn}, ${lastActiveOn}::date) < ${before}`,
          keys ? inArray(sql<string>`${member.organisationId}`, keys) : undefined,
        ),
      )
    return rows.map((row): Hit => ({
      rule: 'R-35',
      key: row.organisationId,
      mark: row.lastActiveOn ?? '',
      organisationId: row.organisationId,
      claimed: { kind: 'member', id: row.id, facts: [{ name: 'joinedOn', value: row.joinedOn ?? '' }] },
      contradicted: {
        kind: 'event',
        id: null,
        facts: [
          ...(row.lastActiveOn ? [{ name: 'lastActiveOn' as const, value: row.lastActiveOn }] : []),
          { name: 'dormantDays', value: dormant.value },
        ],
      },
    }))
  },
}
