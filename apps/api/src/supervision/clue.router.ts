import { z } from 'zod'

import { historyOf } from '@skillchain/db/kernel/event.query'
import { clueById, clues, cluesBeside, countClues } from '@skillchain/db/supervision/clue.query'
import { find, foundIn, save } from '@skillchain/db/supervision/clue.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn } from '@skillchain/domain/kernel/command'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { AuditRuleCode, Severity } from '@skillchain/domain/supervision/audit-rule'
import { Clue, ClueId, ClueStatus } from '@skillchain/domain/supervision/clue'
import { cluePolicy as policy, subjectOf } from '@skillchain/domain/supervision/clue.policy'
import { type ClueEvent, Command, decide, evolve } from '@skillchain/domain/supervision/clue.rules'

import type { Aggregate } from '../kernel/aggregate.ts'
import { Happened } from '../kernel/happened.ts'
import { perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router, surveying } from '../kernel/trpc.ts'

const aggregate: Aggregate<Clue, Command, ClueEvent, { target: Clue | null }> = {
  name: 'clue',
  schema: Clue,
  policy,
  subjectOf,
  decide,
  evolve,
  find,
  save,
  facts: async (tx, { chainId }, { command }) => ({
    target: command.type === 'merge' ? await foundIn(tx, { chainId, id: command.intoId }) : null,
  }),
}

const { read, setRule: _setRule, ...onClue } = policy
const ref = z.strictObject({ chainId: ChainId, id: ClueId })
const ClueRow = Clue.extend({ chainName: z.string(), organisationName: z.string() })
const Filter = z
  .strictObject({
    status: z.array(ClueStatus).max(ClueStatus.options.length).optional(),
    rule: AuditRuleCode.optional(),
    severity: Severity.optional(),
    /** Of one chain; named otherwise than the chain a request enters, since the list is of the whole division. */
    ofChain: ChainId.optional(),
  })
  .default({})
const filterOf = ({ ofChain, ...filter }: z.output<typeof Filter>) => ({ ...filter, chainId: ofChain })

/** Clues of the reader's division, and what officers make of them. */
export const clueRouter = router({
  list: surveying(read)
    .input(z.strictObject({ ...PageRequest.shape, filter: Filter }))
    .output(pageOf(ClueRow))
    .query(({ ctx: { tx }, input: { filter, ...page } }) => clues(tx, { ...page, filter: filterOf(filter) })),

  count: surveying(read)
    .input(z.strictObject({ filter: Filter }))
    .output(z.int())
    .query(({ ctx: { tx }, input: { filter } }) => countClues(tx, filterOf(filter))),

  byId: surveying(read)
    .input(ref)
    .output(ClueRow)
    .query(async ({ ctx: { tx }, input }) => unwrap(await clueById(tx, input))),

  /** Other clues about the same organisation in the same chain. */
  beside: surveying(read)
    .input(ref)
    .output(z.array(ClueRow))
    .query(async ({ ctx: { tx }, input }) => cluesBeside(tx, unwrap(await clueById(tx, input)))),

  history: asking(read)
    .input(ref)
    .output(z.array(Happened))
    .query(({ input }) => historyOf({ ...input, aggregate: 'clue' })),

  perform: commanding(onClue)
    .input(commandOn(ClueId, Command))
    .output(Clue)
    .mutation(({ ctx, input }) => perform(aggregate, ctx, input)),
})
