import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import {
  APPLICATION_ORDERS,
  applications,
  countApplications,
} from '@skillchain/db/enrolment/application.query'
import { applicationsIn, find } from '@skillchain/db/enrolment/application.store'
import { historyOf } from '@skillchain/db/kernel/event.query'
import { looksIn } from '@skillchain/db/organisation/person.query'
import { addLook } from '@skillchain/db/organisation/person.store'
import { Applicant } from '@skillchain/domain/enrolment/applicant'
import { Application, ApplicationId, ApplicationStatus } from '@skillchain/domain/enrolment/application'
import { applicationPolicy as policy, subjectOf } from '@skillchain/domain/enrolment/application.policy'
import { Command } from '@skillchain/domain/enrolment/application.rules'
import { EnrolmentPlanId, PlanPostId } from '@skillchain/domain/enrolment/enrolment-plan'
import { RosterImportId } from '@skillchain/domain/enrolment/roster-import'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn } from '@skillchain/domain/kernel/command'
import { Instant } from '@skillchain/domain/kernel/moment'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { PageRequest, pageOf, sortBy } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import { type Actor, authorise, permits } from '@skillchain/domain/organisation/access'
import { maskName } from '@skillchain/domain/organisation/person-name'

import { Happened } from '../kernel/happened.ts'
import { act, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router, surveying } from '../kernel/trpc.ts'
import { applicationFor } from './application-work.ts'
import { rosterSeals } from './roster-sealing.ts'

const { accept, return: returning, resubmit, admit, reject, withdraw } = policy
const decisions = { accept, return: returning, resubmit, admit, reject, withdraw }
const ref = z.strictObject({ chainId: ChainId, id: ApplicationId })

export const ApplicationFilter = z.strictObject({
  status: z.array(ApplicationStatus).max(7).optional(),
  planId: EnrolmentPlanId.optional(),
  postId: PlanPostId.optional(),
  importId: RosterImportId.optional(),
  disputed: z.boolean().optional(),
  search: z.string().trim().max(60).optional(),
})
const Question = z.strictObject({
  chainId: ChainId,
  filter: ApplicationFilter.optional(),
  sort: sortBy(APPLICATION_ORDERS).optional(),
})

/** A line of the list: names are masked for whoever is not of the applicant's college. */
export const ApplicationLine = Application.extend({
  name: z.string(),
  gender: z.enum(['male', 'female']),
  birthYear: z.int(),
  school: z.string().nullable(),
  studentNumber: z.string().nullable(),
  documentMask: z.string(),
  mobileMask: z.string(),
  postName: z.string(),
  majorName: z.string().nullable(),
  enterpriseName: z.string(),
})
export type ApplicationLine = z.infer<typeof ApplicationLine>

/** Names, and where somebody comes from, are for the college alone. */
export function lineFor(actor: Pick<Actor, 'role'> & Actor, row: ApplicationLine): ApplicationLine {
  if (permits(policy.readInFull, actor, subjectOf(row))) return row
  return { ...row, name: maskName(row.name), mobileMask: '', studentNumber: null, school: null }
}

const { document: _document, bornOn: _bornOn, mobile: _mobile, ...stated } = Applicant.shape
/** All that was stated, but for the numbers, which stay masked, and the day of birth, which would tell one of them. */
const Stated = z.object({
  ...stated,
  birthYear: z.int(),
  documentKind: z.string(),
  documentMask: z.string(),
  mobile: z.string(),
})

const Purpose = z.enum(['check-document', 'register-student', 'sign-agreement', 'answer-enquiry'])

export const applicationRouter = router({
  list: surveying(policy.read)
    .input(Question.extend(PageRequest.shape))
    .output(pageOf(ApplicationLine))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const page = await applications(tx, input)
      return { ...page, rows: page.rows.map((row) => lineFor(actor, row)) }
    }),

  /** How many there are of each status. */
  count: asking(policy.read)
    .input(Question.omit({ sort: true }))
    .output(z.array(z.object({ status: ApplicationStatus, count: z.int() })))
    .query(({ input }) => countApplications(input)),

  /** One application with all that was stated, for the college that reviews it. */
  inFull: surveying(policy.readInFull)
    .input(ref)
    .output(z.object({ application: Application, stated: Stated }))
    .query(async ({ ctx: { tx, actor, services }, input: { chainId, id } }) => {
      const [row] = await applicationsIn(tx, chainId, [id])
      if (!row) return unwrap(refuse(problem('record.missing', { id })))
      unwrap(authorise(policy.readInFull, actor, subjectOf(row)))
      const { document, bornOn, ...applicant } = rosterSeals(services.keys).openApplicant(row)
      const birthYear = Number(bornOn.slice(0, 4))
      const shown = { ...applicant, birthYear, documentKind: document.kind, documentMask: row.documentMask }
      return { application: Application.parse(row), stated: shown }
    }),

  history: asking(policy.read)
    .input(ref)
    .output(z.array(Happened))
    .query(({ input }) => historyOf({ ...input, aggregate: 'application' })),

  perform: commanding(decisions)
    .input(commandOn(ApplicationId, Command))
    .output(Application)
    .mutation(({ ctx, input }) => perform(applicationFor(ctx.services.keys), ctx, input)),

  /** The full number of a document, for a stated purpose; that it was seen is set down before it is shown. */
  reveal: commanding({ reveal: policy.reveal })
    .input(z.strictObject({ key: z.uuidv7(), chainId: ChainId, id: ApplicationId, purpose: Purpose }))
    .output(z.object({ number: z.string() }))
    .mutation(async ({ ctx, input: { key, chainId, id, purpose } }) => {
      const asked = { key, chainId, name: 'application.reveal', content: { id, purpose } }
      await act(ctx, { ...asked, parse: (stored) => ref.parse(stored) }, async ({ actor }) => {
        const { tx } = ctx
        const application = unwrap(await find(tx, { chainId, id }))
        unwrap(authorise(policy.reveal, actor, subjectOf(application)))
        const { personId, organisationId } = actor
        const look = { chainId, id: uuidv7(), personId: application.personId, aggregateId: id, purpose }
        await addLook(tx, { ...look, organisationId, accountId: personId })
        return {
          answer: { chainId, id },
          aggregate: 'person-look',
          aggregateId: look.id,
          version: 1,
          event: { type: 'number-seen', applicationId: id, purpose },
        }
      })
      const [row] = await applicationsIn(ctx.tx, chainId, [id])
      if (!row) return unwrap(refuse(problem('record.missing', { id })))
      return { number: rosterSeals(ctx.services.keys).openApplicant(row).document.number }
    }),

  /** Who of the college has seen full numbers. */
  looks: asking(policy.reveal)
    .input(z.strictObject({ chainId: ChainId, limit: z.int().min(1).max(200).default(50) }))
    .output(
      z.array(
        z.object({
          id: z.uuid(),
          aggregateId: z.uuid(),
          accountId: z.uuid(),
          purpose: z.string(),
          at: Instant,
        }),
      ),
    )
    .query(({ input: { chainId, limit } }) => looksIn(chainId, { limit })),
})
