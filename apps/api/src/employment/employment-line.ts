import { z } from 'zod'

import { type EmploymentView, MARKS } from '@skillchain/db/employment/employment.query'
import { Employment, EmploymentStatus } from '@skillchain/domain/employment/employment'
import { readsNames, readsPay } from '@skillchain/domain/employment/employment.policy'
import { Match, matchOf } from '@skillchain/domain/employment/occupation-match'
import { Stay, StayState, stateOf } from '@skillchain/domain/employment/stay'
import { ApplicationId } from '@skillchain/domain/enrolment/application'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Actor } from '@skillchain/domain/organisation/access'
import { maskName } from '@skillchain/domain/organisation/person-name'
import { Grade } from '@skillchain/domain/standard/grade'

/** What a page of the list asks. */
export const EmploymentQuestion = z.strictObject({
  chainId: ChainId,
  filter: z
    .strictObject({
      status: z.array(EmploymentStatus).max(4).optional(),
      mark: z.enum(MARKS).optional(),
      search: z.string().trim().max(60).optional(),
    })
    .optional(),
})

/** A placement as one reader may see it. */
export const EmploymentLine = Employment.extend({
  /** Whole or masked, as the reader may see it. */
  name: z.string(),
  enterpriseName: z.string(),
  collegeName: z.string(),
  chainName: z.string(),
  occupationName: z.string(),
  trainedName: z.string(),
  certifiedName: z.string().nullable(),
  /** Null for whom the pay does not concern. */
  payFromFen: z.int().nullable(),
  payToFen: z.int().nullable(),
  match: Match,
  stays: z.array(Stay.extend({ state: StayState })),
})
export type EmploymentLine = z.infer<typeof EmploymentLine>

/** The lines as one reader may see them on a day. */
export const linesFor = (actor: Actor, today: string, rows: readonly EmploymentView[]): EmploymentLine[] =>
  rows.map((row) => {
    const pay = readsPay(actor, row) ? {} : { payFromFen: null, payToFen: null }
    return {
      ...row,
      ...pay,
      name: readsNames(actor, row) ? row.name : maskName(row.name),
      match: matchOf(row),
      stays: row.stays.map((stay) => ({ ...stay, state: stateOf(stay, { endedOn: row.endedOn, today }) })),
    }
  })

/** Somebody who may be reported; the name is masked. */
export const HireableLine = z.object({
  id: ApplicationId,
  name: z.string(),
  postName: z.string(),
  dictionaryVersion: z.string(),
  occupationCode: z.string(),
  occupationName: z.string().nullable(),
  goal: Grade,
  divisionCode: z.string(),
  payFromFen: z.int(),
  payToFen: z.int(),
  collegeName: z.string(),
  enterpriseName: z.string(),
  apprenticed: z.boolean(),
  certifiedGrade: Grade.nullable(),
})
