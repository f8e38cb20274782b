import { dropFile, find } from '@skillchain/db/enrolment/roster-import.store'
import { countFates, leaveFaulty, mergesInFile, rowsPast } from '@skillchain/db/enrolment/roster-row.store'
import { type Tx, asActor } from '@skillchain/db/kernel/database'
import { setProgress } from '@skillchain/db/kernel/job.store'
import type { RosterImport } from '@skillchain/domain/enrolment/roster-import'

import { moment } from '../kernel/clock.ts'
import { type JobContext, jobKind } from '../kernel/jobs.ts'
import { refusalIn, unwrap } from '../kernel/problem-error.ts'
import { workingDaysAfter } from '../kernel/working-days.ts'
import { type Landing, landRows } from './land-rows.ts'
import { parameter, rowFacts } from './roster-facts.ts'
import { rosterSeals } from './roster-sealing.ts'
import { RosterWork, actorOf, step, stepAlone } from './roster-work.ts'

const ROWS_AT_ONCE = 500

/** Makes applications of a roster's rows: all that were confirmed, in one transaction, or none. */
export const landRoster = jobKind({
  name: 'land-roster',
  data: RosterWork,
  work: async (context, work) => {
    try {
      await asActor(context.db, actorOf(work), (tx) => land(tx, context, work))
      await setProgress(context.db, actorOf(work), { chainId: work.chainId, id: work.id, state: 'done' })
    } catch (error) {
      const refused = refusalIn(error)
      if (!refused) throw error
      await stepAlone(context.db, work, { type: 'fail', failure: refused.problem.code })
      await setProgress(context.db, actorOf(work), { chainId: work.chainId, id: work.id, state: 'failed' })
    }
  },
})

async function land(tx: Tx, context: JobContext, work: RosterWork): Promise<void> {
  const state = unwrap(await find(tx, work))
  // Asked twice, or carried out before the server was cut off.
  if (state.status !== 'importing') return
  const landing = await landingOf(tx, context, state)
  let [after, done] = [0, 0]
  for (;;) {
    context.signal.throwIfAborted()
    const rows = await rowsPast(tx, work, { after, limit: ROWS_AT_ONCE })
    if (rows.length === 0) break
    await landRows(tx, landing, rows)
    after = rows.at(-1)?.number ?? after
    done += rows.length
    await setProgress(context.db, actorOf(work), {
      ...ref(work),
      state: 'running',
      done,
      total: state.counts?.read ?? 0,
    })
  }
  await leaveFaulty(tx, work)
  await step(tx, work, { type: 'complete', receipt: await countFates(tx, work) })
  await dropFile(tx, work)
}

const ref = ({ chainId, id }: RosterWork) => ({ chainId, id })

async function landingOf(tx: Tx, { keys }: JobContext, state: RosterImport): Promise<Landing> {
  const { now, today } = moment()
  const { plan, ...facts } = await rowFacts(tx, { chainId: state.chainId, id: state.planId }, { today })
  const days = await parameter(tx, 'enrolment.application-review', today)
  return {
    state,
    plan,
    // What was judged sound stays so: zeros that may be lost were a question, and it has been answered.
    facts: { ...facts, studentNumberLength: null },
    seals: rosterSeals(keys),
    completing: Map.groupBy(await mergesInFile(tx, state), ({ sameAsRow }) => sameAsRow ?? 0),
    now,
    reviewDueOn: workingDaysAfter(today, days),
  }
}
