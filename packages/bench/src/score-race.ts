import { ScoreLines, scoreHeading } from '@skillchain/domain/evaluation/score-sheet'
import { mark } from '@skillchain/db/evaluation/candidate.table'
import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import { type Given, callingOn, onOwner, race, uploaded } from './bulk.ts'
import type { Ground } from './ground.ts'
import { anExam } from './world-examined.ts'

const PART = 'theory'

/** What a sheet leaves behind, said by one statement: nobody is asked who sits where, or whether they may. */
const giveAll = ({ chain: { chainId, members }, evaluator }: Ground, batchId: string) => `
  with given as (
    insert into evaluation.mark (chain_id, batch_id, candidate_id, body_id, part, account_id, points, given_at)
    select chain_id, batch_id, id, body_id, '${PART}', '${evaluator.personId}', 60 + seat % 40, now()
      from evaluation.candidate where chain_id = '${chainId}' and batch_id = '${batchId}'),
  told as (
    insert into kernel.event (chain_id, event_id, aggregate, aggregate_id, version, type, actor_id, organisation_id,
      counterpart_id, at, payload, leaf_hash)
    values ('${chainId}', gen_random_uuid(), 'mark-sheet', gen_random_uuid(), 0, 'imported', '${evaluator.personId}',
      '${members.evaluationBody}', null, now(), '{"type":"imported"}', sha256('sheet')) returning event_id, chain_id)
  insert into kernel.touched (id, follower, chain_id)
  select event_id, follower, chain_id from told, unnest(array['roll-ups', 'reviews', 'indicators', 'audits']) follower`

/** A score sheet as CSV, from the file to the marks of everybody on it, beside what it leaves behind by one statement. */
export async function scoreRace(given: Given): Promise<string> {
  const { ground, product, rows } = given
  const { chainId } = ground.chain
  const batchId = await anExam(ground, rows)
  const call = callingOn(given, ground.evaluator)
  const seats = Array.from({ length: rows }, (_, n) => `${n + 1},${60 + ((n + 1) % 40)}`)
  const file = [`${scoreHeading('seat', PART)},${scoreHeading('points', PART)}`, ...seats].join('\r\n')
  const prepare = async () => {
    await ground.db.delete(mark).where(eq(mark.batchId, batchId))
    await ground.db.execute(sql`vacuum analyze evaluation.mark, evaluation.candidate`)
  }
  return race(given, [
    {
      name: 'product',
      pid: product.pid,
      prepare,
      move: async () => {
        const query = { chainId, batchId, part: PART }
        const read = await uploaded(given, ground.evaluator, { path: 'score-sheet', query, file })
        const good = ScoreLines.parse(read).rows.flatMap(({ row, verdict, seat, points }) =>
          verdict === 'fresh' && seat !== null && points !== null ? [{ row, seat, points }] : [],
        )
        if (good.length !== rows) throw new Error(`only ${good.length} rows are good`)
        await call('mark.giveSheet', { key: uuidv7(), ...query, rows: good })
      },
    },
    {
      name: 'bare',
      pid: process.pid,
      prepare,
      move: () => onOwner(ground, async (client) => void (await client.query(giveAll(ground, batchId)))),
    },
  ])
}
