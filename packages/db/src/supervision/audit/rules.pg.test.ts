import { and, eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { beforeAll, expect, test } from 'vitest'

import { aCertificateId, aCertificateNumber } from '@skillchain/domain/certificate/certificate.fixture'
import { CertificateId } from '@skillchain/domain/certificate/certificate'
import { aBodyFilingId } from '@skillchain/domain/evaluation/body-filing.fixture'
import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { aCandidateId } from '@skillchain/domain/evaluation/candidate.fixture'
import { aBatchId, anAssessorId } from '@skillchain/domain/evaluation/evaluation-batch.fixture'
import { anApprenticeshipId } from '@skillchain/domain/training/apprenticeship.fixture'
import { aContribution } from '@skillchain/domain/network/contribution.fixture'
import { aChainId, aPersonId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { AuditRuleCode } from '@skillchain/domain/supervision/audit-rule'
import type { Hit } from '@skillchain/domain/supervision/clue'

import { anAuditedChain } from '../../../test/audited.ts'
import { livingChains } from '../../../test/chain.ts'
import { aDatabase } from '../../../test/database.ts'
import { anEnrolment } from '../../../test/enrolment.ts'
import { certificate } from '../../certificate/certificate.table.ts'
import { application } from '../../enrolment/application.table.ts'
import { bodyFiling } from '../../evaluation/body-filing.table.ts'
import { evaluationBatch as batch } from '../../evaluation/evaluation-batch.table.ts'
import { nobody } from '../../kernel/as-job.ts'
import { asActor } from '../../kernel/database.ts'
import { aFact } from '../../kernel/event.fixture.ts'
import { append } from '../../kernel/event.store.ts'
import { chainMember } from '../../network/chain-member.table.ts'
import { contribution } from '../../network/contribution.table.ts'
import { parametersIn } from '../../standard/rule-parameter.store.ts'
import type { Happened, Look } from './rule.ts'
import { rules } from './rules.ts'
import { aCorrectionId, evaluationFaults } from '../../../test/evaluation-faults.ts'
import type { Fault } from '../../../test/fault.ts'
import { otherFaults } from '../../../test/other-faults.ts'
import { patternFaults } from '../../../test/pattern-faults.ts'

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

const injections: Record<AuditRuleCode, Fault> = {
  ...evaluationFaults(db),
  ...patternFaults(db),
  ...otherFaults(db),
}

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

  // A wage below the minimum is below what was promised, too, and a result that was changed is no more what was marked.
  expect(all.filter((hit) => hit.rule === code)).toMatchObject([{ key }])
  const beside: Partial<Record<AuditRuleCode, AuditRuleCode>> = { 'R-26': 'R-40', 'R-19': 'R-33' }
  expect(all.filter((hit) => hit.rule !== code && hit.rule !== beside[code])).toEqual([])

  const told = { organisationId: anOrganisationId(2), counterpartId: null, ...happened }
  const keys = await looking(async (look) => rule.touched(look, [told]))
  expect(await looking((look) => rule.evaluate(look, keys))).toMatchObject([{ rule: code, key }])

  await sound()
  expect(await hits()).toEqual([])
})

test.each<[AuditRuleCode, Pick<Happened, 'aggregate' | 'aggregateId'>, string]>([
  ['R-01', { aggregate: 'evaluation-batch', aggregateId: aBatchId(1) }, aPersonId(11)],
  ['R-01', { aggregate: 'candidate', aggregateId: aCandidateId(1) }, aPersonId(11)],
  ['R-03', { aggregate: 'assessor', aggregateId: anAssessorId(1) }, aBatchId(1)],
  ['R-03', { aggregate: 'candidate', aggregateId: aCandidateId(1) }, aBatchId(1)],
  ['R-22', { aggregate: 'certificate', aggregateId: aCertificateId(1) }, aCandidateId(1)],
  ['R-22', { aggregate: 'apprenticeship', aggregateId: anApprenticeshipId(1) }, aCandidateId(1)],
  ['R-22', { aggregate: 'evaluation-batch', aggregateId: aBatchId(1) }, aCandidateId(1)],
  ['R-33', { aggregate: 'evaluation-batch', aggregateId: aBatchId(1) }, aCandidateId(1)],
  ['R-33', { aggregate: 'score-correction', aggregateId: aCorrectionId }, aCandidateId(1)],
])('%s looks again after %o', async (code, happened, key) => {
  const rule = rules.find((each) => each.code === code)
  const told = { organisationId: anOrganisationId(2), counterpartId: null, ...happened }

  expect(await looking(async (look) => rule?.touched(look, [told]))).toContain(key)
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
  const [one] = await db
    .select()
    .from(certificate)
    .where(eq(certificate.id, aCertificateId(1)))
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
