import type { Tx } from '@skillchain/db/kernel/database'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import { loadOf, find as findMentor } from '@skillchain/db/training/mentor.store'
import type { ParameterCode } from '@skillchain/domain/standard/parameter-code'
import { valueOn } from '@skillchain/domain/standard/rule-parameter'
import { GUANGDONG, prefixOf } from '@skillchain/domain/standard/region'
import type { Apprenticeship } from '@skillchain/domain/training/apprenticeship'
import type { Facts } from '@skillchain/domain/training/apprenticeship.rules'
import type { Limits } from '@skillchain/domain/training/conflict'
import type { MentorId } from '@skillchain/domain/training/mentor'

import { unwrap } from '../kernel/problem-error.ts'

/** The thresholds in force on a day: what training goes by is the same in all of the province. */
export async function limitsOn(tx: Tx, day: string): Promise<Limits> {
  const rows = await parametersIn(tx)
  const value = (code: ParameterCode) =>
    unwrap(valueOn(rows, { code, division: prefixOf(GUANGDONG.code), day }))
  return {
    internHours: value('agreement.intern-hours-a-day'),
    labourHours: value('agreement.labour-hours-a-day'),
    adult: value('agreement.adult'),
    mentorMost: value('training.mentor-load'),
  }
}

/** Who is to teach, held until the decision is written, and counted with this apprentice; null where there is nobody such. */
export async function mentorFor(
  tx: Tx,
  { chainId, id, enterpriseId }: Apprenticeship,
  mentorId: MentorId,
): Promise<(NonNullable<Facts['mentor']> & { readonly name: string }) | null> {
  const found = await findMentor(tx, { chainId, id: mentorId })
  if (!found.ok || found.value.enterpriseId !== enterpriseId || found.value.status !== 'serving') return null
  const { grade, name } = found.value
  return { grade, name, load: (await loadOf(tx, { chainId, id: mentorId }, id)) + 1 }
}
