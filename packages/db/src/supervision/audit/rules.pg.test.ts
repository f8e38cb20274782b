import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { beforeAll, expect, test } from 'vitest'

import { aCertificateId, aCertificateNumber } from '@skillchain/domain/certificate/certificate.fixture'
import { CertificateId } from '@skillchain/domain/certificate/certificate'
import { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'
import { aSkillDemandId } from '@skillchain/domain/demand/skill-demand.fixture'
import { anEmploymentId } from '@skillchain/domain/employment/employment.fixture'
import { anAgreementId } from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import { anEnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import type { ScopeRow } from '@skillchain/domain/evaluation/body-filing'
import { aBodyFilingId } from '@skillchain/domain/evaluation/body-filing.fixture'
import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { aCandidateId } from '@skillchain/domain/evaluation/candidate.fixture'
import type { EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'
import { aBatchId, anAssessorId } from '@skillchain/domain/evaluation/evaluation-batch.fixture'
import { aContribution } from '@skillchain/domain/network/contribution.fixture'
import { aChainId, aPersonId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { OccupationCode } from '@skillchain/domain/standard/occupation'
import { AuditRuleCode } from '@skillchain/domain/supervision/audit-rule'
import type { Hit } from '@skillchain/domain/supervision/clue'
import { aMentorId, anApprenticeshipId } from '@skillchain/domain/training/apprenticeship.fixture'
import { aTrainingSessionId } from '@skillchain/domain/training/session.fixture'
import { aBaseBookingId, aTrainingStationId } from '@skillchain/domain/training/training.fixture'

import { aQuietBatch, anAuditedChain, results, scope } from '../../../test/audited.ts'
import { livingChains } from '../../../test/chain.ts'
import { aDatabase } from '../../../test/database.ts'
import { anEnrolment } from '../../../test/enrolment.ts'
import { certificate } from '../../certificate/certificate.table.ts'
import { skillDemand } from '../../demand/skill-demand.table.ts'
import { employment } from '../../employment/employment.table.ts'
import { apprenticeAgreement } from '../../enrolment/apprentice-agreement.table.ts'
import { application } from '../../enrolment/application.table.ts'
import { bodyFiling } from '../../evaluation/body-filing.table.ts'
import { candidate } from '../../evaluation/candidate.table.ts'
import { assessor, evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { nobody } from '../../kernel/as-job.ts'
import { asActor } from '../../kernel/database.ts'
import { aFact } from '../../kernel/event.fixture.ts'
import { append } from '../../kernel/event.store.ts'
import { chainMember } from '../../network/chain-member.table.ts'
import { contribution } from '../../network/contribution.table.ts'
import { parametersIn } from '../../standard/rule-parameter.store.ts'
import { apprenticeship } from '../../training/apprenticeship.table.ts'
import { baseBooking } from '../../training/base-booking.table.ts'
import { trainingSession } from '../../training/training-session.table.ts'
import type { Happened, Look } from './rule.ts'
import { rules } from './rules.ts'

const { db } = await aDatabase()
const chainId = aChainId(1)
const today = '2026-11-27'

beforeAll(async () => {
  await livingChains(db)
  await anEnrolment(db, { n: 1, applicants: ['submitted', 'admitted', 'withdrawn'] })
  await anEnrolment(db, { n: 2, applicants: ['submitted', 'admitted'] })
  await db.update(application).set({ reviewDueOn: '2026-12-10' }).where(eq(application.status, 'submitted'))
  await db.insert(contribution).values(aContribution({ chainId, dueOn: '2026-12-31' }))
  await anAuditedChain(db)
})

const looking = <T>(work: (look: Look) => Promise<T>): Promise<T> =>
  asActor(db, nobody([chainId]), async (tx) =>
    work({ tx, chainId, divisionCode: '440100', today, parameters: await parametersIn(tx) }),
  )

/** All that all rules find in the chain. */
const hits = (): Promise<Hit[]> =>
  looking(async (look) => (await Promise.all(rules.map((rule) => rule.evaluate(look, null)))).flat())

/** What was found anew since the faults before. */
const seen = new Set<string>()
const fresh = async () => {
  const found = (await hits()).filter((hit) => !seen.has(JSON.stringify(hit)))
  for (const hit of found) seen.add(JSON.stringify(hit))
  return found.map(({ rule, key }) => ({ rule, key }))
}

test('a clean world gives no rule cause for anything', async () => {
  expect(await hits()).toEqual([])
})

const demandId = aSkillDemandId(1)
const planId = anEnrolmentPlanId(1)
const setDemand = (payFromFen: number) =>
  db.update(skillDemand).set({ payFromFen }).where(eq(skillDemand.id, demandId))
const aged = (birthYear: number) =>
  db
    .update(application)
    .set({ birthYear })
    .where(eq(application.id, anApplicationId(11)))
const lateBy = (reviewDueOn: string) =>
  db
    .update(application)
    .set({ reviewDueOn })
    .where(and(eq(application.planId, planId), eq(application.status, 'submitted')))

const certificateId = aCertificateId(1)
const [theory, practical] = results
const changed = {
  filing: (row: Partial<ScopeRow>) =>
    db.update(bodyFiling).set({ scope: scope.map((each, at) => (at === 0 ? { ...each, ...row } : each)) }),
  batch: (n: number, to: Partial<EvaluationBatch>) =>
    db
      .update(batch)
      .set(to)
      .where(eq(batch.id, aBatchId(n))),
  certificate: (n: number, to: Partial<typeof certificate.$inferInsert>) =>
    db
      .update(certificate)
      .set(to)
      .where(eq(certificate.id, aCertificateId(n))),
  candidate: (to: Partial<typeof candidate.$inferInsert>) =>
    db
      .update(candidate)
      .set(to)
      .where(eq(candidate.id, aCandidateId(1))),
}
const ofBatch = { aggregate: 'evaluation-batch', aggregateId: aBatchId(1) }
const ofCertificate = { aggregate: 'certificate', aggregateId: certificateId }
const ofCandidate = { aggregate: 'candidate', aggregateId: aCandidateId(1) }
const ofFiling = { aggregate: 'body-filing', aggregateId: aBodyFilingId(1) }
const extra = Array.from({ length: 9 }, (_, at) => aQuietBatch(at + 10))

/** A fault, what it is found under, what tells of it, and the same within bounds. */
interface Injection {
  readonly fault: () => Promise<unknown>
  readonly sound: () => Promise<unknown>
  readonly key: string
  readonly happened: Pick<Happened, 'aggregate' | 'aggregateId'>
}

const injections: Record<AuditRuleCode, Injection> = {
  'R-02': {
    fault: () => changed.certificate(2, { personId: aPersonId(11) }),
    sound: () => changed.certificate(2, { personId: aPersonId(21) }),
    key: aCertificateId(2),
    happened: ofCertificate,
  },
  'R-05': {
    fault: () => db.update(assessor).set({ validToOn: '2026-11-11' }),
    sound: () => db.update(assessor).set({ validToOn: '2026-11-12' }),
    key: aBatchId(1),
    happened: { aggregate: 'assessor', aggregateId: anAssessorId(1) },
  },
  'R-06': {
    fault: () => changed.batch(2, { examOn: '2026-11-12', assessorIds: [anAssessorId(1)] }),
    sound: () => changed.batch(2, { examOn: '2026-11-12', assessorIds: [] }),
    key: aBatchId(2),
    happened: ofBatch,
  },
  'R-07': {
    fault: () => changed.filing({ seats: 1 }),
    sound: () => changed.filing({ seats: 2 }),
    key: aBatchId(1),
    happened: ofCandidate,
  },
  'R-13': {
    fault: async () => {
      await db.update(bodyFiling).set({ filedOn: '2026-11-01' })
      await db.insert(batch).values(extra)
    },
    sound: () => changed.batch(10, { status: 'cancelled', endedReason: '考点停电' }),
    key: aBodyFilingId(1),
    happened: ofCertificate,
  },
  'R-14': {
    fault: () => changed.batch(1, { siteName: '三号考点' }),
    sound: () => changed.batch(1, { siteName: '一号考点' }),
    key: aBatchId(1),
    happened: ofFiling,
  },
  'R-15': {
    fault: () => changed.filing({ validToOn: '2026-11-11' }),
    sound: () => changed.filing({ validToOn: '2026-11-12' }),
    key: aBatchId(1),
    happened: ofFiling,
  },
  'R-16': {
    fault: () => db.update(trainingSession).set({ toMinute: 540 + 481 }),
    sound: () => db.update(trainingSession).set({ toMinute: 540 + 480 }),
    key: aPersonId(11),
    happened: { aggregate: 'training-session', aggregateId: aTrainingSessionId(1) },
  },
  'R-17': {
    fault: () => db.update(baseBooking).set({ toMinute: 1_051 }),
    sound: () => db.update(baseBooking).set({ toMinute: 1_050 }),
    key: aBaseBookingId(1),
    happened: { aggregate: 'training-station', aggregateId: aTrainingStationId(1) },
  },
  'R-19': {
    fault: () => changed.candidate({ results: [theory, { ...practical, passed: false }] }),
    sound: () => changed.candidate({ results: [...results] }),
    key: certificateId,
    happened: ofCandidate,
  },
  'R-20': {
    fault: () => changed.certificate(1, { number: CertificateNumber.parse('S000044000123264000001') }),
    sound: () => changed.certificate(1, { number: aCertificateNumber(1) }),
    key: certificateId,
    happened: ofCertificate,
  },
  'R-21': {
    fault: () => changed.batch(1, { publicityEndsOn: '2026-11-20' }),
    sound: () => changed.batch(1, { publicityEndsOn: '2026-11-19' }),
    key: certificateId,
    happened: ofBatch,
  },
  'R-24': {
    fault: () => changed.candidate({ weak: true }),
    sound: () => changed.candidate({ weak: false }),
    key: aBatchId(1),
    happened: ofCandidate,
  },
  'R-25': {
    fault: () => db.update(apprenticeAgreement).set({ startsOn: '2026-11-28' }),
    sound: () => db.update(apprenticeAgreement).set({ startsOn: '2026-11-27' }),
    key: anApprenticeshipId(1),
    happened: { aggregate: 'apprentice-agreement', aggregateId: anAgreementId(1) },
  },
  'R-26': {
    // Guangzhou's minimum of 2025 is 2,500 yuan.
    fault: () => setDemand(249_999),
    sound: () => setDemand(600_000),
    key: demandId,
    happened: { aggregate: 'skill-demand', aggregateId: demandId },
  },
  'R-27': {
    fault: () => aged(2012),
    sound: () => aged(2011),
    key: anApplicationId(11),
    happened: { aggregate: 'application', aggregateId: anApplicationId(11) },
  },
  'R-29': {
    fault: () => taughtBy(1),
    sound: () => taughtBy(2),
    key: anOrganisationId(3),
    happened: { aggregate: 'apprenticeship', aggregateId: anApprenticeshipId(6) },
  },
  'R-35': {
    fault: () => joined('2025-11-26'),
    sound: () => joined('2025-11-27'),
    key: anOrganisationId(2),
    happened: { aggregate: 'chain-member', aggregateId: anOrganisationId(2) },
  },
  'R-37': {
    fault: () => db.update(employment).set({ occupationCode: OccupationCode.parse('4-04-05-01') }),
    sound: () => db.update(employment).set({ occupationCode: OccupationCode.parse('6-22-02-02') }),
    key: anOrganisationId(3),
    happened: { aggregate: 'employment', aggregateId: anEmploymentId(1) },
  },
  'R-40': {
    fault: () => setDemand(269_999),
    sound: () => setDemand(270_000),
    key: planId,
    happened: { aggregate: 'skill-demand', aggregateId: demandId },
  },
  'R-41': {
    fault: () => lateBy('2026-11-26'),
    sound: () => lateBy('2026-11-27'),
    key: planId,
    happened: { aggregate: 'application', aggregateId: anApplicationId(10) },
  },
  'R-42': {
    fault: () => db.update(contribution).set({ dueOn: '2026-11-26' }),
    sound: () => db.update(contribution).set({ dueOn: '2026-11-27' }),
    key: aContribution().id,
    happened: { aggregate: 'contribution', aggregateId: aContribution().id },
  },
}

const taughtBy = (n: number) =>
  db
    .update(apprenticeship)
    .set({ mentorId: aMentorId(n) })
    .where(eq(apprenticeship.id, anApprenticeshipId(6)))
const joined = (joinedOn: string) =>
  db
    .update(chainMember)
    .set({ joinedOn })
    .where(and(eq(chainMember.chainId, chainId), eq(chainMember.organisationId, anOrganisationId(2))))

test('every rule has a fault that it must find', () => {
  expect(rules.map(({ code }) => code).toSorted()).toEqual(AuditRuleCode.options)
})

test.each(rules.map((rule) => [rule.code, rule] as const))('%s finds its own fault', async (code, rule) => {
  const { fault, sound, key, happened } = injections[code]
  await fault()
  const all = await hits()

  // A wage below the minimum is below what was promised, too: that one is for both rules to find.
  expect(all.filter((hit) => hit.rule === code)).toMatchObject([{ key }])
  expect(all.filter((hit) => hit.rule !== code && !(code === 'R-26' && hit.rule === 'R-40'))).toEqual([])

  const told = { organisationId: anOrganisationId(2), counterpartId: null, ...happened }
  const keys = await looking(async (look) => rule.touched(look, [told]))
  expect(await looking((look) => rule.evaluate(look, keys))).toMatchObject([{ rule: code, key }])

  await sound()
  expect(await hits()).toEqual([])
})

test('a member that has done something is awake', async () => {
  await joined('2024-01-01')
  expect(await fresh()).toMatchObject([{ rule: 'R-35' }])
  await db.transaction((tx) =>
    append(tx, aFact({ organisationId: anOrganisationId(2), at: '2025-11-27T04:00:00.000Z' })),
  )

  expect(await hits()).toEqual([])
})

const found = (code: AuditRuleCode) =>
  looking(async (look) => rules.find((rule) => rule.code === code)?.evaluate(look, null) ?? [])

test('a filing by which nobody is examined for a year is asleep', async () => {
  await db.update(bodyFiling).set({ filedOn: '2025-11-26' })
  await db.update(batch).set({ examOn: '2025-11-26' })
  expect(await found('R-15')).toContainEqual(
    expect.objectContaining({ key: aBodyFilingId(1), mark: 'dormant' }),
  )

  await db.update(batch).set({ examOn: '2025-11-27' })
  expect((await found('R-15')).filter(({ mark }) => mark === 'dormant')).toEqual([])
})

test('more than a thousand certificates within days of a filing are a burst', async () => {
  await db.update(bodyFiling).set({ filedOn: '2026-11-01' })
  const [one] = await db.select().from(certificate).where(eq(certificate.id, certificateId))
  if (!one) throw new Error('there is no certificate')
  const copies = Array.from({ length: 998 }, (_, at) => ({
    ...one,
    id: CertificateId.parse(uuidv7()),
    candidateId: CandidateId.parse(uuidv7()),
    personId: PersonId.parse(uuidv7()),
    number: aCertificateNumber(at + 10),
  }))
  await db.insert(certificate).values(copies)
  expect(await found('R-13')).toEqual([])

  await db.insert(certificate).values({
    ...one,
    id: CertificateId.parse(uuidv7()),
    candidateId: CandidateId.parse(uuidv7()),
    number: aCertificateNumber(2_000),
  })
  expect(await found('R-13')).toMatchObject([{ key: aBodyFilingId(1) }])
})
