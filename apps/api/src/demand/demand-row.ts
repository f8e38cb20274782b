import { z } from 'zod'

import { DEMAND_ORDERS } from '@skillchain/db/demand/skill-demand.query'
import { SkillDemand, SkillDemandStatus } from '@skillchain/domain/demand/skill-demand'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day } from '@skillchain/domain/kernel/moment'
import { sortBy } from '@skillchain/domain/kernel/page'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { OccupationCode } from '@skillchain/domain/standard/occupation'

/** A demand with the names that lists and pages show. */
export const DemandRow = SkillDemand.extend({
  enterpriseName: z.string(),
  /** Null where the dictionary no longer lists the code. */
  occupationName: z.string().nullable(),
})
export type DemandRow = z.infer<typeof DemandRow>

/** What a list of demands may be narrowed to. */
const DemandFilter = z.strictObject({
  status: z.array(SkillDemandStatus).optional(),
  enterpriseId: OrganisationId.optional(),
  occupationCode: OccupationCode.optional(),
  /** Prefix of GB/T 2260. */
  division: z
    .string()
    .regex(/^(\d{2}){1,3}$/)
    .optional(),
  arriveFromOn: Day.optional(),
  arriveToOn: Day.optional(),
  lacking: z.boolean().optional(),
  search: z.string().trim().max(60).optional(),
})

/** Which demands, in which order. */
export const DemandQuestion = z.strictObject({
  chainId: ChainId,
  filter: DemandFilter.optional(),
  sort: sortBy(DEMAND_ORDERS).optional(),
})
