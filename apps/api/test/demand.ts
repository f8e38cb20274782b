import { uuidv7 } from 'uuidv7'

import { livingChains } from '@skillchain/db/test/chain'
import { aDatabase, credentialsOf } from '@skillchain/db/test/database'
import { type DemandTerms, SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import { someDemandTerms } from '@skillchain/domain/demand/skill-demand.fixture'
import { aChainId } from '@skillchain/domain/organisation/actor.fixture'

import { dayOf } from '../src/kernel/clock.ts'
import { createCallerFactory } from '../src/kernel/trpc.ts'
import { appRouter } from '../src/router.ts'
import { testServices } from './services.ts'

export type Who = Parameters<typeof credentialsOf>[0]
export const chainId = aChainId(1)

const DAY = 86_400_000
/** The calendar day so many days from today, so that what lies ahead in a test does so in every year. */
export const inDays = (days: number): string => dayOf(new Date(Date.now() + days * DAY))

/** Chains in working order with reference data, and a way to call the API as somebody of the cast. */
export async function aMarket() {
  const { db } = await aDatabase()
  await livingChains(db)
  const as = (who: Who) =>
    createCallerFactory(appRouter)({ db, services: testServices, ...credentialsOf(who) })

  /** A demand of enterprise 3, published. */
  const published = async (given: Partial<DemandTerms> = {}, who: Who = 'enterprise') => {
    const terms = ahead(given)
    const id = SkillDemandId.parse(uuidv7())
    const drafted = await as(who).skillDemand.found({
      key: uuidv7(),
      chainId,
      id,
      draft: { terms, copiedFromId: null },
    })
    return as(who).skillDemand.perform({
      key: uuidv7(),
      chainId,
      id,
      version: drafted.version,
      command: { type: 'publish' },
    })
  }
  return { db, as, published }
}

/** Terms whose arrival lies ahead. */
export const ahead = (given: Partial<DemandTerms> = {}): DemandTerms =>
  someDemandTerms({ arriveFromOn: inDays(100), arriveToOn: inDays(130), ...given })
