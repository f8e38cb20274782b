import { and, eq, inArray, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Moment } from '@skillchain/domain/kernel/moment'
import { isOn } from '@skillchain/domain/supervision/audit-rule'
import type { Hit } from '@skillchain/domain/supervision/clue'
import { type Reconciled, reconcile } from '@skillchain/domain/supervision/reconcile'

import { becomeJob, becomeUser, joinWhole, nobody } from '../kernel/as-job.ts'
import { type Database, type Tx, asActor } from '../kernel/database.ts'
import { append } from '../kernel/event.store.ts'
import { event } from '../kernel/event.table.ts'
import { takeMarks } from '../kernel/touched.store.ts'
import { touched } from '../kernel/touched.table.ts'
import { chainDirectory } from '../network/chain-directory.table.ts'
import { parametersIn } from '../standard/rule-parameter.store.ts'
import type { Look, Rule } from './audit/rule.ts'
import { clueIdOf, keep, knownOf, switchesIn } from './clue.store.ts'

interface Asked extends Moment {
  readonly chainId: ChainId
  readonly rules: readonly Rule[]
}

/**
 * Lets the rules look at what has happened in a chain, and answers how many clues that changed. Marks are taken away in
 * the transaction that keeps what was found: whatever cuts it off, both are undone, and the next look begins again.
 */
export const auditChain = (db: Database, asked: Asked): Promise<number> =>
  inChain(db, asked, async (tx, rules, look) => {
    await becomeJob(tx)
    const marks = await takeMarks(tx, asked.chainId, 'audits').returning({ id: touched.id })
    await becomeUser(tx)
    const ids = marks.map(({ id }) => id)
    const { aggregate, aggregateId, organisationId, counterpartId } = event
    const happened =
      ids.length === 0
        ? []
        : await tx
            .select({ aggregate, aggregateId, organisationId, counterpartId })
            .from(event)
            .where(and(eq(event.chainId, asked.chainId), inArray(event.eventId, ids)))
    let changed = 0
    for (const rule of rules) {
      // Rules look one after the other: they share one connection.
      // oxlint-disable-next-line no-await-in-loop
      const keys = [...new Set(await rule.touched(look, happened))]
      if (keys.length === 0) continue
      // oxlint-disable-next-line no-await-in-loop
      changed += await settle(look, { rule, keys, now: asked.now })
    }
    return changed
  })

/** Lets the rules look at all of a chain, and answers how many clues that changed: what no event tells of, time does. */
export const sweepChain = (db: Database, asked: Asked): Promise<number> =>
  inChain(db, asked, async (tx, rules, look) => {
    await joinWhole(tx)
    let changed = 0
    for (const rule of rules) {
      // oxlint-disable-next-line no-await-in-loop
      changed += await settle(look, { rule, keys: null, now: asked.now })
    }
    return changed
  })

/** In one transaction, alone in the chain among those who audit, with the rules that are on where the chain is filed. */
const inChain = (
  db: Database,
  { chainId, rules, today }: Asked,
  work: (tx: Tx, rules: readonly Rule[], look: Look) => Promise<number>,
): Promise<number> =>
  asActor(db, nobody([chainId]), async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${chainId}::text, 2603117))`)
    const [place] = await tx
      .select({ divisionCode: chainDirectory.divisionCode })
      .from(chainDirectory)
      .where(eq(chainDirectory.chainId, chainId))
    const divisionCode = place?.divisionCode ?? ''
    const switches = await switchesIn(tx)
    const standing = rules.filter(({ code }) => isOn(switches, { code, division: divisionCode }))
    const parameters = await parametersIn(tx)
    return work(tx, standing, { tx, chainId, divisionCode, today, parameters })
  })

/** Looks, compares with what is known, and keeps the difference. */
async function settle(
  look: Look,
  { rule, keys, now }: { rule: Rule; keys: readonly string[] | null; now: string },
): Promise<number> {
  const { tx, chainId, divisionCode } = look
  const hits = await rule.evaluate(look, keys)
  await becomeJob(tx)
  const idOf = (hit: Hit) => clueIdOf(chainId, hit)
  const known = await knownOf(tx, { chainId, rule: rule.code, keys, ids: hits.map(idOf) })
  const outcome = reconcile({ chainId, divisionCode, now, known, hits, idOf })
  await keep(
    tx,
    outcome.map(({ clue }) => clue),
  )
  await becomeUser(tx)
  return setDown(tx, outcome, now)
}

async function setDown(tx: Tx, outcome: readonly Reconciled[], now: string): Promise<number> {
  const { personId, organisationId } = nobody([])
  let changed = 0
  for (const { clue, event: happened } of outcome) {
    if (happened === null) continue
    changed += 1
    // oxlint-disable-next-line no-await-in-loop
    await append(tx, {
      chainId: clue.chainId,
      eventId: uuidv7(),
      aggregate: 'clue',
      aggregateId: clue.id,
      version: clue.version,
      type: happened.type,
      actorId: personId,
      organisationId,
      counterpartId: null,
      at: now,
      payload: { ...happened },
    })
  }
  return changed
}
