import { z } from 'zod'

import type { Tx } from '@skillchain/db/kernel/database'
import { type HeldHere, type TrainedFor, onRecordOf } from '@skillchain/db/employment/on-record.query'
import { conditionsIn, versionsIn } from '@skillchain/db/evaluation/entry-condition.store'
import { namesByCode } from '@skillchain/db/standard/occupation.store'
import { CertificateId } from '@skillchain/domain/certificate/certificate'
import {
  type OnRecord,
  aboutOccupation,
  conditionStandings,
  gradeAbove,
  highestOf,
} from '@skillchain/domain/employment/next-grade'
import { isRelated } from '@skillchain/domain/standard/related-occupation'
import { yearsWorked } from '@skillchain/domain/employment/work-years'
import { Requirement, StandardGeneration } from '@skillchain/domain/evaluation/entry-rule'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { Day } from '@skillchain/domain/kernel/moment'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import type { Actor } from '@skillchain/domain/organisation/access'
import { Grade } from '@skillchain/domain/standard/grade'

import { sessionLimits } from '../training/session-facts.ts'

const Standing = z.enum(['met', 'ahead', 'missing', 'unrecorded'])

const Condition = z.object({
  id: z.string(),
  source: z.string(),
  standing: Standing,
  on: Day.nullable(),
  requirements: z.array(
    z.object({
      requirement: Requirement,
      standing: Standing,
      on: Day.nullable(),
      certificate: z.string().nullable(),
    }),
  ),
})

/** One occupation of somebody, the grade held in it, and how the conditions of the next one stand. */
export const Ladder = z.object({
  occupationCode: z.string(),
  occupationName: z.string(),
  held: Grade.nullable(),
  /** The certificate of that grade, from which one goes on; null without one. */
  basis: z.object({ chainId: ChainId, certificateId: CertificateId }).nullable(),
  /** Null above the highest grade. */
  next: Grade.nullable(),
  /** Completed years of work on record. */
  years: z.int(),
  generations: z.array(z.object({ generation: StandardGeneration, conditions: z.array(Condition) })),
})
export type Ladder = z.infer<typeof Ladder>

/** The occupations of a record, each with the grade that training leads to; those related to one before it are one. */
function occupationsOf({ held, spells }: OnRecord, trainedFor: readonly TrainedFor[]) {
  const all = [
    ...held.map(({ occupationCode }) => ({ occupationCode, goal: null })),
    ...trainedFor.map(({ occupationCode, goal }) => ({ occupationCode: String(occupationCode), goal })),
    ...spells.map(({ occupationCode }) => ({ occupationCode, goal: null })),
  ]
  return all.filter(
    ({ occupationCode }, at) =>
      !all.slice(0, at).some((each) => isRelated(each.occupationCode, occupationCode)),
  )
}

/** The certificate of the grade that somebody holds in an occupation. */
function basisOf(
  all: readonly HeldHere[],
  { occupationCode, held }: Pick<Ladder, 'occupationCode' | 'held'>,
): Ladder['basis'] {
  const found = all.find((each) => each.grade === held && isRelated(each.occupationCode, occupationCode))
  return found ? { chainId: found.chainId, certificateId: found.id } : null
}

/** What somebody's next grade asks for in each of their occupations, as their records stand on a day. */
export async function laddersFor(tx: Tx, actor: Actor, today: string): Promise<Ladder[]> {
  const { organisationId, chainIds } = actor
  const own = { personId: PersonId.parse(organisationId), chainIds }
  const { record: found, trainedFor } = await onRecordOf(tx, own)
  const { studyHour } = await sessionLimits(tx, today)
  const record = { ...found, studyHour }
  const rules = await conditionsIn(tx)
  const known = await versionsIn(tx)
  const occupations = occupationsOf(record, trainedFor)
  const names = await namesByCode(
    tx,
    occupations.map(({ occupationCode }) => occupationCode),
  )
  return occupations.map(({ occupationCode, goal }): Ladder => {
    const about = aboutOccupation(record, occupationCode)
    const held = highestOf(about.held)
    const next = held === null ? (goal ?? 'level5') : gradeAbove(held)
    return {
      occupationCode,
      occupationName: names.get(occupationCode) ?? occupationCode,
      held,
      basis: basisOf(found.held, { occupationCode, held }),
      next,
      years: yearsWorked(about.spells, today),
      generations: known.map(({ generation }) => ({
        generation,
        conditions:
          next === null
            ? []
            : conditionStandings(rules, { generation, grade: next, occupationCode, today }, about).map(
                (each) => ({
                  ...each,
                  requirements: [...each.requirements],
                }),
              ),
      })),
    }
  })
}
