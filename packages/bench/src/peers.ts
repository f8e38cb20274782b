import type { Task } from './bare-process.ts'
import type { BulkTask } from './bulk-process.ts'
import { type Child, startChild } from './child.ts'
import type { Ground } from './ground.ts'
import type { Load } from './load-process.ts'
import type { Loop } from './loop-process.ts'
import { cpuOf, cpuOfFamily } from './process-cost.ts'
import type { Product } from './product.ts'
import type { Effort, Sample, Tally } from './sample.ts'
import type { Scenario } from './scenario.ts'

/** Who is measured side by side. */
export const PEERS = ['product', 'bare', 'bare without walls', 'loop'] as const
export type Peer = (typeof PEERS)[number]

export interface Peers {
  /** One round of one peer; null where the peer has no part in the scenario. */
  readonly run: (peer: Peer, effort: Effort) => Promise<Sample | null>
}

export interface Staff {
  readonly bare: Child<Task, string>
  readonly loop: Child<Loop, Tally>
  readonly load: Child<Load, Tally>
  readonly bulk: Child<BulkTask, string>
  readonly end: () => Promise<void>
}

/** The processes that stand beside the product, and the one that sends requests to it and them. */
export async function hireStaff({
  ownerUrl,
  secret,
  chain,
}: Pick<Ground, 'ownerUrl' | 'secret'> & {
  readonly chain: Pick<Ground['chain'], 'chainId'>
}): Promise<Staff> {
  const url = new URL(ownerUrl)
  // What a query asks about its context it finds there even where nobody has been let in by `app.enter`.
  const context = ['chain_ids', 'wide_chain_ids'].map((name) => `-c app.${name}=${chain.chainId}`)
  url.searchParams.set('options', context.join(' '))
  const env = { BENCH_URL: url.href, BENCH_SECRET: secret }
  const [bare, loop, load, bulk] = await Promise.all([
    startChild<Task, string>('bare-process.ts', env),
    startChild<Loop, Tally>('loop-process.ts', env),
    startChild<Load, Tally>('load-process.ts'),
    startChild<BulkTask, string>('bulk-process.ts', env),
  ])
  const end = async () => void (await Promise.all([bare, loop, load, bulk].map((child) => child.end())))
  return { bare, loop, load, bulk, end }
}

export function peersFor(
  scenario: Scenario,
  { ground, product, staff }: { ground: Pick<Ground, 'postgresPid'>; product: Product; staff: Staff },
): Peers {
  const { script, query, variables } = scenario
  const byHttp = (url: string, effort: Effort) => staff.load.ask({ ...requestOf(scenario), ...effort, url })
  const run = async (peer: Peer, effort: Effort): Promise<Tally | null> => {
    if (peer === 'product') return byHttp(`${product.url}/api/trpc/${scenario.procedure}`, effort)
    if (peer === 'loop') return staff.loop.ask({ ...effort, script, variables })
    const said = peer === 'bare' ? script : query
    return said && byHttp(await staff.bare.ask({ script: said, variables }), effort)
  }
  const pids = {
    product: product.pid,
    bare: staff.bare.pid,
    'bare without walls': staff.bare.pid,
    loop: staff.loop.pid,
  }
  return {
    run: async (peer, effort) => {
      await scenario.reset?.()
      const [server, postgres] = [cpuOf(pids[peer]), cpuOfFamily(ground.postgresPid)]
      const tally = await run(peer, effort)
      if (!tally) return null
      return {
        ...tally,
        serverCpu: (cpuOf(pids[peer]) - server) / tally.requests,
        postgresCpu: (cpuOfFamily(ground.postgresPid) - postgres) / tally.requests,
      }
    },
  }
}

const requestOf = ({ input, visitor, variables, cookies }: Scenario): Omit<Load, 'url' | keyof Effort> => ({
  headers: {
    'content-type': 'application/json',
    'x-organisation': visitor.organisationId,
    'x-skillchain': '1',
    cookie: cookies.sample,
  },
  body: JSON.stringify(input),
  variables: [...variables.filter(({ from }) => from !== null && from !== 'cookie'), cookies],
})
