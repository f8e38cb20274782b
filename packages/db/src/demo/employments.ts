import { and, eq } from 'drizzle-orm'

import type { Command } from '@skillchain/domain/employment/employment-command'
import { type EmploymentEvent, evolve, logged } from '@skillchain/domain/employment/employment-evolve'
import { type Employment, EmploymentId } from '@skillchain/domain/employment/employment'
import { subjectOf } from '@skillchain/domain/employment/employment.policy'
import { type Facts, decide } from '@skillchain/domain/employment/employment.rules'
import { reportEmployment } from '@skillchain/domain/employment/report-employment'
import type { ApplicationId } from '@skillchain/domain/enrolment/application'
import type { Moment } from '@skillchain/domain/kernel/moment'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { OccupationCode } from '@skillchain/domain/standard/occupation'
import { DivisionCode } from '@skillchain/domain/standard/region'

import { insert } from '../employment/employment.store.ts'
import { employment } from '../employment/employment.table.ts'
import { type KnownRow, knownBy } from '../employment/hireable.query.ts'
import { application } from '../enrolment/application.table.ts'
import type { Tx } from '../kernel/database.ts'
import { append } from '../kernel/event.store.ts'
import { daysBefore } from './calendar.ts'
import { type Chronicle, chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { AUTOMOTIVE } from './network.ts'
import { organisationId } from './organisations.ts'
import type { SelfName } from './sign-ins.ts'

export const employmentTables = [employment] as const

type Step = { readonly by: 'lead' | SelfName; readonly daysAgo: number; readonly command: Command }

interface Hire {
  /** The number of the person among those who have applied. */
  readonly person: number
  /** How many days ago they began. */
  readonly began: number
  readonly occupation?: string
  readonly steps?: readonly Step[]
}

const KNOWN: Omit<Facts, keyof Moment> = { occupationKnown: true, stayMonths: [6, 12] }
const REPORTED_AGO = 6
const SIX = 6

const confirms = (by: SelfName): Step => ({ by, daysAgo: 5, command: { type: 'confirm' } })
const claims: Step = { by: 'lead', daysAgo: 3, command: { type: 'claimStay', months: SIX } }

/** People hired for the line, some of them lately and some, who were employees before they enrolled, half a year ago. */
const hires = (today: (daysAgo: number) => string): Hire[] => [
  { person: 1, began: 9 },
  { person: 5, began: 12, steps: [confirms('apprentice5')] },
  {
    person: 4,
    began: 10,
    steps: [
      {
        by: 'apprentice4',
        daysAgo: 4,
        command: { type: 'dispute', reason: '登记的岗位是装调，合同上写的是质检。' },
      },
    ],
  },
  { person: 8, began: 8 },
  { person: 28, began: 205, steps: [confirms('worker'), claims] },
  {
    person: 29,
    began: 210,
    steps: [
      confirms('worker2'),
      claims,
      { by: 'worker2', daysAgo: 2, command: { type: 'confirmStay', months: SIX } },
    ],
  },
  { person: 30, began: 200, occupation: '6-24-04-00', steps: [confirms('worker3')] },
  {
    person: 31,
    began: 220,
    steps: [
      confirms('worker4'),
      {
        by: 'lead',
        daysAgo: 3,
        command: { type: 'end', onDay: today(90), cause: 'resigned', note: '回乡就业' },
      },
    ],
  },
  {
    person: 32,
    began: 7,
    steps: [{ by: 'lead', daysAgo: 5, command: { type: 'withdraw', reason: '重复登记' } }],
  },
]

/** Lets one hire come to where it stands today. */
function tell(
  { live, now }: Chronicle,
  { person: n, began, occupation, steps = [] }: Hire,
  { known: { name: _name, ...person }, applicationId }: { known: KnownRow; applicationId: ApplicationId },
) {
  const terms = {
    postTitle: n < 28 ? '总装线装调工' : '车身焊装工',
    dictionaryVersion: '2022',
    occupationCode: occupation ? OccupationCode.parse(occupation) : person.trainedIn,
    grade: 'level4' as const,
    divisionCode: DivisionCode.parse('440100'),
    payFromFen: 560_000,
    payToFen: 780_000,
    contractKind: 'fixedTerm' as const,
    contractOn: daysBefore(now, began + 4).today,
    firstOn: daysBefore(now, began).today,
  }
  return live<Employment, Command, EmploymentEvent, typeof KNOWN>(AUTOMOTIVE, {
    by: 'lead',
    daysAgo: REPORTED_AGO,
    found: (acting) =>
      reportEmployment(
        { chainId: AUTOMOTIVE, id: EmploymentId.parse(demoId('employment', n)) },
        { applicationId, terms },
        { ...acting, ...KNOWN, isMember: true, person },
      ),
    steps,
    rules: {
      aggregate: 'employment',
      decide,
      evolve,
      logged,
      partiesOf: (record) => subjectOf(record).parties,
      facts: () => KNOWN,
    },
  })
}

/** Lets the chain's leader report whom it has hired, and those people say whether it is so. */
export async function letEmploy(tx: Tx, now: Date): Promise<void> {
  const story = chronicle(now, 'employmentEvent')
  const enterpriseId = organisationId('lingnan')
  for (const hire of hires((daysAgo) => daysBefore(now, daysAgo).today)) {
    const personId = PersonId.parse(demoId('person', hire.person))
    // One after another: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    const [found] = await tx
      .select({ id: application.id })
      .from(application)
      .where(and(eq(application.chainId, AUTOMOTIVE), eq(application.personId, personId)))
      .limit(1)
    // oxlint-disable-next-line no-await-in-loop
    const known = found && (await knownBy(tx, { chainId: AUTOMOTIVE, enterpriseId, applicationId: found.id }))
    // oxlint-disable-next-line no-await-in-loop
    if (found && known) await insert(tx, tell(story, hire, { known, applicationId: found.id }), known.name)
  }
  // oxlint-disable-next-line no-await-in-loop
  for (const fact of story.facts) await append(tx, fact)
}
