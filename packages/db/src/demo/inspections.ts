import { eq } from 'drizzle-orm'

import { shownOf } from '@skillchain/domain/supervision/draw'
import { EvidenceRequestId } from '@skillchain/domain/supervision/evidence-request'
import type { Frame } from '@skillchain/domain/supervision/inspection-command'
import { FindingId, InspectionId } from '@skillchain/domain/supervision/inspection'
import type { PopulationItem } from '@skillchain/domain/supervision/sample'

import type { Tx } from '../kernel/database.ts'
import { append } from '../kernel/event.store.ts'
import { insert as insertRequest } from '../supervision/evidence-request.store.ts'
import { evidenceRequest } from '../supervision/evidence-request.table.ts'
import { insert, keepDraw } from '../supervision/inspection.store.ts'
import { inspection, inspectionDraw } from '../supervision/inspection.table.ts'
import { digestOf, populationOf } from '../supervision/population.query.ts'
import { rectification } from '../supervision/rectification.table.ts'
import { daysBefore, plusDays } from './calendar.ts'
import { type Chronicle, chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { type Story, stories } from './inspection-stories.ts'
import { inspect, mend, request } from './inspection-telling.ts'
import { AUTOMOTIVE } from './network.ts'
import { organisationId } from './organisations.ts'

export const supervisionTables = [inspection, inspectionDraw, evidenceRequest, rectification] as const

/** Ids of each kind of thing that one inspection has many of; their numbers do not meet. */
const REQUESTS = 1_000
const FINDINGS = 2_000
const DRAWS = 3_000

const frame = (items: readonly PopulationItem[], n: number): Frame => ({
  items,
  seed: 2_026_110_100 + n * 7_919,
  digest: digestOf(items),
  drawId: demoId('inspection', DRAWS + n),
})

/** People admitted up to the day before the inspection was opened, as it could have seen them. */
function termsOf(now: Date, { of, subject, scope, stratify, size: sampleSize, daysAgo }: Story) {
  const { today } = daysBefore(now, daysAgo)
  const period = { fromOn: plusDays(today, -60), toOn: plusDays(today, -1) }
  const what = { subject, scope, stratify, sampleSize, population: 'admitted' as const }
  return { organisationId: organisationId(of), clueId: null, ...period, ...what }
}

async function tell(tx: Tx, story: Story, { n, told }: { n: number; told: Chronicle }): Promise<void> {
  const terms = termsOf(told.now, story)
  const items = await populationOf(tx, { chainId: AUTOMOTIVE, ...terms })
  const id = InspectionId.parse(demoId('inspection', n))
  const findings = story.found.map((found, at) => ({
    ...found,
    id: FindingId.parse(demoId('inspection', FINDINGS + n * 10 + at)),
    itemId: null,
    requestIds: [],
  }))
  const size = Math.min(terms.sampleSize, items.length)
  const { state, draws } = inspect(told, story, {
    id,
    terms: { ...terms, sampleSize: size },
    frame: frame(items, n),
    findings,
  })
  await insert(tx, state)
  const of = { chainId: AUTOMOTIVE, divisionCode: state.divisionCode, inspectionId: id }
  for (const draw of draws) {
    // One after another: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    await keepDraw(tx, of, draw)
  }
  if (state.status === 'concluded') {
    await tx
      .update(inspection)
      .set({ reportedDraws: draws.map(shownOf) })
      .where(eq(inspection.id, id))
  }
  const [first] = draws.flatMap((draw) => shownOf(draw).items)
  for (const [at, asked] of story.asked.entries()) {
    const requestId = EvidenceRequestId.parse(demoId('inspection', REQUESTS + n * 10 + at))
    const item = first && asked.aboutItem ? first : null
    // oxlint-disable-next-line no-await-in-loop
    await insertRequest(tx, request(told, asked, { id: requestId, inspectionId: id, terms, item }))
  }
  if (state.verdict !== 'fault') return
  const seen = new Set(draws.flatMap(({ sample }) => sample))
  const fresh = frame(
    items.filter((item) => !seen.has(item.id)),
    100 + n,
  )
  // An answer points at records of one's own.
  const own = terms.scope === 'organisation' && first ? first : null
  const mended = mend(told, story, { inspection: state, frame: fresh, item: own })
  await tx.insert(rectification).values(mended.state)
  for (const draw of mended.draws) {
    // oxlint-disable-next-line no-await-in-loop
    await keepDraw(tx, of, draw)
  }
}

/** Lets the city inspect the chain that is at work. */
export async function letInspect(tx: Tx, now: Date): Promise<void> {
  const told = chronicle(now, 'rectification')
  for (const [at, story] of stories.entries()) {
    // One after another: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    await tell(tx, story, { n: at + 1, told })
  }
  // oxlint-disable-next-line no-await-in-loop
  for (const fact of told.facts) await append(tx, fact)
}
