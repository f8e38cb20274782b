import { isDeepStrictEqual } from 'node:util'

import { chainId } from '@skillchain/db/demo/network'
import { z } from 'zod'

import type { Ask } from './caller.ts'
import type { Sent } from './load.ts'

const State = z.looseObject({ id: z.string(), version: z.int(), status: z.string() })
const History = z.array(z.object({ version: z.int(), type: z.string() }))

/** What is wrong with what the server has kept of the commands it acknowledged; nothing if it kept its word. */
export async function brokenWords(ask: Ask, acknowledged: readonly Sent[]): Promise<string[]> {
  const faults: string[] = []
  for (const [id, sent] of Map.groupBy(acknowledged, ({ input }) => input.id))
    // One record after another: the check is not to become a load of its own.
    // oxlint-disable-next-line no-await-in-loop
    faults.push(...(await faultsOf(ask, id, sent)).map((fault) => `${id}: ${fault}`))
  return faults
}

async function faultsOf(ask: Ask, id: string, sent: readonly Sent[]): Promise<string[]> {
  const ref = { chainId: chainId(1), id }
  const found = await ask('skillDemand.byId', ref).catch(() => null)
  if (found === null) return ['the record is gone']
  const last = State.parse(sent.at(-1)?.answer)
  const { version, status } = State.parse(found)
  const faults = version === last.version && status === last.status ? [] : [`it is ${status} at ${version}`]
  const told = History.parse(await ask('skillDemand.history', ref)).map((each) => each.version)
  const expected = sent.map(({ answer }) => State.parse(answer).version)
  if (told.length !== expected.length || !expected.every((each) => told.includes(each)))
    faults.push(`its log holds versions ${told.join(', ')} and not ${expected.join(', ')}`)
  for (const { procedure, input, answer } of sent) {
    // oxlint-disable-next-line no-await-in-loop
    const again = await ask(procedure, input).catch((error: unknown) => String(error))
    if (!isDeepStrictEqual(again, answer)) faults.push(`${procedure}, sent again, is answered otherwise`)
  }
  return faults
}
