import { z } from 'zod'

import { attachmentsOf } from '@skillchain/db/supervision/attachment.store'
import { ownRecords } from '@skillchain/db/supervision/evidence-record.query'
import { find, insert, save } from '@skillchain/db/supervision/evidence-request.store'
import { requestById, requestsOf } from '@skillchain/db/supervision/inspection.query'
import { drawsOf, find as findInspection, standingIn } from '@skillchain/db/supervision/inspection.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { sampledIn } from '@skillchain/domain/supervision/draw'
import {
  EvidenceDraft,
  EvidenceRequest,
  EvidenceRequestId,
  EvidenceRequestStatus,
  MOST_REFERENCES,
  isOverdue,
} from '@skillchain/domain/supervision/evidence-request'
import {
  evidenceRequestPolicy as policy,
  subjectOf,
} from '@skillchain/domain/supervision/evidence-request.policy'
import {
  type Asking,
  Command,
  type EvidenceEvent,
  type Facts,
  ask,
  decide,
  evolve,
} from '@skillchain/domain/supervision/evidence-request.rules'
import { InspectionId } from '@skillchain/domain/supervision/inspection'

import type { Aggregate, Founder } from '../kernel/aggregate.ts'
import { moment } from '../kernel/clock.ts'
import { found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { commanding, router, surveying } from '../kernel/trpc.ts'
import { inspectionDays } from './inspection-days.ts'
import { AttachedFile, EvidenceRow, Records, chainRef } from './inspection-row.ts'

const { read, found: asked, ...onRequest } = policy
const name = 'evidence-request'

const founder: Founder<EvidenceRequest, EvidenceDraft, EvidenceEvent, Omit<Asking, 'now' | 'today'>> = {
  name,
  schema: EvidenceRequest,
  policy: { found: asked },
  subjectOf,
  found: ask,
  insert,
  facts: async (tx, { inspectionId, organisationId, itemId }, { chainId, today }) => {
    const ref = { chainId, id: InspectionId.parse(inspectionId) }
    const inspection = unwrap(await findInspection(tx, ref))
    const { answerDueOn } = await inspectionDays(tx, { division: inspection.divisionCode, today })
    const { isMember } = await standingIn(tx, { chainId, organisationId })
    const drawn = itemId === null ? [] : (await drawsOf(tx, ref)).flatMap(sampledIn)
    const item = drawn.find(({ id }) => id === itemId)
    return { inspection, answerDueOn, isMember, item: item ? { id: item.id, label: item.label } : null }
  },
}

const aggregate: Aggregate<EvidenceRequest, Command, EvidenceEvent, Omit<Facts, 'now' | 'today'>> = {
  name,
  schema: EvidenceRequest,
  policy: onRequest,
  subjectOf,
  decide,
  evolve,
  find,
  save,
  facts: async (tx, { chainId, organisationId, divisionCode: division }, { command, today }) => {
    const { answerDueOn } = await inspectionDays(tx, { division, today })
    const refs = command.type === 'answer' ? command.references : []
    const about = { chainId, organisationId, refs, limit: MOST_REFERENCES }
    return { answerDueOn, records: refs.length > 0 ? await ownRecords(tx, about) : [] }
  },
}

const Filter = z
  .strictObject({
    status: z.array(EvidenceRequestStatus).max(EvidenceRequestStatus.options.length).optional(),
    ofChain: ChainId.optional(),
    inspectionId: z.uuid().optional(),
  })
  .default({})

const withOverdue = <Row extends Pick<EvidenceRequest, 'status' | 'dueOn'>>(row: Row) => ({
  ...row,
  overdue: row.status === 'asked' && isOverdue(row.dueOn, moment().today),
})

/** Of each kind, as many as an answer is offered. */
const OFFERED = 30

/** Requests for evidence: to the regulators those of the division, to an organisation those addressed to it. */
export const evidenceRequestRouter = router({
  list: surveying(read)
    .input(z.strictObject({ ...PageRequest.shape, filter: Filter }))
    .output(pageOf(EvidenceRow))
    .query(async ({ ctx: { tx }, input: { filter, ...page } }) => {
      const { ofChain, ...rest } = filter
      const { rows, next } = await requestsOf(tx, { ...page, ...rest, chainId: ofChain })
      return { rows: rows.map(withOverdue), next }
    }),

  byId: surveying(read)
    .input(chainRef)
    .output(EvidenceRow)
    .query(async ({ ctx: { tx }, input }) => withOverdue(unwrap(await requestById(tx, input)))),

  /** The reader's own records in a chain, for an answer or a report to point at. */
  records: surveying(onRequest.answer)
    .input(z.strictObject({ chainId: ChainId }))
    .output(Records)
    .query(({ ctx: { tx, actor }, input: { chainId } }) =>
      ownRecords(tx, { chainId, organisationId: actor.organisationId, limit: OFFERED }),
    ),

  /** The files that were added to a request or to a rectification. */
  files: surveying(read)
    .input(z.strictObject({ chainId: ChainId, recordId: z.uuid() }))
    .output(z.array(AttachedFile))
    .query(({ ctx: { tx }, input }) => attachmentsOf(tx, input)),

  found: commanding({ found: asked })
    .input(founding(EvidenceRequestId, EvidenceDraft))
    .output(EvidenceRequest)
    .mutation(({ ctx, input }) => found(founder, ctx, input)),

  perform: commanding(onRequest)
    .input(commandOn(EvidenceRequestId, Command))
    .output(EvidenceRequest)
    .mutation(({ ctx, input }) => perform(aggregate, ctx, input)),
})
