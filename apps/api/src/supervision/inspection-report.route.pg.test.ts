import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { asActor } from '@skillchain/db/kernel/database'
import { insert } from '@skillchain/db/supervision/inspection.store'
import { livingChains } from '@skillchain/db/test/chain'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'
import { drawFrom, shownOf } from '@skillchain/domain/supervision/draw'
import {
  aFrame,
  aPopulation,
  anInspection,
  anInspectionId,
} from '@skillchain/domain/supervision/inspection.fixture'

import { aServer, signIn } from '../../test/server.ts'

const { server, owner } = await aServer()
await livingChains(owner)

/** A report in whose sample somebody is called so. */
async function concluded(n: number, label: string) {
  const id = anInspectionId(n)
  const items = aPopulation(4).map((item) => ({ ...item, label }))
  const lot = {
    purpose: 'inspection',
    before: 0,
    size: 2,
    reason: null,
    now: '2026-11-20T02:00:00.000Z',
  } as const
  const drawn = drawFrom(aFrame({ items }), lot)
  if (!drawn.ok) throw new Error(drawn.problem.code)
  const shown = JSON.stringify([shownOf(drawn.value)])
  await asActor(owner, cast.regulator, async (tx) => {
    await insert(tx, anInspection({ id, status: 'concluded' }))
    await tx.execute(
      sql`update supervision.inspection set reported_draws = ${shown}::jsonb where id = ${id}::uuid`,
    )
  })
}
await concluded(1, '𠮷* 4403**********1233')
await concluded(2, '\u{2ebe0}*')
await asActor(owner, cast.regulator, (tx) =>
  insert(tx, anInspection({ id: anInspectionId(3), status: 'hearing' })),
)

async function asked(who: 'regulator' | 'enterprise' | 'leader' | 'college', n: number) {
  const { organisationId: organisation } = cast[who]
  const query = new URLSearchParams({ chainId: aChainId(1), id: anInspectionId(n), organisation })
  const cookie = await signIn(server, who)
  return server.inject({ url: `/api/download/inspection-report?${query}`, headers: { cookie } })
}

test.each(['regulator', 'enterprise'] as const)(
  'the %s prints the report, rare characters and all',
  async (who) => {
    const response = await asked(who, 1)

    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('application/pdf')
    expect(response.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  },
)

test('to a chain’s leader and other members there is none', async () => {
  for (const who of ['leader', 'college'] as const)
    expect((await asked(who, 1)).json()).toMatchObject({ problem: { code: 'record.missing' } })
})

test('there is none before the conclusion, and none with a box for a character', async () => {
  expect((await asked('enterprise', 3)).json()).toMatchObject({
    problem: { code: 'supervision.inspection-out-of-turn' },
  })
  expect((await asked('regulator', 2)).json()).toMatchObject({
    problem: { code: 'supervision.report-characters', params: { characters: '\u{2ebe0}' } },
  })
})
