import { fileOf, find } from '@skillchain/db/enrolment/roster-import.store'
import { addRows, clearRows, countRows } from '@skillchain/db/enrolment/roster-row.store'
import { asActor } from '@skillchain/db/kernel/database'
import { setProgress } from '@skillchain/db/kernel/job.store'
import type { RosterImport } from '@skillchain/domain/enrolment/roster-import'
import { usualLength } from '@skillchain/domain/enrolment/roster-reading'

import { moment } from '../kernel/clock.ts'
import { type JobContext, jobKind } from '../kernel/jobs.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { rowFacts } from './roster-facts.ts'
import { type OpenRoster, faultOf, openRoster } from './roster-file.ts'
import { type Judging, judgeRows } from './roster-judge.ts'
import { rosterSeals } from './roster-sealing.ts'
import { RosterWork, actorOf, step, stepAlone } from './roster-work.ts'

/** A batch in this many milliseconds is told at least; more often than that nobody reads it. */
const TELL_EVERY = 400

/** Reads a roster and judges each of its rows; begun anew when it was cut off, since nothing is kept half judged. */
export const checkRoster = jobKind({
  name: 'check-roster',
  data: RosterWork,
  work: async (context, work) => {
    const state = await begin(context, work)
    // Thrown away, mapped otherwise or checked already: there is nothing left to do.
    if (state === null) return
    try {
      await readInto(context, work, state)
    } catch (error) {
      const fault = faultOf(error)
      if (fault === null) throw error
      await stepAlone(context.db, work, { type: 'fail', failure: fault })
      await tell(context, work, { state: 'failed' })
    }
  },
})

const tell = ({ db }: JobContext, work: RosterWork, changed: object) =>
  setProgress(db, actorOf(work), { chainId: work.chainId, id: work.id, ...changed })

const begin = ({ db }: JobContext, work: RosterWork): Promise<RosterImport | null> =>
  asActor(db, actorOf(work), async (tx) => {
    const { status } = unwrap(await find(tx, work))
    if (status === 'uploaded') throw new Error('the request that asked for this has not been committed yet')
    if (status !== 'mapped' && status !== 'checking') return null
    await clearRows(tx, work)
    return step(tx, work, { type: 'begin' })
  })

async function readInto(context: JobContext, work: RosterWork, state: RosterImport): Promise<void> {
  const seals = rosterSeals(context.keys)
  const sealed = await asActor(context.db, actorOf(work), (tx) => fileOf(tx, work))
  if (sealed === null || state.layout === null) throw new Error('there is no file to read')
  const roster = await openRoster(seals.openFile(work, sealed), state.layout)
  try {
    await judgeAll(context, work, { state, roster })
  } finally {
    roster.close()
  }
}

async function judgeAll(
  context: JobContext,
  work: RosterWork,
  { state, roster }: { state: RosterImport; roster: OpenRoster },
): Promise<void> {
  let judging: Judging | null = null
  let [done, told] = [0, 0]
  for await (const lines of roster.batches) {
    context.signal.throwIfAborted()
    const numbers = lines.map(({ cells }) => cells.studentNumber?.text.trim() ?? '')
    judging ??= await judgingOf(context, work, { state, studentNumberLength: usualLength(numbers) })
    const current = judging
    await asActor(context.db, actorOf(work), async (tx) => addRows(tx, await judgeRows(tx, current, lines)))
    done += lines.length
    if (Date.now() - told < TELL_EVERY) continue
    told = Date.now()
    await tell(context, work, { state: 'running', done })
  }
  await asActor(context.db, actorOf(work), async (tx) =>
    step(tx, work, {
      type: 'finish',
      counts: await countRows(tx, work),
      notices: roster.notices,
      studentNumberLength: judging?.facts.studentNumberLength ?? null,
    }),
  )
  await tell(context, work, { state: 'done', done, total: done })
}

const judgingOf = (
  { db, keys }: JobContext,
  work: RosterWork,
  { state, studentNumberLength }: { state: RosterImport; studentNumberLength: number | null },
): Promise<Judging> =>
  asActor(db, actorOf(work), async (tx) => {
    const { plan, ...facts } = await rowFacts(tx, { chainId: state.chainId, id: state.planId }, moment())
    return {
      roster: state,
      year: plan.terms.year,
      facts: { ...facts, studentNumberLength },
      seals: rosterSeals(keys),
      seen: new Map(),
    }
  })
