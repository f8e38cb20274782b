import { PEERS, type Peer, type Peers } from './peers.ts'
import { type Sample, medianOf } from './sample.ts'

export interface Pace {
  readonly rounds: number
  /** Of one peer in one round. */
  readonly seconds: number
  /** Requests of one peer before the first round: programs that compile as they run are slow at first. */
  readonly warmUp: number
  /** Requests under way at once. */
  readonly lanes: number
}

export type Comparison = ReadonlyMap<Peer, Sample>

const middle = (samples: readonly Sample[]): Sample => {
  const of = (key: keyof Sample) => medianOf(samples.map((sample) => sample[key]))
  return {
    requests: of('requests'),
    seconds: of('seconds'),
    p50: of('p50'),
    p99: of('p99'),
    serverCpu: of('serverCpu'),
    postgresCpu: of('postgresCpu'),
  }
}

/** Lets the peers take turns, in another order each round, so that whatever else the machine does falls on all of them. */
export async function compare({ run }: Peers, { rounds, warmUp, ...pace }: Pace): Promise<Comparison> {
  const samples = new Map<Peer, Sample[]>()
  // One at a time is what a turn is.
  // oxlint-disable-next-line no-await-in-loop
  for (const peer of PEERS) await run(peer, { ...pace, atLeast: warmUp })
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < PEERS.length; turn += 1) {
      const peer = PEERS[(turn + round) % PEERS.length] ?? 'product'
      // oxlint-disable-next-line no-await-in-loop
      const sample = await run(peer, { ...pace, atLeast: 1 })
      if (sample) samples.set(peer, [...(samples.get(peer) ?? []), sample])
    }
  }
  return new Map([...samples].map(([peer, taken]) => [peer, middle(taken)]))
}
