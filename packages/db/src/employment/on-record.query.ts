import { and, desc, eq, inArray } from 'drizzle-orm'

import type { Held, OnRecord } from '@skillchain/domain/employment/next-grade'
import type { Spell } from '@skillchain/domain/employment/work-years'
import { CertifiedGrade } from '@skillchain/domain/evaluation/body-filing'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import type { Grade } from '@skillchain/domain/standard/grade'
import type { OccupationCode } from '@skillchain/domain/standard/occupation'

import { certificate } from '../certificate/certificate.table.ts'
import { skillDemand } from '../demand/skill-demand.table.ts'
import { application } from '../enrolment/application.table.ts'
import { planPost } from '../enrolment/enrolment-plan.table.ts'
import type { Tx } from '../kernel/database.ts'
import { apprenticeship } from '../training/apprenticeship.table.ts'
import { employment } from './employment.table.ts'

interface Own {
  readonly personId: PersonId
  readonly chainIds: readonly ChainId[]
}

/** An occupation that somebody is trained for, and the grade that it leads to. */
export interface TrainedFor {
  readonly occupationCode: OccupationCode
  readonly goal: Grade
}

async function certificatesOf(tx: Tx, { personId, chainIds }: Own): Promise<Held[]> {
  const found = await tx
    .select()
    .from(certificate)
    .where(
      and(
        inArray(certificate.chainId, [...chainIds]),
        eq(certificate.personId, personId),
        eq(certificate.status, 'issued'),
      ),
    )
  return found.flatMap(({ number, occupationCode, grade, issuedOn }) => {
    const certified = CertifiedGrade.safeParse(grade).data
    return certified && number !== null && issuedOn !== null
      ? [{ number, occupationCode, grade: certified, issuedOn }]
      : []
  })
}

/** Work that the person has confirmed. */
const placementsOf = (tx: Tx, { personId, chainIds }: Own) =>
  tx
    .select({
      occupationCode: employment.occupationCode,
      fromOn: employment.firstOn,
      toOn: employment.endedOn,
    })
    .from(employment)
    .where(
      and(
        inArray(employment.chainId, [...chainIds]),
        eq(employment.personId, personId),
        eq(employment.status, 'confirmed'),
      ),
    )

const trainingOf = (tx: Tx, { personId, chainIds }: Own) =>
  tx
    .select({
      occupationCode: skillDemand.occupationCode,
      goal: skillDemand.grade,
      status: apprenticeship.status,
      startsOn: apprenticeship.startsOn,
      contractOn: apprenticeship.labourContractFromOn,
      endsOn: apprenticeship.endsOn,
      endedOn: apprenticeship.endedOn,
    })
    .from(application)
    .innerJoin(planPost, and(eq(planPost.chainId, application.chainId), eq(planPost.id, application.postId)))
    .innerJoin(
      skillDemand,
      and(eq(skillDemand.chainId, planPost.chainId), eq(skillDemand.id, planPost.demandId)),
    )
    .leftJoin(
      apprenticeship,
      and(eq(apprenticeship.chainId, application.chainId), eq(apprenticeship.applicationId, application.id)),
    )
    .where(
      and(
        inArray(application.chainId, [...chainIds]),
        eq(application.personId, personId),
        eq(application.status, 'admitted'),
      ),
    )
    .orderBy(desc(application.submittedAt))

type Training = Awaited<ReturnType<typeof trainingOf>>[number]

/** Training is work from the first day of the labour contract on, and no longer than it lasts. */
function spellOf({ occupationCode, status, contractOn, startsOn, endsOn, endedOn }: Training): Spell[] {
  if (!contractOn || !startsOn || !endsOn || status === 'planning') return []
  const fromOn = contractOn > startsOn ? contractOn : startsOn
  const toOn = endedOn ?? endsOn
  return fromOn <= toOn ? [{ occupationCode, fromOn, toOn }] : []
}

/** What entry conditions can be judged by, as it is on record about one person, and what they are trained for. */
export async function onRecordOf(tx: Tx, own: Own): Promise<{ record: OnRecord; trainedFor: TrainedFor[] }> {
  const held = await certificatesOf(tx, own)
  const placements = await placementsOf(tx, own)
  const trainings = await trainingOf(tx, own)
  const completed = trainings.flatMap(({ status, endedOn }) =>
    status === 'completed' && endedOn !== null ? [endedOn] : [],
  )
  return {
    record: {
      held,
      spells: [...placements, ...trainings.flatMap(spellOf)],
      apprenticeOn: completed.toSorted()[0] ?? null,
    },
    trainedFor: trainings.map(({ occupationCode, goal }) => ({ occupationCode, goal })),
  }
}
