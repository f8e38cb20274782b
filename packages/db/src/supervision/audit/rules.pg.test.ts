import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'

import { aSkillDemandId } from '@skillchain/domain/demand/skill-demand.fixture'
import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import { anEnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { aContribution } from '@skillchain/domain/network/contribution.fixture'
import { aChainId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'
import { AuditRuleCode } from '@skillchain/domain/supervision/audit-rule'
import type { Hit } from '@skillchain/domain/supervision/clue'

import { livingChains } from '../../../test/chain.ts'
import { aDatabase } from '../../../test/database.ts'
import { anEnrolment } from '../../../test/enrolment.ts'
import { skillDemand } from '../../demand/skill-demand.table.ts'
import { application } from '../../enrolment/application.table.ts'
import { nobody } from '../../kernel/as-job.ts'
import { asActor } from '../../kernel/database.ts'
import { aFact } from '../../kernel/event.fixture.ts'
import { append } from '../../kernel/event.store.ts'
import { chainMember } from '../../network/chain-member.table.ts'
import { contribution } from '../../network/contribution.table.ts'
import { parametersIn } from '../../standard/rule-parameter.store.ts'
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

/** A fault, what it is found under, what tells of it, and the same within bounds. */
interface Injection {
  readonly fault: () => Promise<unknown>
  readonly sound: () => Promise<unknown>
  readonly key: string
  readonly happened: Pick<Happened, 'aggregate' | 'aggregateId'>
}

const injections: Record<AuditRuleCode, Injection> = {
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
  'R-35': {
    fault: () => joined('2025-11-26'),
    sound: () => joined('2025-11-27'),
    key: anOrganisationId(2),
    happened: { aggregate: 'chain-member', aggregateId: anOrganisationId(2) },
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
