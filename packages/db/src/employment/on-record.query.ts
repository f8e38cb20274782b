import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm'

import type { CertificateId } from '@skillchain/domain/certificate/certificate'
import { heldSince } from '@skillchain/domain/certificate/held-since'
import type { Held, Lesson, OnRecord } from '@skillchain/domain/employment/next-grade'
import type { Spell } from '@skillchain/domain/employment/work-years'
import { CertifiedGrade } from '@skillchain/domain/evaluation/body-filing'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import type { Grade } from '@skillchain/domain/standard/grade'
import type { OccupationCode } from '@skillchain/domain/standard/occupation'

import { certificate } from '../certificate/certificate.table.ts'
import { apprenticeAgreement as agreement } from '../enrolment/apprentice-agreement.table.ts'
import type { Tx } from '../kernel/database.ts'
import { apprenticeship } from '../training/apprenticeship.table.ts'
import { sessionPlace } from '../training/session-place.table.ts'
import { trainingSession } from '../training/training-session.table.ts'
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

/** A certificate that stands, and where it lies. */
export interface HeldHere extends Held {
  readonly chainId: ChainId
  readonly id: CertificateId
}

async function certificatesOf(tx: Tx, { personId, chainIds }: Own): Promise<HeldHere[]> {
  const found = await tx
    .select()
    .from(certificate)
    .where(
      and(
        inArray(certificate.chainId, [...chainIds]),
        eq(certificate.personId, personId),
        inArray(certificate.status, ['issued', 'replaced']),
      ),
    )
  return found.flatMap((one) => {
    const { chainId, id, number, occupationCode } = one
    const grade = CertifiedGrade.safeParse(one.grade).data
    const heldSinceOn = heldSince(one, found)
    return one.status === 'issued' && grade && number !== null && heldSinceOn !== null
      ? [{ chainId, id, number, occupationCode, grade, heldSinceOn }]
      : []
  })
}

/** Work that the person has confirmed, and what training had led to it. */
const placementsOf = (tx: Tx, { personId, chainIds }: Own) =>
  tx
    .select({
      occupationCode: employment.occupationCode,
      fromOn: employment.firstOn,
      toOn: employment.endedOn,
      trainedIn: employment.trainedIn,
      goal: employment.goal,
    })
    .from(employment)
    .where(
      and(
        inArray(employment.chainId, [...chainIds]),
        eq(employment.personId, personId),
        eq(employment.status, 'confirmed'),
      ),
    )

/** Training under agreements that were in force; what it is for, the person reads in the agreement alone. */
const trainingOf = (tx: Tx, { personId, chainIds }: Own) =>
  tx
    .select({
      occupationCode: sql<OccupationCode>`${agreement.terms} ->> 'occupationCode'`,
      goal: sql<Grade>`${agreement.terms} ->> 'grade'`,
      status: apprenticeship.status,
      startsOn: apprenticeship.startsOn,
      contractOn: apprenticeship.labourContractFromOn,
      endsOn: apprenticeship.endsOn,
      endedOn: apprenticeship.endedOn,
    })
    .from(agreement)
    .leftJoin(
      apprenticeship,
      and(
        eq(apprenticeship.chainId, agreement.chainId),
        eq(apprenticeship.applicationId, agreement.applicationId),
      ),
    )
    .where(
      and(
        inArray(agreement.chainId, [...chainIds]),
        eq(agreement.personId, personId),
        inArray(agreement.status, ['inForce', 'ended']),
      ),
    )
    .orderBy(desc(agreement.draftedAt))

type Training = Awaited<ReturnType<typeof trainingOf>>[number]

/** Training is work from the first day of the labour contract on, and no longer than it lasts. */
function spellOf({ occupationCode, status, contractOn, startsOn, endsOn, endedOn }: Training): Spell[] {
  if (!contractOn || !startsOn || !endsOn || status === 'planning') return []
  const fromOn = contractOn > startsOn ? contractOn : startsOn
  const toOn = endedOn ?? endsOn
  return fromOn <= toOn ? [{ occupationCode, fromOn, toOn }] : []
}

/** Proven time (有效学时), by the day on which it was spent. */
const lessonsOf = (tx: Tx, { personId, chainIds }: Own): Promise<Lesson[]> =>
  tx
    .select({
      occupationCode: trainingSession.occupationCode,
      heldOn: trainingSession.heldOn,
      validMinutes: sql<number>`${sessionPlace.validMinutes}`,
    })
    .from(sessionPlace)
    .innerJoin(
      trainingSession,
      and(eq(trainingSession.chainId, sessionPlace.chainId), eq(trainingSession.id, sessionPlace.sessionId)),
    )
    .where(
      and(
        inArray(sessionPlace.chainId, [...chainIds]),
        eq(sessionPlace.personId, personId),
        gt(sessionPlace.validMinutes, 0),
      ),
    )

/** What entry conditions can be judged by, as it is on record about one person, and what they are trained for. */
export async function onRecordOf(
  tx: Tx,
  own: Own,
): Promise<{
  record: Omit<OnRecord, 'studyHour'> & { readonly held: readonly HeldHere[] }
  trainedFor: TrainedFor[]
}> {
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
      lessons: await lessonsOf(tx, own),
    },
    trainedFor: [
      ...trainings.map(({ occupationCode, goal }) => ({ occupationCode, goal })),
      ...placements.map(({ trainedIn: occupationCode, goal }) => ({ occupationCode, goal })),
    ],
  }
}
