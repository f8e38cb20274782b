import { drizzle } from 'drizzle-orm/node-postgres'
import { sql } from 'drizzle-orm'
import type { Pool } from 'pg'

import { industryClusters } from '@skillchain/domain/standard/industry-cluster'
import { SEED_VERSION, seedOccupations } from '@skillchain/domain/standard/occupation-seed'
import { cities } from '@skillchain/domain/standard/region'
import { seedParameters } from '@skillchain/domain/standard/rule-parameter-seed'

import { industryCluster } from './industry-cluster.table.ts'
import { occupation, occupationDictionary } from './occupation.table.ts'
import { region } from './region.table.ts'
import { ruleParameter } from './rule-parameter.table.ts'

const dictionary = {
  version: SEED_VERSION,
  title: '中华人民共和国职业分类大典（2022年版）常用职业',
  source: '中华人民共和国职业分类大典（2022年版），公示稿节选',
  inForceFromOn: '2022-09-28',
}

const regions = cities.map(({ code, name, nameEn, group, wageClass, tile: [tileRow, tileColumn] }) => ({
  code,
  name,
  nameEn,
  group,
  wageClass,
  tileRow,
  tileColumn,
}))
const clusters = industryClusters.map(({ code, name, nameEn, group }, position) => ({
  code,
  name,
  nameEn,
  group,
  position,
}))

/**
 * Lays down what every installation begins with. Rows that are there already stay as they are, so a threshold that a
 * regulator has ended is not begun again; running it again changes nothing.
 */
export async function laySeed(owner: Pool): Promise<void> {
  await drizzle({ client: owner, casing: 'snake_case' }).transaction(async (tx) => {
    await tx.execute(sql`set local role app_job`)
    await tx.insert(region).values(regions).onConflictDoNothing()
    await tx.insert(industryCluster).values(clusters).onConflictDoNothing()
    const { rowCount } = await tx.insert(occupationDictionary).values(dictionary).onConflictDoNothing()
    if (rowCount === 1) await tx.insert(occupation).values([...seedOccupations])
    await tx
      .insert(ruleParameter)
      .values([...seedParameters])
      .onConflictDoNothing()
  })
}
