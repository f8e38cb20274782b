import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { z } from 'zod'

import type { BulkTask } from './bulk-process.ts'
import type { Child } from './child.ts'
import type { Ground } from './ground.ts'
import { cpuOf, cpuOfFamily } from './process-cost.ts'
import type { Product } from './product.ts'
import { medianOf } from './sample.ts'
import { table } from './table.ts'
import { type Visitor, cookieOf } from './world-accounts.ts'

export interface Given {
  readonly ground: Ground
  readonly product: Product
  readonly bare: Child<BulkTask, string>
  readonly rows: number
  readonly rounds: number
}

/** One way of moving many rows, and the process that does it. */
interface Mover {
  readonly name: string
  readonly pid: number
  /** What is done before the clock starts. */
  readonly prepare?: (round: number) => Promise<void>
  readonly move: (round: number) => Promise<void>
}

interface Moved {
  readonly seconds: number
  readonly serverCpu: number
  readonly postgresCpu: number
}

/** Lets the movers take turns and answers the medians as a table in Markdown. */
export async function race({ ground, rows, rounds }: Given, movers: readonly Mover[]): Promise<string> {
  const taken = movers.map((): Moved[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, { pid, prepare, move }] of movers.entries()) {
      // One at a time is what a turn is.
      // oxlint-disable-next-line no-await-in-loop
      await prepare?.(round)
      const before = [performance.now(), cpuOf(pid), cpuOfFamily(ground.postgresPid)] as const
      // oxlint-disable-next-line no-await-in-loop
      await move(round)
      taken[n]?.push({
        seconds: (performance.now() - before[0]) / 1_000,
        serverCpu: (cpuOf(pid) - before[1]) / rows,
        postgresCpu: (cpuOfFamily(ground.postgresPid) - before[2]) / rows,
      })
    }
  }
  const medians = taken.map((moved) => {
    const of = (key: keyof Moved) => medianOf(moved.map((one) => one[key]))
    return { seconds: of('seconds'), serverCpu: of('serverCpu'), postgresCpu: of('postgresCpu') }
  })
  const bare = medians.at(1)
  const cells = medians.map(({ seconds, serverCpu, postgresCpu }, n) => [
    movers[n]?.name ?? '',
    Math.round(rows / seconds).toLocaleString('en-US'),
    bare ? (bare.seconds / seconds).toPrecision(2) : '–',
    seconds.toFixed(1),
    serverCpu.toFixed(1),
    postgresCpu.toFixed(1),
  ])
  return table(['peer', 'rows/s', '÷ bare', 'seconds', 'server CPU µs/row', 'PostgreSQL CPU µs/row'], cells)
}

const headersOf = ({ secret }: Ground, { tokens, organisationId }: Visitor) => ({
  cookie: cookieOf(tokens[0] ?? '', secret),
  'x-organisation': organisationId,
  'x-skillchain': '1',
})

const Answer = z.object({ result: z.object({ data: z.unknown() }) })

/** A way for somebody to call the product's procedures. */
export function callingOn({ ground, product }: Given, visitor: Visitor) {
  const headers = { ...headersOf(ground, visitor), 'content-type': 'application/json' }
  return async (procedure: string, input: object): Promise<unknown> => {
    const url = `${product.url}/api/trpc/${procedure}`
    const answer = await fetched(url, { method: 'POST', headers, body: JSON.stringify(input) })
    return Answer.parse(JSON.parse(answer)).result.data
  }
}

/** Lets the product read a file, and answers what it says. */
export async function uploaded(
  { ground, product }: Given,
  visitor: Visitor,
  { path, query, file }: { path: string; query: Record<string, string>; file: string | Buffer },
): Promise<unknown> {
  const answer = await fetched(`${product.url}/api/upload/${path}?${new URLSearchParams(query).toString()}`, {
    method: 'POST',
    headers: { ...headersOf(ground, visitor), 'content-type': 'application/octet-stream' },
    body: file,
  })
  return JSON.parse(answer)
}

export async function fetched(url: string, init: RequestInit): Promise<string> {
  const response = await fetch(url, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 300)}`)
  return text
}

const EXPORTED = [
  'name',
  'gender',
  'birthYear',
  'documentMask',
  'school',
  'postName',
  'enterpriseName',
  'status',
]

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

/** Applications of one plan as CSV. */
export async function exportRace(given: Given): Promise<string> {
  const { ground, product, bare } = given
  const { chainId, planId } = ground.chain
  const rows = `select a.name, a.gender, a.birth_year, a.document_mask, a.school, d.post_name, o.name as enterprise, a.status
    from enrolment.application a
    join enrolment.plan_post p on p.chain_id = a.chain_id and p.id = a.post_id
    join demand.skill_demand d on d.chain_id = p.chain_id and d.id = p.demand_id
    join organisation.organisation o on o.id = a.enterprise_id
    where a.chain_id = '${chainId}' and a.plan_id = '${planId}' order by a.submitted_at, a.id`
  const exported = `copy (${rows}) to stdout (format csv)`
  const url = await bare.ask({ exported, imported: '' })
  const body = JSON.stringify({
    format: 'csv',
    fileName: 'applications',
    columns: EXPORTED.map((key) => ({ key, label: key })),
    question: { chainId, filter: { planId } },
  })
  const headers = { ...headersOf(ground, ground.college), 'content-type': 'application/json' }
  return race(given, [
    {
      name: 'product',
      pid: product.pid,
      move: async () =>
        void (await fetched(`${product.url}/api/export/applications`, { method: 'POST', headers, body })),
    },
    {
      name: 'bare',
      pid: bare.pid,
      move: async () => void (await fetched(`${url}/export`, { method: 'POST' })),
    },
    {
      name: 'COPY',
      pid: process.pid,
      move: () => onOwner(ground, (client) => pipeline(client.query(copyTo(exported)), nowhere())),
    },
  ])
}

/** A connection of its own, without pipelining, which COPY does not go with. */
export async function onOwner({ ownerUrl }: Ground, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
