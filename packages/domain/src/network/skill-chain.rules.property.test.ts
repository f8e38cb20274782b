import fc from 'fast-check'
import { expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import { cast } from '../organisation/actor.fixture.ts'
import type { Command } from './chain-command.ts'
import { evolve } from './chain-event.ts'
import { NO_CONSEQUENCES } from './consequences.ts'
import { aCharter, aSkillChain, chainFacts } from './skill-chain.fixture.ts'
import { type SkillChain, SkillChainStatus } from './skill-chain.ts'
import { decide, transitions } from './skill-chain.rules.ts'
import { checklist } from './submission-checklist.ts'

/** What is true of every chain, whatever has happened to it. */
const invariants: Record<string, (chain: SkillChain) => boolean> = {
  'is suspended by somebody or not at all': ({ status, suspendedBy }) =>
    (status === 'suspended') === (suspendedBy !== null),
  'has reasons while it is returned': ({ status, reasons }) => status !== 'returned' || reasons.length > 0,
  'has a day by which its review is due while under review': ({ status, dueOn }) =>
    status !== 'submitted' || dueOn !== null,
  'is never under review without a charter': ({ status, charter }) =>
    status !== 'submitted' || charter !== null,
}

const reasons = [{ field: 'charter', reason: 'unclear', note: '' } as const]

const anyChain = fc
  .record({
    status: fc.constantFrom(...SkillChainStatus.options),
    charter: fc.constantFrom(aCharter, null),
    dueOn: fc.constantFrom('2026-03-30', null),
    reasons: fc.constantFrom(reasons, []),
    suspendedBy: fc.constantFrom('leader' as const, 'regulator' as const, null),
    insuredStaff: fc.constantFrom(null, 299, 300),
  })
  .map(aSkillChain)
  .filter((chain) => Object.values(invariants).every((holds) => holds(chain)))

const because = { reason: '产线搬迁', acknowledged: NO_CONSEQUENCES }
const anyCommand = fc.constantFrom<Command>(
  { type: 'revise', changes: { insuredStaff: 300 } },
  { type: 'amendCharter', text: '第一条 另一种写法，长度足够长，超过二十个字，可以保存。', note: '' },
  { type: 'submit' },
  { type: 'return', reasons },
  { type: 'approve', note: '' },
  { type: 'activate' },
  { type: 'suspend', ...because },
  { type: 'resume', reason: '产线搬迁' },
  { type: 'dissolve', ...because },
)
const anyFacts = fc
  .record({
    actor: fc.constantFrom(cast.leader, cast.regulator),
    standing: fc.record({
      colleges: fc.nat(1),
      evaluationBodies: fc.nat(1),
      enterprisePromises: fc.nat(1),
      collegePromises: fc.nat(1),
    }),
  })
  .map(chainFacts)

test.each(Object.entries(invariants))('a chain %s', (_, holds) => {
  const property = fc.property(anyChain, anyCommand, anyFacts, (chain, command, facts) => {
    const decision = decide(chain, command, facts)
    fc.pre(decision.ok)
    return holds(evolve(chain, decision.value))
  })
  fc.assert(property, { numRuns: 1_000 })
})

test('what is submitted lacks nothing on its list', () => {
  const property = fc.property(anyChain, anyFacts, (chain, facts) => {
    const complete = checklist(chain, facts).every(({ missing }) => missing === null)
    const may = chain.status === 'draft' || chain.status === 'returned'
    return decide(chain, { type: 'submit' }, facts).ok === (complete && may)
  })
  fc.assert(property, { numRuns: 1_000 })
})

test('every status can be reached from a draft', () => {
  expect(unreachable(transitions, 'draft', SkillChainStatus.options)).toEqual([])
})
