import { aCertificate } from '@skillchain/domain/certificate/certificate.fixture'
import { aSkillDemandId } from '@skillchain/domain/demand/skill-demand.fixture'
import type { Employment } from '@skillchain/domain/employment/employment'
import { aConfirmed, anEmployment, anEmploymentId } from '@skillchain/domain/employment/employment.fixture'
import { staysFrom } from '@skillchain/domain/employment/stay'
import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import { anEnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { aPersonId, aStudentId, cast } from '@skillchain/domain/organisation/actor.fixture'
import { OccupationCode } from '@skillchain/domain/standard/occupation'

import { insert as insertCertificate } from '../src/certificate/certificate.store.ts'
import { employment } from '../src/employment/employment.table.ts'
import { asActor, type openDatabase } from '../src/kernel/database.ts'

const hired = (n: number, state: Employment, firstOn: string): Employment => {
  const [first, ...later] = staysFrom(firstOn, [6, 12])
  const stayed =
    n === 1 && first ? [{ ...first, claimedAt: state.reportedAt, word: 'confirmed' as const }] : []
  return {
    ...state,
    id: anEmploymentId(n),
    personId: n === 1 ? aStudentId : aPersonId(n),
    applicationId: anApplicationId(10),
    planId: anEnrolmentPlanId(1),
    demandId: aSkillDemandId(1),
    reportedAt: `${firstOn}T03:00:00.000Z`,
    contractOn: firstOn,
    firstOn,
    stays: n === 1 ? [...stayed, ...later] : staysFrom(firstOn, [6, 12]),
  }
}

/** Four people hired in 2025 and 2026, one of them certified; the first has confirmed having stayed. */
export async function somePlacements(db: ReturnType<typeof openDatabase>) {
  const issued = { status: 'issued', issuedOn: '2026-01-15', publicUntilOn: '2026-01-10' } as const
  await asActor(db, cast.evaluator, (tx) =>
    insertCertificate(tx, aCertificate(issued), { holderName: '欧阳小明', documentMask: '****' }),
  )
  const left = { endedOn: '2026-03-01', endCause: 'resigned', endNote: '' } as const
  const elsewhere = { occupationCode: OccupationCode.parse('4-04-05-01') }
  const rows = [
    hired(1, aConfirmed(), '2026-02-02'),
    hired(2, aConfirmed(left), '2026-02-03'),
    hired(3, aConfirmed(elsewhere), '2026-02-04'),
    hired(4, anEmployment(), '2026-02-05'),
  ]
  await db.insert(employment).values(rows.map((row) => ({ ...row, name: '欧阳小明' })))
}
