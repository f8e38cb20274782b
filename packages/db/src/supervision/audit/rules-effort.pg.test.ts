import { expect, test } from 'vitest'

import { aContribution } from '@skillchain/domain/network/contribution.fixture'
import { aBatchId } from '@skillchain/domain/evaluation/evaluation-batch.fixture'
import type { AuditRuleCode } from '@skillchain/domain/supervision/audit-rule'
import { aBaseBookingId } from '@skillchain/domain/training/training.fixture'
import type { Fault } from '../../../test/fault.ts'
import { aChainId, anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'

import { anAuditedChain } from '../../../test/audited.ts'
import { livingChains } from '../../../test/chain.ts'
import { aDatabase } from '../../../test/database.ts'
import { anEnrolment } from '../../../test/enrolment.ts'
import { evaluationFaults } from '../../../test/evaluation-faults.ts'
import { letChainsBe, letTimePass, rowsIn } from '../../../test/history.ts'
import { otherFaults } from '../../../test/other-faults.ts'
import { patternFaults } from '../../../test/pattern-faults.ts'
import { effortOf } from '../../../test/plan.ts'
import { nobody } from '../../kernel/as-job.ts'
import { asActor } from '../../kernel/database.ts'
import { aFact } from '../../kernel/event.fixture.ts'
import { event } from '../../kernel/event.table.ts'
import { contribution } from '../../network/contribution.table.ts'
import { parametersIn } from '../../standard/rule-parameter.store.ts'
import { sweepChain } from '../audit-chain.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules.ts'

const { db, pool } = await aDatabase()
const chainId = aChainId(1)
const faults = { ...evaluationFaults(db), ...patternFaults(db), ...otherFaults(db) }
const today = '2026-11-27'
/** What happens every day, where the fault is told of by what happens once in years and touches all that rests on it. */
const usual: Partial<Record<AuditRuleCode, Fault['happened']>> = {
  'R-05': { aggregate: 'evaluation-batch', aggregateId: aBatchId(1) },
  'R-14': { aggregate: 'evaluation-batch', aggregateId: aBatchId(1) },
  'R-15': { aggregate: 'evaluation-batch', aggregateId: aBatchId(1) },
  'R-17': { aggregate: 'base-booking', aggregateId: aBaseBookingId(1) },
}
/** There are so many others. */
const CHAINS = 300
/** Of each row of the past. */
const TIMES = 500
/** What a look may take into its hands beyond what it took without a past: a page of an index here and there. */
const SLACK = 60

/** How many rows a rule takes into its hands for one thing that has happened. */
async function effortFor({ code, touched, evaluate }: Rule): Promise<number> {
  const happened = usual[code] ?? faults[code].happened
  const told = { organisationId: anOrganisationId(2), counterpartId: null, ...happened }
  const parameters = await db.transaction(parametersIn)
  return effortOf(db, (on) =>
    asActor(on, nobody([chainId]), async (tx) => {
      const look = { tx, chainId, divisionCode: '440100', today, parameters }
      await evaluate(look, await touched(look, [told]))
    }),
  )
}

const before = new Map<string, number>()

await livingChains(db)
await anEnrolment(db, { n: 1, applicants: ['submitted', 'admitted', 'withdrawn'] })
await anEnrolment(db, { n: 2, applicants: ['submitted', 'admitted'] })
await db.insert(contribution).values(aContribution({ chainId, dueOn: '2026-12-31' }))
await anAuditedChain(db)
const facts = Array.from({ length: 20 }, () => aFact({ at: '2026-11-01T02:00:00.000Z' }))
await db.insert(event).values(facts.map((fact) => ({ ...fact, leafHash: new Uint8Array(32) })))
// oxlint-disable-next-line no-await-in-loop
for (const rule of rules) before.set(rule.code, await effortFor(rule))
await letChainsBe(db, CHAINS)
await letTimePass(db, chainId, TIMES)

test.each(rules.map((rule) => [rule.code, rule] as const))(
  '%s looks at what an event touches, however long the past of its chain',
  async (code, rule) => {
    expect(await effortFor(rule)).toBeLessThanOrEqual((before.get(code) ?? 0) + SLACK)
  },
)

/** Those that put thousands of rows together with thousands of others, and find nothing among them. */
const joining = rules.filter(({ code }) => ['R-02', 'R-07', 'R-16', 'R-19', 'R-27'].includes(code))

test('of all of a chain no rule compares everything with everything, even if the planner knows of no rows', async () => {
  await pool.query('delete from pg_statistic')

  const effort = await effortOf(db, (on) =>
    sweepChain(on, { chainId, rules: joining, now: `${today}T02:00:00.000Z`, today }),
  )

  expect(effort).toBeLessThan(joining.length * (await rowsIn(db, chainId)))
})
