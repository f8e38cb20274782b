import { uuidv7 } from 'uuidv7'

import { seedParameters } from '@skillchain/domain/standard/rule-parameter-seed'
import type { AuditRuleCode } from '@skillchain/domain/supervision/audit-rule'
import type { Clue, Hit } from '@skillchain/domain/supervision/clue'
import { type ClueEvent, type Command, decide, evolve } from '@skillchain/domain/supervision/clue.rules'
import { reconcile } from '@skillchain/domain/supervision/reconcile'

import { nobody } from '../kernel/as-job.ts'
import type { Tx } from '../kernel/database.ts'
import { append } from '../kernel/event.store.ts'
import { rules } from '../supervision/audit/rules.ts'
import { clueIdOf, keep } from '../supervision/clue.store.ts'
import { daysBefore } from './calendar.ts'
import { AUTOMOTIVE } from './network.ts'
import { organisationId } from './organisations.ts'
import { signInOf } from './sign-ins.ts'

const OFFICER = signInOf('city-regulator')
const actor = {
  ...nobody([AUTOMOTIVE]),
  personId: OFFICER.id,
  organisationId: organisationId(OFFICER.organisation),
  role: OFFICER.role,
  division: '4401',
}

/** What the city's officer has made of the first clue of a rule; the others are new. */
const judgements: Partial<Record<AuditRuleCode, Command>> = {
  'R-25': { type: 'dismiss', reason: '纸质三方协议已核对，补录中' },
  'R-40': { type: 'accept', reason: '已电话核实，需进一步检查' },
}

interface Told {
  readonly clue: Clue
  readonly event: ClueEvent
  readonly at: string
  readonly by: Pick<typeof actor, 'personId' | 'organisationId'>
}

const tell = (tx: Tx, { clue, event, at, by }: Told) =>
  append(tx, {
    chainId: clue.chainId,
    eventId: uuidv7(),
    aggregate: 'clue',
    aggregateId: clue.id,
    version: clue.version,
    type: event.type,
    actorId: by.personId,
    organisationId: by.organisationId,
    counterpartId: null,
    at,
    payload: { ...event },
  })

/** Lets the audit rules look at the invented world as they look at any, and its officer judge some of what they find. */
export async function findClues(tx: Tx, now: Date): Promise<void> {
  const chainId = AUTOMOTIVE
  const divisionCode = '440100'
  const { today } = daysBefore(now, 0)
  const seen = daysBefore(now, 4)
  const hits: Hit[] = []
  for (const rule of rules) {
    // One after the other: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    hits.push(
      ...(await rule.evaluate({ tx, chainId, divisionCode, today, parameters: seedParameters }, null)),
    )
  }
  const sorted = hits.toSorted((a, b) => `${a.rule} ${a.key}`.localeCompare(`${b.rule} ${b.key}`))
  const idOf = (hit: Hit) => clueIdOf(chainId, hit)
  const found = reconcile({ chainId, divisionCode, now: seen.now, known: [], hits: sorted, idOf })
  const left = new Map(Object.entries(judgements))
  for (const { clue, event } of found) {
    // oxlint-disable-next-line no-await-in-loop
    if (event) await tell(tx, { clue, event, at: seen.now, by: nobody([]) })
    const command = left.get(clue.rule)
    left.delete(clue.rule)
    const moment = daysBefore(now, 2)
    const decision = command ? decide(clue, command, { ...moment, actor, target: null }) : null
    const next = decision?.ok ? evolve(clue, decision.value) : clue
    // oxlint-disable-next-line no-await-in-loop
    await keep(tx, [next])
    // oxlint-disable-next-line no-await-in-loop
    if (decision?.ok) await tell(tx, { clue: next, event: decision.value, at: moment.now, by: actor })
  }
}
