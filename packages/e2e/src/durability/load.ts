import { chainId } from '@skillchain/db/demo/network'
import { someDemandTerms } from '@skillchain/domain/demand/skill-demand.fixture'
import { uuidv7 } from 'uuidv7'

import { dayFromNow } from '../harness/day.ts'
import { type Ask, Refused } from './caller.ts'

/** A command as it was sent, and what the server answered; no answer if the line broke first. */
export interface Sent {
  readonly procedure: string
  readonly input: { readonly id: string } & object
  readonly answer: unknown
}

/** What went out: what the server said it has done, and what nobody knows of. */
export interface Ledger {
  readonly acknowledged: Sent[]
  readonly inDoubt: Sent[]
}

/** Drafts and publishes demands on several lanes, as fast as they are answered, until the line breaks on each. */
export async function load(ask: Ask, lanes: number, ledger: Ledger): Promise<void> {
  await Promise.all(Array.from({ length: lanes }, () => lane({ ask, ledger })))
}

interface Means {
  readonly ask: Ask
  readonly ledger: Ledger
}

async function lane(means: Means): Promise<void> {
  for (;;) {
    const id = uuidv7()
    const terms = someDemandTerms({ arriveFromOn: dayFromNow(90), arriveToOn: dayFromNow(120) })
    const founded = { key: uuidv7(), chainId: chainId(1), id, draft: { terms, copiedFromId: null } }
    if (!(await send(means, 'skillDemand.found', founded))) return
    const published = { key: uuidv7(), chainId: chainId(1), id, version: 0, command: { type: 'publish' } }
    if (!(await send(means, 'skillDemand.perform', published))) return
  }
}

/** Answers whether an answer came. A refusal is a fault of this load, not of the line. */
async function send({ ask, ledger }: Means, procedure: string, input: Sent['input']): Promise<boolean> {
  try {
    ledger.acknowledged.push({ procedure, input, answer: await ask(procedure, input) })
    return true
  } catch (error) {
    if (error instanceof Refused) throw error
    ledger.inDoubt.push({ procedure, input, answer: null })
    return false
  }
}
