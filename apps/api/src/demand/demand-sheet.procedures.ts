import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { find, insert } from '@skillchain/db/demand/skill-demand.store'
import { dictionaryOn, wholeDictionary } from '@skillchain/db/standard/occupation.query'
import { copiedTerms } from '@skillchain/domain/demand/copy'
import { DemandSheetRow, MOST_DEMAND_ROWS } from '@skillchain/domain/demand/demand-sheet'
import { problem } from '@skillchain/domain/demand/problems'
import { DemandTerms, type SkillDemand, SkillDemandId } from '@skillchain/domain/demand/skill-demand'
import { skillDemandPolicy as policy, subjectOf } from '@skillchain/domain/demand/skill-demand.policy'
import { type SkillDemandEvent, draftDemand } from '@skillchain/domain/demand/skill-demand.rules'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { authorise } from '@skillchain/domain/organisation/access'

import type { Facts } from '../kernel/aggregate.ts'
import { moment } from '../kernel/clock.ts'
import { type Acting, type Deed, act } from '../kernel/perform.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { asking, commanding } from '../kernel/trpc.ts'
import { demandFacts } from './demand-facts.ts'
import { readDemandSheet } from './read-demand-sheet.ts'

const Added = z.object({ ids: z.array(SkillDemandId) })

/** Drafts as many demands as there are terms, all or none, each with its own entry in the log. */
async function addAll(
  { tx, actor }: Acting,
  chainId: ChainId,
  asked: { facts: Facts; drafts: readonly { terms: DemandTerms; copiedFromId: SkillDemandId | null }[] },
): Promise<Deed<z.infer<typeof Added>>> {
  const founded: { state: SkillDemand; event: SkillDemandEvent }[] = []
  for (const draft of asked.drafts) {
    const ref = { chainId, id: SkillDemandId.parse(uuidv7()) }
    // One after another: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    const facts = { ...asked.facts, ...(await demandFacts(tx, draft.terms, asked.facts)) }
    const { state, event } = unwrap(draftDemand(ref, draft, facts))
    unwrap(authorise(policy.found, actor, subjectOf(state)))
    // oxlint-disable-next-line no-await-in-loop
    await insert(tx, state)
    founded.push({ state, event })
  }
  const happened = founded.map(({ state, event }) => ({
    aggregate: 'skill-demand',
    aggregateId: state.id,
    version: state.version,
    event,
    parties: subjectOf(state).parties,
  }))
  const last = happened.pop()
  if (!last) throw new ProblemError(problem('demand.nothing-to-copy'))
  return { ...last, also: happened, answer: { ids: founded.map(({ state }) => state.id) } }
}

/** Demands by the dozen: out of a spreadsheet, and out of last year's. */
export const demandSheetProcedures = {
  /** What a file would bring, row by row; nothing is kept. */
  readSheet: asking(policy.found)
    .input(z.strictObject({ chainId: ChainId, base64: z.base64().max(900_000) }))
    .output(z.object({ rows: z.array(DemandSheetRow) }))
    .query(async ({ input }) => {
      const version = (await dictionaryOn(moment().today)) ?? ''
      const codes = new Set((await wholeDictionary(version)).map(({ code }) => String(code)))
      const rows = await readDemandSheet(Buffer.from(input.base64, 'base64'), { version, codes })
      return { rows: unwrap(rows) }
    }),

  /** Drafts of the rows somebody has chosen from a sheet. */
  addMany: commanding({ found: policy.found })
    .input(
      z.strictObject({
        key: z.uuidv7(),
        chainId: ChainId,
        terms: z.array(DemandTerms).min(1).max(MOST_DEMAND_ROWS),
      }),
    )
    .output(Added)
    .mutation(({ ctx, input }) => {
      const { terms } = input
      const asked = {
        ...input,
        name: 'skill-demand.add-many',
        content: { terms },
        parse: (stored: unknown) => Added.parse(stored),
      }
      return act(ctx, asked, (facts) =>
        addAll(ctx, input.chainId, {
          facts,
          drafts: terms.map((one) => ({ terms: one, copiedFromId: null })),
        }),
      )
    }),

  /** Drafts for a year on, one for each demand named. */
  copyToNextYear: commanding({ found: policy.found })
    .input(z.strictObject({ key: z.uuidv7(), chainId: ChainId, ids: z.array(SkillDemandId).min(1).max(100) }))
    .output(Added)
    .mutation(({ ctx, input }) => {
      const { chainId, ids } = input
      const asked = {
        ...input,
        name: 'skill-demand.copy',
        content: { ids },
        parse: (stored: unknown) => Added.parse(stored),
      }
      return act(ctx, asked, async (facts) => {
        const drafts: { terms: DemandTerms; copiedFromId: SkillDemandId }[] = []
        for (const id of ids.toSorted()) {
          // One after another: they share one connection.
          // oxlint-disable-next-line no-await-in-loop
          const earlier = unwrap(await find(ctx.tx, { chainId, id }))
          drafts.push({ terms: copiedTerms(earlier), copiedFromId: id })
        }
        return addAll(ctx, chainId, { facts, drafts })
      })
    }),
}
