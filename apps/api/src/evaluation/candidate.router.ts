import { z } from 'zod'

import { admittedFor, candidates, countCandidates } from '@skillchain/db/evaluation/candidate.query'
import { conditionsIn } from '@skillchain/db/evaluation/entry-condition.store'
import { look } from '@skillchain/db/evaluation/evaluation-batch.store'
import { ApplicationId } from '@skillchain/domain/enrolment/application'
import { Candidate, CandidateId, CandidateStatus } from '@skillchain/domain/evaluation/candidate'
import { candidatePolicy as policy, subjectOf } from '@skillchain/domain/evaluation/candidate.policy'
import { Command, Registration, askedOf, yearOf } from '@skillchain/domain/evaluation/candidate.rules'
import { DeclaredFact, Requirement, TrainedFact } from '@skillchain/domain/evaluation/entry-rule'
import { entryVerdicts } from '@skillchain/domain/evaluation/entry-rule.rules'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { type Actor, permits } from '@skillchain/domain/organisation/access'
import { maskName } from '@skillchain/domain/organisation/person-name'

import { moment } from '../kernel/clock.ts'
import { found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { commanding, router, surveying } from '../kernel/trpc.ts'
import { candidateAggregate, candidateFounder, decisions } from './candidate-work.ts'
import { ownExamProcedures } from './own-exam.procedures.ts'
import { leastTrained, trainedIn } from './trained.ts'

const Question = z.strictObject({
  chainId: ChainId,
  batchId: EvaluationBatchId,
  status: z.array(CandidateStatus).max(6).optional(),
  search: z.string().trim().max(60).optional(),
})

const CandidateLine = Candidate.extend({
  name: z.string(),
  documentMask: z.string(),
  collegeName: z.string(),
})
type CandidateLine = z.infer<typeof CandidateLine>

/** Names are for the college and the body; whoever sees the chain whole has them masked. */
function lineFor(actor: Actor, row: CandidateLine): CandidateLine {
  return permits(policy.readNames, actor, subjectOf(row))
    ? row
    : { ...row, name: maskName(row.name), documentMask: '' }
}

const Verdict = z.object({
  id: z.string(),
  met: z.boolean(),
  weak: z.boolean(),
  source: z.string(),
  requirements: z.array(z.object({ requirement: Requirement, metBy: z.int().nullable() })),
})

const Admitted = z.object({
  id: ApplicationId,
  name: z.string(),
  documentMask: z.string(),
  education: z.string().nullable(),
  birthYear: z.int(),
  /** Proven training in the batch's occupation or a related one; null where there is none. */
  trained: TrainedFact.nullable(),
  /** They are examined for a certificate of that year elsewhere, or have one: they cannot be registered. */
  yearTaken: z.boolean(),
})

export const candidateRouter = router({
  ...ownExamProcedures,

  list: surveying(policy.read)
    .input(Question.extend(PageRequest.shape))
    .output(pageOf(CandidateLine))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const page = await candidates(tx, input)
      return { ...page, rows: page.rows.map((row) => lineFor(actor, row)) }
    }),

  /** How many there are of each status. */
  count: surveying(policy.read)
    .input(Question)
    .output(z.array(z.object({ status: CandidateStatus, count: z.int() })))
    .query(({ ctx: { tx }, input }) => countCandidates(tx, input)),

  /** People whom the college has admitted and has not registered for the batch. */
  admitted: surveying(policy.found)
    .input(Question.omit({ status: true }).extend(PageRequest.shape))
    .output(pageOf(Admitted))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const batch = unwrap(await look(tx, { chainId: input.chainId, id: input.batchId }))
      const asked = { ...input, collegeId: actor.organisationId, year: yearOf(batch) }
      const page = await admittedFor(tx, asked)
      const personIds = page.rows.map(({ personId }) => personId)
      const trained = await trainedIn(tx, batch, { personIds, day: moment().today })
      return {
        ...page,
        rows: page.rows.map(({ personId, ...row }) => ({ ...row, trained: trained.get(personId) ?? null })),
      }
    }),

  /** Every entry condition of the batch's standard, judged by what is declared of some people and what is proven of all. */
  verdicts: surveying(policy.read)
    .input(
      z.strictObject({
        chainId: ChainId,
        batchId: EvaluationBatchId,
        facts: z.array(DeclaredFact).max(11),
        applicationIds: z.array(ApplicationId).max(200),
      }),
    )
    .output(z.object({ verdicts: z.array(Verdict), trained: TrainedFact.nullable() }))
    .query(async ({ ctx: { tx }, input: { chainId, batchId, facts, applicationIds } }) => {
      const batch = unwrap(await look(tx, { chainId, id: batchId }))
      const trained = await leastTrained(tx, batch, { applicationIds, day: moment().today })
      const all = trained ? [...facts, trained] : facts
      const verdicts = entryVerdicts(await conditionsIn(tx), askedOf(batch), all)
      return {
        trained,
        verdicts: verdicts.map((verdict) => ({ ...verdict, requirements: [...verdict.requirements] })),
      }
    }),

  found: commanding({ found: policy.found })
    .input(founding(CandidateId, Registration))
    .output(Candidate)
    .mutation(({ ctx, input }) => found(candidateFounder(input.chainId, input.id), ctx, input)),

  perform: commanding(decisions)
    .input(commandOn(CandidateId, Command))
    .output(Candidate)
    .mutation(({ ctx, input }) => perform(candidateAggregate(), ctx, input)),
})
