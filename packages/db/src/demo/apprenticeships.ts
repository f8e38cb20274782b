import { and, asc, eq } from 'drizzle-orm'

import { type PersonName, PersonName as Name } from '@skillchain/domain/organisation/person-name'
import type { Grade } from '@skillchain/domain/standard/grade'
import { seedParameters } from '@skillchain/domain/standard/rule-parameter-seed'
import type { ParameterCode } from '@skillchain/domain/standard/parameter-code'
import type { Command } from '@skillchain/domain/training/apprenticeship-command'
import { type ApprenticeshipEvent, evolve } from '@skillchain/domain/training/apprenticeship-evolve'
import { type Apprenticeship, ApprenticeshipId } from '@skillchain/domain/training/apprenticeship'
import { subjectOf } from '@skillchain/domain/training/apprenticeship.policy'
import { type Facts, decide } from '@skillchain/domain/training/apprenticeship.rules'
import { type Mentor, MentorId } from '@skillchain/domain/training/mentor'
import * as mentorRules from '@skillchain/domain/training/mentor.rules'
import { registerApprentice } from '@skillchain/domain/training/register-apprentices'
import { SegmentId } from '@skillchain/domain/training/segment'

import { application } from '../enrolment/application.table.ts'
import type { Tx } from '../kernel/database.ts'
import { append } from '../kernel/event.store.ts'
import { type AdmittedRow, admittedBy } from '../training/admitted.query.ts'
import { apprenticeship } from '../training/apprenticeship.table.ts'
import { insert as insertMentor } from '../training/mentor.store.ts'
import { mentor } from '../training/mentor.table.ts'
import { coursesOf } from './apprentice-courses.ts'
import { daysBefore, plusDays } from './calendar.ts'
import type { Acting, Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { AUTOMOTIVE } from './network.ts'
import { planId } from './plans.ts'

export const trainingTables = [mentor, apprenticeship] as const

const MENTORS: readonly (readonly [name: string, grade: Grade])[] = [
  ['麦锦荣', 'level1'],
  ['卢志强', 'level2'],
  ['邝月娥', 'level2'],
]
const TUTOR = '区伟业'
const PEOPLE = 12

const inForce = (code: ParameterCode) => seedParameters.find((row) => row.code === code)?.value ?? 0
const limits = {
  internHours: inForce('agreement.intern-hours-a-day'),
  labourHours: inForce('agreement.labour-hours-a-day'),
  adult: inForce('agreement.adult'),
  mentorMost: inForce('training.mentor-load'),
}

/** The chain leader enters its mentors. */
function enterMentors({ live }: Chronicle): Mentor[] {
  return MENTORS.map(([name, grade], n) =>
    live<Mentor, mentorRules.Command, mentorRules.MentorEvent, { load: number; isMember: boolean }>(
      AUTOMOTIVE,
      {
        by: 'lead',
        daysAgo: 3,
        found: (acting) =>
          mentorRules.registerMentor(
            { chainId: AUTOMOTIVE, id: MentorId.parse(demoId('mentor', n + 1)) },
            { name: Name.parse(name), grade },
            { ...acting, isMember: true },
          ),
        rules: {
          aggregate: 'mentor',
          decide: mentorRules.decide,
          evolve: mentorRules.evolve,
          partiesOf: ({ enterpriseId }) => [enterpriseId],
          facts: () => ({ load: 0, isMember: true }),
        },
      },
    ),
  )
}

interface Person {
  readonly n: number
  readonly admitted: AdmittedRow
  readonly mentors: readonly Mentor[]
}

/** Lets the record of one admitted person come to where it stands today. */
function train({ live, now }: Chronicle, { n, admitted: { name, ...admitted }, mentors }: Person) {
  const { today } = daysBefore(now, 0)
  const { mentor: which, place, tutored, steps } = coursesOf(n, today)
  const teacher = which === null ? undefined : mentors[which]
  const tutor: PersonName = Name.parse(TUTOR)
  const known: Omit<Facts, keyof Acting> = {
    limits,
    mentor: teacher ? { grade: teacher.grade, load: place } : null,
    // The first to come signed on paper, before agreements were made here.
    agreement: { startsOn: today, endsOn: plusDays(today, 365) },
    segmentId: SegmentId.parse(demoId('segment', n * 10)),
  }
  const assign: Command[] = teacher ? [{ type: 'assignMentor', mentorId: teacher.id }] : []
  const state = live<Apprenticeship, Command, ApprenticeshipEvent, typeof known>(AUTOMOTIVE, {
    by: 'lead',
    daysAgo: 0,
    found: (acting) =>
      registerApprentice(ApprenticeshipId.parse(demoId('apprenticeship', n)), admitted, {
        startsOn: today,
        endsOn: plusDays(today, 365),
        now: acting.now,
      }),
    steps: [
      ...assign.map((command) => ({ by: 'lead' as const, daysAgo: 0, command })),
      ...(tutored
        ? [{ by: 'college' as const, daysAgo: 0, command: { type: 'assignTutor' as const, name: tutor } }]
        : []),
      ...steps.map((command) => ({ by: 'lead' as const, daysAgo: 0, command })),
    ],
    rules: {
      aggregate: 'apprenticeship',
      decide,
      evolve,
      partiesOf: (record) => subjectOf(record).parties,
      facts: () => known,
    },
  })
  return { ...state, name, mentorName: teacher?.name ?? null, tutorName: tutored ? TUTOR : null }
}

/** Trains the first of those whom the plan that this world follows has admitted; the others wait for their records. */
export async function letTrain(tx: Tx, story: Chronicle): Promise<void> {
  const told = story.facts.length
  const found = await tx
    .select({ id: application.id })
    .from(application)
    .where(
      and(
        eq(application.chainId, AUTOMOTIVE),
        eq(application.planId, planId(1)),
        eq(application.status, 'admitted'),
      ),
    )
    .orderBy(asc(application.id))
    .limit(PEOPLE)
  const people = await admittedBy(
    tx,
    AUTOMOTIVE,
    found.map(({ id }) => id),
  )
  const mentors = enterMentors(story)
  for (const each of mentors) {
    // One after another: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    await insertMentor(tx, each)
  }
  const rows = people.map((admitted, at) => train(story, { n: at + 1, admitted, mentors }))
  if (rows.length > 0) await tx.insert(apprenticeship).values(rows)
  // oxlint-disable-next-line no-await-in-loop
  for (const fact of story.facts.slice(told)) await append(tx, fact)
}
