import { and, eq, inArray, sql } from 'drizzle-orm'

import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { type Collusion, type Said, collusions } from '@skillchain/domain/quality/collusion.rules'
import { meanOf } from '@skillchain/domain/quality/mutual-review'
import type { Hit } from '@skillchain/domain/supervision/clue'

import { mutualReview as review } from '../../quality/mutual-review.table.ts'
import { type Look, type Rule, idsOf, rowOn } from './rule.ts'

/** What members have said of each other, as far as the other knows of it: what is sealed is read by nobody. */
async function saidIn({ tx, chainId }: Look): Promise<Said[]> {
  const rows = await tx
    .select({ raterId: review.raterId, ratedId: review.ratedId, scores: review.scores })
    .from(review)
    .where(and(eq(review.chainId, chainId), eq(review.status, 'open')))
  return rows.flatMap(({ raterId, ratedId, scores }) => {
    const mean = meanOf(scores)
    return mean === null ? [] : [{ raterId, ratedId, mean }]
  })
}

const keyOf = ({ one, other }: Pick<Collusion, 'one' | 'other'>) => `${one} ${other}`

/** Evidence says how often, and not what was said: that is for the two. */
const hitOf = (found: Collusion): Hit => ({
  rule: 'R-30',
  key: keyOf(found),
  mark: '',
  organisationId: OrganisationId.parse(found.one),
  claimed: { kind: 'member', id: found.other, facts: [{ name: 'reviewRounds', value: found.rounds }] },
  contradicted: { kind: 'member', id: null, facts: [{ name: 'reviewsByOthers', value: found.beside }] },
})

/** two members speak much better of each other than anybody else does of either, time and again (互评合谋). */
export const collusiveRatings: Rule = {
  code: 'R-30',
  // Another review of somebody changes what all others of them are compared with.
  touched: async (look, happened) => {
    const ids = idsOf('mutual-review', happened)
    if (ids.length === 0) return []
    const rows = await look.tx
      .select({ raterId: review.raterId, ratedId: review.ratedId })
      .from(review)
      .where(and(eq(review.chainId, look.chainId), inArray(sql<string>`${review.id}`, ids)))
    const members = new Set<string>(rows.flatMap(({ raterId, ratedId }) => [raterId, ratedId]))
    const about = (await saidIn(look)).filter(
      (said) => members.has(said.raterId) || members.has(said.ratedId),
    )
    return about.map(({ raterId, ratedId }) => {
      const [one = '', other = ''] = [raterId, ratedId].toSorted()
      return keyOf({ one, other })
    })
  },
  evaluate: async (look, keys) => {
    const [rounds, points] = [
      rowOn(look, 'supervision.collusion-rounds'),
      rowOn(look, 'supervision.collusion-gap'),
    ]
    if (!rounds || !points) return []
    const found = collusions(await saidIn(look), { rounds: rounds.value, points: points.value })
    return found.filter((each) => !keys || keys.includes(keyOf(each))).map(hitOf)
  },
}
