import { aChainId, anOrganisationId, cast } from '../organisation/actor.fixture.ts'
import { type Clue, ClueId, type Hit } from './clue.ts'
import type { Facts } from './clue.rules.ts'

export const aClueId = (n: number) => ClueId.parse(`01980000-0000-7000-8000-00000000c${100 + n}`)

/** Enterprise 3 offers less than Guangzhou's minimum wage. */
export const aHit = (given: Partial<Hit> = {}): Hit => ({
  rule: 'R-26',
  key: 'a demand',
  mark: '',
  organisationId: anOrganisationId(3),
  claimed: { kind: 'demand', id: 'a demand', facts: [{ name: 'payFromFen', value: 200_000 }] },
  contradicted: { kind: 'parameter', id: null, facts: [{ name: 'minimumWageFen', value: 250_000 }] },
  ...given,
})

/** A sound clue of that hit; a test names only what matters to it. */
export const aClue = (given: Partial<Clue> = {}): Clue => ({
  chainId: aChainId(1),
  id: aClueId(1),
  divisionCode: '440100',
  ...aHit(),
  severity: 'high',
  status: 'new',
  firstSeenAt: '2026-11-20T02:00:00.000Z',
  lastSeenAt: '2026-11-20T02:00:00.000Z',
  reason: given.status && given.status !== 'new' && given.status !== 'closed' ? '已电话核实' : null,
  mergedIntoId: given.status === 'merged' ? aClueId(9) : null,
  version: 0,
  ...given,
})

export const someClueFacts = (given: Partial<Facts> = {}): Facts => ({
  now: '2026-11-21T02:00:00.000Z',
  today: '2026-11-21',
  actor: cast.regulator,
  target: aClue({ id: aClueId(2) }),
  ...given,
})
