import { uuidv7 } from 'uuidv7'

import { anEnrolment } from '@skillchain/db/test/enrolment'
import { someInspectionTerms } from '@skillchain/domain/supervision/inspection.fixture'
import { InspectionId, type InspectionTerms } from '@skillchain/domain/supervision/inspection'
import type { Command } from '@skillchain/domain/supervision/inspection-command'

import { type Who, aMarket, chainId } from './demand.ts'

/** A chain in which college 1 has admitted people for enterprise 3, and a way to inspect it. */
export async function aSupervisedChain() {
  const { db, as } = await aMarket()
  await anEnrolment(db, { n: 1, quota: 20, applicants: Array.from({ length: 9 }, () => 'admitted') })

  const opened = (given: Partial<InspectionTerms> = {}, who: Who = 'regulator') =>
    as(who).inspection.open({
      key: uuidv7(),
      chainId,
      id: InspectionId.parse(uuidv7()),
      draft: someInspectionTerms(given),
    })
  /** `key` only where a command is to be sent a second time. */
  type Stated = { id: InspectionId; version: number; key?: string }
  const give = (who: Who, { id, version, key = uuidv7() }: Stated, command: Command) =>
    as(who).inspection.perform({ key, chainId, id, version, command })
  /** One that was drawn for. */
  const drawn = async (given: Partial<InspectionTerms> = {}) =>
    give('regulator', await opened(given), { type: 'draw', reason: null })
  return { db, as, opened, drawn, give }
}
