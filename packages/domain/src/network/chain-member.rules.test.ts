import { describe, expect, test } from 'vitest'

import { keysOf, unreachable } from '../kernel/transitions.ts'
import { permits } from '../organisation/access.ts'
import { aChainId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { aChainMember, aChainMemberId, memberFacts } from './chain-member.fixture.ts'
import { chainMemberPolicy, subjectOf } from './chain-member.policy.ts'
import { ChainMemberStatus } from './chain-member.ts'
import { type Facts, decide, draftInvitation, evolve, leaderOf, transitions } from './chain-member.rules.ts'
import { NO_CONSEQUENCES } from './consequences.ts'

const place = { chainId: aChainId(1), id: aChainMemberId(1) }
const invite = (given: Parameters<typeof memberFacts>[0] = {}, taken = false) =>
  draftInvitation({ ...place, kind: 'college', message: '欢迎加入' }, { ...memberFacts(given), taken })

describe('inviting an organisation', () => {
  test('gives it a place that waits for its answer', () => {
    expect(invite()).toMatchObject({
      value: { state: { status: 'invited', organisationId: anOrganisationId(1), replyDueOn: '2026-03-16' } },
    })
  })

  test.each<[string, Partial<Facts>, string]>([
    ['that nobody has registered', { organisation: null }, 'network.organisation-unknown'],
    [
      'that may not act',
      { organisation: { id: anOrganisationId(1), kind: 'college', suspendedAt: '2026-01-01T00:00:00Z' } },
      'network.organisation-suspended',
    ],
    [
      'of another kind',
      { organisation: { id: anOrganisationId(3), kind: 'enterprise', suspendedAt: null } },
      'network.kind-unfit',
    ],
    ['into a chain under review', { chain: { status: 'submitted', reasons: [] } }, 'network.chain-closed-to'],
    [
      'into a chain that is no more',
      { chain: { status: 'dissolved', reasons: [] } },
      'network.chain-closed-to',
    ],
  ])('%s is refused', (_, given, code) => {
    expect(invite(given)).toMatchObject({ problem: { code } })
  })

  test('that has a place already is refused', () => {
    expect(invite({}, true)).toMatchObject({ problem: { code: 'network.already-member' } })
  })

  test('into a returned filing is possible when its members were sent back', () => {
    const reasons = [{ field: 'members', reason: 'incomplete', note: '' } as const]

    expect(invite({ chain: { status: 'returned', reasons } }).ok).toBe(true)
    expect(invite({ chain: { status: 'returned', reasons: [] } }).ok).toBe(false)
  })
})

const leave = (seen = NO_CONSEQUENCES) => ({ type: 'leave', reason: '专业调整', acknowledged: seen }) as const

describe('a member', () => {
  const accepted = aChainMember({ status: 'accepted', replyDueOn: null, joinedOn: '2026-03-02' })

  test('joins once', () => {
    const joined = decide(aChainMember(), { type: 'accept' }, memberFacts())

    expect(joined.ok && evolve(aChainMember(), joined.value)).toEqual({ ...accepted, version: 1 })
    expect(decide(accepted, { type: 'accept' }, memberFacts())).toMatchObject({
      problem: { code: 'network.out-of-turn' },
    })
  })

  test('leaves having seen what goes with it, and not while people hold places under its plans', () => {
    const consequences = { ...NO_CONSEQUENCES, contributionsOutstanding: 3 }

    expect(decide(accepted, leave(), memberFacts({ consequences }))).toMatchObject({
      problem: { code: 'network.consequences-changed' },
    })
    expect(decide(accepted, leave(consequences), memberFacts({ consequences })).ok).toBe(true)
    const bound = { ...consequences, plansInForce: 1 }
    expect(decide(accepted, leave(bound), memberFacts({ consequences: bound }))).toMatchObject({
      problem: { code: 'network.plans-in-force' },
    })
  })

  test('that leads stays', () => {
    const state = leaderOf(place, anOrganisationId(4), memberFacts())

    expect(decide(state, leave(), memberFacts())).toMatchObject({ problem: { code: 'network.leader-stays' } })
  })

  test('that declined can be asked again, in another part', () => {
    const declined = aChainMember({ status: 'declined', reason: '名额不足', endedOn: '2026-03-02' })
    const organisation = { id: anOrganisationId(1), kind: 'trainingBase', suspendedAt: null } as const
    const again = decide(
      declined,
      { type: 'inviteAgain', kind: 'trainingBase', message: '' },
      memberFacts({ organisation }),
    )

    expect(again.ok && evolve(declined, again.value)).toMatchObject({
      status: 'invited',
      kind: 'trainingBase',
      reason: '',
      endedOn: null,
    })
  })
})

test.each<[keyof typeof cast, string[]]>([
  ['leader', ['invite', 'inviteAgain', 'remove']],
  ['collegeManager', ['accept', 'decline', 'leave']],
  ['college', []],
  ['enterprise', []],
  ['regulator', []],
])('the %s may do just this with the place of college 1', (who, actions) => {
  const may = keysOf(chainMemberPolicy).filter(
    (action) => action !== 'read' && permits(chainMemberPolicy[action], cast[who], subjectOf(aChainMember())),
  )

  expect(may).toEqual(actions)
})

test('every status can be reached from an invitation', () => {
  expect(unreachable(transitions, 'invited', ChainMemberStatus.options)).toEqual([])
})
