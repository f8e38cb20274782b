/* oxlint-disable typescript/no-unsafe-type-assertion -- COPY gives bytes. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import { sql } from 'drizzle-orm'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { RosterColumn } from '@skillchain/domain/enrolment/roster-column'

import { type Given, callingOn, fetched, onOwner, race, uploaded } from './bulk.ts'
import { type Roster, rostersOf } from './roster.ts'

const State = z.object({ version: z.number(), status: z.string(), counts: z.looseObject({}).nullable() })
type State = z.infer<typeof State>
const Uploaded = z.object({ id: z.string() })

/** Uploads a roster, says what its columns are, has it checked, and has its rows become applications. */
async function importInto(given: Given, { rows, csv }: Roster): Promise<void> {
  const { chain, college } = given.ground
  const { chainId, importPlanId: planId } = chain
  const call = callingOn(given, college)
  const query = { chainId, planId, name: `${uuidv7()}.csv` }
  const { id } = Uploaded.parse(await uploaded(given, college, { path: 'roster', query, file: csv }))
  const ref = { chainId, id }
  const perform = async (version: number, command: object) =>
    void (await call('rosterImport.perform', { ...ref, key: uuidv7(), version, command }))
  const until = async (status: string): Promise<State> => {
    for (;;) {
      // Asked in turns, as a page that waits would.
      // oxlint-disable-next-line no-await-in-loop
      const state = State.parse(await call('rosterImport.byId', ref))
      if (state.status === status) return state
      if (state.status === 'failed') throw new Error('the import failed')
      // oxlint-disable-next-line no-await-in-loop
      await sleep(500)
    }
  }
  const layout = { sheet: null, encoding: 'utf-8', headingRow: 1, columns: RosterColumn.options }
  await perform(0, { type: 'map', layout, signature: 'bench' })
  const { version, counts } = await until('checked')
  if (counts?.['good'] !== rows) throw new Error(`not every row is sound: ${JSON.stringify(counts)}`)
  await perform(version, { type: 'confirm', partial: false })
  await until('imported')
}

/** One file after another, as somebody would who has more rows than a file may hold. */
async function each(rosters: readonly Roster[], move: (roster: Roster) => Promise<unknown>): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop
  for (const roster of rosters) await move(roster)
}

/** Rosters through all checks into applications, beside the same files and the same rows by COPY. */
export async function importRace(given: Given): Promise<string> {
  const { ground, product, bare, rows } = given
  await ground.db.execute(sql`create table bench_application (like enrolment.application including all)`)
  const cells = RosterColumn.options.map((_, n) => `c${n} text`).join(', ')
  await ground.db.execute(sql.raw(`create table bench_roster (${cells})`))
  const url = await bare.ask({ exported: '', imported: 'copy bench_roster from stdin (format csv)' })
  const { importPlanId } = ground.chain
  let copied: Buffer[] = []
  const keep = async () => {
    copied = []
    const latest = `select * from enrolment.application where plan_id = '${importPlanId}' and import_id is not null
      order by submitted_at desc limit ${rows}`
    await onOwner(ground, async (client) => {
      for await (const chunk of client.query(copyTo(`copy (${latest}) to stdout`)))
        copied.push(chunk as Buffer)
    })
    await ground.db.execute(sql`truncate bench_application`)
  }
  return race(given, [
    {
      name: 'product',
      pid: product.pid,
      move: (round) => each(rostersOf(rows, round), (roster) => importInto(given, roster)),
    },
    {
      name: 'bare',
      pid: bare.pid,
      move: (round) =>
        each(rostersOf(rows, round), ({ csv }) => fetched(`${url}/import`, { method: 'POST', body: csv })),
    },
    {
      name: 'COPY',
      pid: process.pid,
      prepare: keep,
      move: () =>
        onOwner(ground, (client) =>
          pipeline(Readable.from(copied), client.query(copyFrom('copy bench_application from stdin'))),
        ),
    },
  ])
}
