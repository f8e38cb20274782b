import { asc } from 'drizzle-orm'

import type { RuleParameter } from '@skillchain/domain/standard/rule-parameter'

import { reads } from '../kernel/in-scope.ts'
import { industryCluster } from './industry-cluster.table.ts'
import { region } from './region.table.ts'
import { ruleParameter } from './rule-parameter.table.ts'

const everyRegion = reads.select().from(region).orderBy(asc(region.code)).prepare('region_all')
const everyCluster = reads
  .select()
  .from(industryCluster)
  .orderBy(asc(industryCluster.position))
  .prepare('industry_cluster_all')
const everyParameter = reads
  .select()
  .from(ruleParameter)
  .orderBy(asc(ruleParameter.code), asc(ruleParameter.division), asc(ruleParameter.validFromOn))
  .prepare('rule_parameter_all')

export const regions = () => everyRegion.execute()
export const clusters = () => everyCluster.execute()

/** Every row there ever was: a few hundred, of which a page filters and a rule takes those of a day. */
export const parameters = (): Promise<RuleParameter[]> => everyParameter.execute()
