import { z } from 'zod'

import { faultsOf, importById, importsOf } from '@skillchain/db/enrolment/roster-import.query'
import { askAgain, dropFile, find, rememberMapping, save } from '@skillchain/db/enrolment/roster-import.store'
import { clearRows } from '@skillchain/db/enrolment/roster-row.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { EnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan'
import { FaultCode, Severity } from '@skillchain/domain/enrolment/roster-cell'
import { RosterColumn } from '@skillchain/domain/enrolment/roster-column'
import { RosterImport, RosterImportId, RosterLayout } from '@skillchain/domain/enrolment/roster-import'
import { rosterImportPolicy as policy, subjectOf } from '@skillchain/domain/enrolment/roster-import.policy'
import {
  type Command,
  type Facts as RosterFacts,
  type RosterEvent,
  decide,
  evolve,
} from '@skillchain/domain/enrolment/roster-import.rules'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn } from '@skillchain/domain/kernel/command'

import type { Aggregate, Facts } from '../kernel/aggregate.ts'
import type { Keys } from '../kernel/keys.ts'
import { perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router } from '../kernel/trpc.ts'
import { checkRoster } from './check-roster.ts'
import { landRoster } from './land-roster.ts'
import { importFacts } from './roster-facts.ts'
import { rosterPreviewProcedures } from './roster-preview.procedures.ts'
import { rosterRowProcedures } from './roster-row.procedures.ts'
import { rosterSeals } from './roster-sealing.ts'
import { workFor } from './roster-work.ts'
import { touchedSince, undoRoster } from './undo-roster.ts'

/** What a person asks for; the other steps are taken by the work in the background and by mending rows. */
const Asked = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('map'), layout: RosterLayout, signature: z.string().max(4_000) }),
  z.strictObject({ type: z.literal('confirm'), partial: z.boolean() }),
  z.strictObject({ type: z.literal('undo') }),
  z.strictObject({ type: z.literal('discard') }),
])
type Asked = z.infer<typeof Asked>

const { map, confirm, undo, discard } = policy
const ref = z.strictObject({ chainId: ChainId, id: RosterImportId })
const FaultTotal = z.object({ code: FaultCode, column: RosterColumn, severity: Severity, rows: z.int() })

type More = Omit<RosterFacts, keyof Facts>

const commandOf = (asked: Asked): Command =>
  asked.type === 'map' ? { type: 'map', layout: asked.layout } : asked

/** An import as its college drives it; what a step does to rows and files happens where the step is saved. */
const aggregateFor = (keys: Keys, asked: Asked): Aggregate<RosterImport, Asked, RosterEvent, More> => ({
  name: 'roster-import',
  schema: RosterImport,
  policy: { map, confirm, undo, discard },
  subjectOf,
  find,
  evolve,
  decide: (state, command, facts) => decide(state, commandOf(command), facts),
  facts: async (tx, state, { now, today, command }) => ({
    ...(await importFacts(tx, state, { now, today })),
    touched: command.type === 'undo' ? await touchedSince(tx, state) : 0,
  }),
  save: async (tx, next, event) => {
    await follow(tx, { next, event, keys, asked })
    return save(tx, next)
  },
})

interface Following {
  readonly next: RosterImport
  readonly event: RosterEvent
  readonly keys: Keys
  readonly asked: Asked
}

async function follow(tx: Tx, { next, event, keys, asked }: Following): Promise<void> {
  const { chainId, collegeId } = next
  if (event.type === 'mapped') {
    await clearRows(tx, next)
    if (asked.type === 'map') {
      const { columns } = event.layout
      await rememberMapping(tx, { chainId, collegeId, signature: asked.signature, columns })
    }
    await askAgain(tx, next, 0)
  }
  if (event.type === 'confirmed') await askAgain(tx, next, next.counts?.read ?? 0)
  if (event.type === 'undone') await undoRoster(tx, next, rosterSeals(keys))
  if (event.type === 'discarded') {
    await clearRows(tx, next)
    await dropFile(tx, next)
  }
}

export const rosterImportRouter = router({
  list: asking(policy.read)
    .input(
      z.strictObject({
        chainId: ChainId,
        planId: EnrolmentPlanId.optional(),
        limit: z.int().min(1).max(100).default(50),
      }),
    )
    .output(z.array(RosterImport))
    .query(({ input: { chainId, ...rest } }) => importsOf(chainId, rest)),

  byId: asking(policy.read)
    .input(ref)
    .output(RosterImport)
    .query(async ({ input }) => unwrap(await importById(input))),

  /** How often each fault was found. */
  faults: asking(policy.read)
    .input(ref)
    .output(z.array(FaultTotal))
    .query(async ({ input }) => z.array(FaultTotal).parse(await faultsOf(input))),

  perform: commanding({ map, confirm, undo, discard })
    .input(commandOn(RosterImportId, Asked))
    .output(RosterImport)
    .mutation(async ({ ctx, input }) => {
      const { keys, jobs } = ctx.services
      const next = await perform(aggregateFor(keys, input.command), ctx, input)
      const work = workFor(ctx.actor, next)
      if (next.status === 'mapped') await jobs.send(checkRoster, work)
      if (next.status === 'importing') await jobs.send(landRoster, work)
      return next
    }),

  ...rosterPreviewProcedures,
  ...rosterRowProcedures,
})
