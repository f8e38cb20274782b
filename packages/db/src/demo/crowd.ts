import { and, eq } from 'drizzle-orm'
import type { PoolClient } from 'pg'
import { uuidv7 } from 'uuidv7'

import type { EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'
import { chanceFrom } from '@skillchain/domain/kernel/chance'

import type { ApplicationRow } from '../enrolment/application.store.ts'
import { application, personPlace } from '../enrolment/application.table.ts'
import { planPost } from '../enrolment/enrolment-plan.table.ts'
import type { Tx } from '../kernel/database.ts'
import { marksOf, touched } from '../kernel/touched.table.ts'
import { personChain } from '../organisation/person-account.table.ts'
import { person } from '../organisation/person.table.ts'
import { type Seals, applicantsOf } from './applications.ts'
import { copyRows } from './copy-rows.ts'

export const crowdTables = [application, personPlace, person, personChain, planPost, touched] as const

interface Crowd {
  readonly plan: EnrolmentPlan
  readonly from: number
  readonly count: number
}

const ENDED = new Set<string>(['rejected', 'withdrawn'])

/** Lets so many people apply for the places of one plan, and answers how each of them stands. */
export async function letApply(
  { client, tx }: { readonly client: PoolClient; readonly tx: Tx },
  crowd: Crowd,
  { now, seals }: { readonly now: Date; readonly seals: Seals },
): Promise<readonly ApplicationRow[]> {
  const entries = [...applicantsOf(crowd, { now, seals, chance: chanceFrom(crowd.from) })]
  const [first] = entries
  if (!first) return []
  const rows = entries.map(({ row }) => row)
  await copyRows(
    client,
    { table: person, fields: ['id', 'identityDigest'] },
    entries.map(({ row, identityDigest }) => [row.personId, identityDigest]),
  )
  await copyRows(
    client,
    { table: personChain, fields: ['personId', 'chainId'] },
    rows.map(({ personId, chainId }) => [personId, chainId]),
  )
  await copyRows(client, { table: application, fields: Object.keys(first.row) }, rows.map(Object.values))
  await copyRows(
    client,
    { table: personPlace, fields: ['applicationId', 'personId', 'year', 'collegeId', 'admitted'] },
    rows
      .filter(({ status }) => !ENDED.has(status))
      .map(({ id, personId, year, collegeId, status }) => [
        id,
        personId,
        year,
        collegeId,
        status === 'admitted',
      ]),
  )
  const { chainId, postId } = first.row
  const admitted = rows.filter(({ status }) => status === 'admitted').length
  await tx
    .update(planPost)
    .set({ admitted })
    .where(and(eq(planPost.chainId, chainId), eq(planPost.id, postId)))
  await tx.insert(touched).values(marksOf(chainId, uuidv7()))
  return rows
}
