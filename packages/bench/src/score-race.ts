import type { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { ScoreLines, scoreHeading } from '@skillchain/domain/evaluation/score-sheet'
import { mark } from '@skillchain/db/evaluation/candidate.table'
import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import { type Given, callingOn, onOwner, race, uploaded } from './bulk.ts'
import type { Ground } from './ground.ts'
import { anExam } from './world-examined.ts'

const PART = 'theory'
/** As many as an exam has places at the most. */
const PLACES = 2_000

/** What the sheets leave behind, said by one statement: nobody is asked who sits where, or whether they may. */
const giveAll = ({ chain: { chainId, members }, evaluator }: Ground) => `
  with given as (
    insert into evaluation.mark (chain_id, batch_id, candidate_id, body_id, part, account_id, points, given_at)
    select chain_id, batch_id, id, body_id, '${PART}', '${evaluator.personId}', 60 + seat % 40, now()
      from evaluation.candidate where chain_id = '${chainId}' and status = 'accepted' and attendance = 'present'),
  told as (
    insert into kernel.event (chain_id, event_id, aggregate, aggregate_id, version, type, actor_id, organisation_id,
      counterpart_id, at, payload, leaf_hash)
    values ('${chainId}', gen_random_uuid(), 'mark-sheet', gen_random_uuid(), 0, 'imported', '${evaluator.personId}',
      '${members.evaluationBody}', null, now(), '{"type":"imported"}', sha256('sheet')) returning event_id, chain_id)
  insert into kernel.touched (id, follower, chain_id)
  select event_id, follower, chain_id from told, unnest(array['roll-ups', 'reviews', 'indicators', 'audits']) follower`

/** Seats and points as CSV. */
function sheetOf(people: number): string {
  const seats = Array.from({ length: people }, (_, n) => `${n + 1},${60 + ((n + 1) % 40)}`)
  return [`${scoreHeading('seat', PART)},${scoreHeading('points', PART)}`, ...seats].join('\r\n')
}

/** Score sheets of several exams, from the files to the marks, beside what they leave behind by one statement. */
export async function scoreRace(given: Given): Promise<string> {
  const { ground, product, rows } = given
  const { chainId } = ground.chain
  const exams: { people: number; batchId: EvaluationBatchId }[] = []
  for (let from = 0; from < rows; from += PLACES) {
    const people = Math.min(PLACES, rows - from)
    // oxlint-disable-next-line no-await-in-loop
    exams.push({ people, batchId: await anExam(ground, people) })
  }
  const call = callingOn(given, ground.evaluator)
  const prepare = async () => {
    await ground.db.delete(mark).where(eq(mark.chainId, chainId))
    await ground.db.execute(sql`vacuum analyze evaluation.mark, evaluation.candidate`)
  }
  const give = async ({ people, batchId }: (typeof exams)[number]) => {
    const query = { chainId, batchId, part: PART }
    const read = await uploaded(given, ground.evaluator, {
      path: 'score-sheet',
      query,
      file: sheetOf(people),
    })
    const good = ScoreLines.parse(read).rows.flatMap(({ row, verdict, seat, points }) =>
      verdict === 'fresh' && seat !== null && points !== null ? [{ row, seat, points }] : [],
    )
    if (good.length !== people) throw new Error(`only ${good.length} of ${people} rows are good`)
    await call('mark.giveSheet', { key: uuidv7(), ...query, rows: good })
  }
  return race(given, [
    {
      name: 'product',
      pid: product.pid,
      prepare,
      move: async () => {
        // One sheet after another, as an assessor sends them.
        // oxlint-disable-next-line no-await-in-loop
        for (const exam of exams) await give(exam)
      },
    },
    {
      name: 'bare',
      pid: process.pid,
      prepare,
      move: () => onOwner(ground, async (client) => void (await client.query(giveAll(ground)))),
    },
  ])
}
