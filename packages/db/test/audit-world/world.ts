import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { ChainId as ChainIdShape } from '@skillchain/domain/kernel/chain-id'
import { type Chance, chanceFrom } from '@skillchain/domain/kernel/chance'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import type { AuditRuleCode } from '@skillchain/domain/supervision/audit-rule'

import type { certificate } from '../../src/certificate/certificate.table.ts'
import type { skillDemand } from '../../src/demand/skill-demand.table.ts'
import type { employment } from '../../src/employment/employment.table.ts'
import type { application } from '../../src/enrolment/application.table.ts'
import type { apprenticeAgreement } from '../../src/enrolment/apprentice-agreement.table.ts'
import type { enrolmentPlan, planPost } from '../../src/enrolment/enrolment-plan.table.ts'
import type { scoreCorrection } from '../../src/evaluation/appeal.table.ts'
import type { bodyFiling } from '../../src/evaluation/body-filing.table.ts'
import type { candidate, mark } from '../../src/evaluation/candidate.table.ts'
import type { assessor, evaluationBatch } from '../../src/evaluation/evaluation-batch.table.ts'
import type { Fact } from '../../src/kernel/event.store.ts'
import type { chainDirectory } from '../../src/network/chain-directory.table.ts'
import type { chainMember } from '../../src/network/chain-member.table.ts'
import type { contribution } from '../../src/network/contribution.table.ts'
import type { skillChain } from '../../src/network/skill-chain.table.ts'
import type { organisation } from '../../src/organisation/organisation.table.ts'
import type { mutualReview } from '../../src/quality/mutual-review.table.ts'
import type { apprenticeship } from '../../src/training/apprenticeship.table.ts'
import type { attendanceCorrection } from '../../src/training/attendance-correction.table.ts'
import type { attendanceEvidence } from '../../src/training/attendance-evidence.table.ts'
import type { baseBooking } from '../../src/training/base-booking.table.ts'
import type { mentor } from '../../src/training/mentor.table.ts'
import type { sessionPlace } from '../../src/training/session-place.table.ts'
import type { trainingSession } from '../../src/training/training-session.table.ts'
import type { trainingStation } from '../../src/training/training-station.table.ts'

/** The day on which the rules look at the world. */
export const TODAY = '2026-11-27'
export const CHAINS = 10
export const FIRMS = 20
export const BODIES = 4
export const BATCHES_OF_BODY = 5
export const BATCHES = BODIES * BATCHES_OF_BODY
export const SEATS = 40
/** People examined in each chain. */
export const EXAMINED = BATCHES * SEATS
/** Besides them, some who wait for an answer, and some who were admitted and have not been examined. */
export const WAITING = 20
export const ADMITTED = 20
export const APPRENTICES = 120

const KINDS = {
  chain: 1,
  organisation: 2,
  member: 3,
  demand: 4,
  plan: 5,
  post: 6,
  person: 7,
  application: 8,
  filing: 9,
  scopeRow: 10,
  assessor: 11,
  account: 12,
  batch: 13,
  candidate: 14,
  certificate: 15,
  mentor: 16,
  apprenticeship: 17,
  agreement: 18,
  station: 19,
  booking: 20,
  session: 21,
  evidence: 22,
  employment: 23,
  contribution: 24,
  event: 25,
  correction: 26,
  review: 27,
  occasion: 28,
  attendanceCorrection: 29,
} as const

/** The id of the `n`th record of a kind. */
export const idOf = (kind: keyof typeof KINDS, n: number): string =>
  `01990000-00${KINDS[kind].toString(16).padStart(2, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`

export const chainIdOf = (c: number) => ChainIdShape.parse(idOf('chain', c))
/** The `n`th organisation of a chain: firms first, colleges from 30, bodies from 40, bases from 50. */
export const organisationOf = (c: number, n: number) =>
  OrganisationId.parse(idOf('organisation', c * 100 + n))
export const COLLEGES_FROM = 30
export const BODIES_FROM = 40
export const BASES_FROM = 50
export const personOf = (c: number, n: number) => PersonId.parse(idOf('person', c * 2_000 + n))
export const accountOf = (n: number) => PersonId.parse(idOf('account', n))

/** Rows by table, as they are to be inserted; faults are made in them before they are. */
export interface Rows {
  readonly organisations: (typeof organisation.$inferInsert)[]
  readonly chains: (typeof skillChain.$inferInsert)[]
  readonly directory: (typeof chainDirectory.$inferInsert)[]
  readonly members: (typeof chainMember.$inferInsert)[]
  readonly demands: (typeof skillDemand.$inferInsert)[]
  readonly plans: (typeof enrolmentPlan.$inferInsert)[]
  readonly posts: (typeof planPost.$inferInsert)[]
  readonly applications: (typeof application.$inferInsert)[]
  readonly filings: (typeof bodyFiling.$inferInsert)[]
  readonly assessors: (typeof assessor.$inferInsert)[]
  readonly batches: (typeof evaluationBatch.$inferInsert)[]
  readonly candidates: (typeof candidate.$inferInsert)[]
  readonly marks: (typeof mark.$inferInsert)[]
  readonly corrections: (typeof scoreCorrection.$inferInsert)[]
  readonly certificates: (typeof certificate.$inferInsert)[]
  readonly mentors: (typeof mentor.$inferInsert)[]
  readonly apprenticeships: (typeof apprenticeship.$inferInsert)[]
  readonly agreements: (typeof apprenticeAgreement.$inferInsert)[]
  readonly stations: (typeof trainingStation.$inferInsert)[]
  readonly bookings: (typeof baseBooking.$inferInsert)[]
  readonly sessions: (typeof trainingSession.$inferInsert)[]
  readonly places: (typeof sessionPlace.$inferInsert)[]
  readonly attendanceCorrections: (typeof attendanceCorrection.$inferInsert)[]
  readonly evidence: (typeof attendanceEvidence.$inferInsert)[]
  readonly employments: (typeof employment.$inferInsert)[]
  readonly contributions: (typeof contribution.$inferInsert)[]
  readonly reviews: (typeof mutualReview.$inferInsert)[]
  readonly events: Fact[]
}

export const noRows = (): Rows => ({
  organisations: [],
  chains: [],
  directory: [],
  members: [],
  demands: [],
  plans: [],
  posts: [],
  applications: [],
  filings: [],
  assessors: [],
  batches: [],
  candidates: [],
  marks: [],
  corrections: [],
  certificates: [],
  mentors: [],
  apprenticeships: [],
  agreements: [],
  stations: [],
  bookings: [],
  sessions: [],
  places: [],
  attendanceCorrections: [],
  evidence: [],
  employments: [],
  contributions: [],
  reviews: [],
  events: [],
})

/** What a rule must find: one finding for each, however many marks it has. */
export interface Injected {
  readonly rule: AuditRuleCode
  readonly chainId: ChainId
  readonly key: string
}

/** A world that is being filled, with chance of its own. */
export interface Making {
  readonly rows: Rows
  readonly chance: Chance
}

export const makingFrom = (seed: number): Making => ({ rows: noRows(), chance: chanceFrom(seed) })
