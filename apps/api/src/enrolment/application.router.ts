import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { applications, countApplications } from '@skillchain/db/enrolment/application.query'
import { applicationsIn, find } from '@skillchain/db/enrolment/application.store'
import { ownApplications, ownLooks } from '@skillchain/db/enrolment/own-application.query'
import { looksAt } from '@skillchain/db/organisation/person.query'
import { addLook } from '@skillchain/db/organisation/person.store'
import { Applicant } from '@skillchain/domain/enrolment/applicant'
import { Application, ApplicationId, ApplicationStatus } from '@skillchain/domain/enrolment/application'
import { applicationPolicy as policy, subjectOf } from '@skillchain/domain/enrolment/application.policy'
import { Command } from '@skillchain/domain/enrolment/application.rules'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn } from '@skillchain/domain/kernel/command'
import { Instant } from '@skillchain/domain/kernel/moment'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import { type Actor, authorise } from '@skillchain/domain/organisation/access'
import { maskMobile } from '@skillchain/domain/organisation/mobile-number'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import { act, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router, surveying } from '../kernel/trpc.ts'
import { ApplicationLine, ApplicationQuestion, lineFor } from './application-line.ts'
import { applicationFor } from './application-work.ts'
import { rosterSeals } from './roster-sealing.ts'

const { accept, return: returning, resubmit, admit, reject, withdraw } = policy
const decisions = { accept, return: returning, resubmit, admit, reject, withdraw }
const ref = z.strictObject({ chainId: ChainId, id: ApplicationId })

const {
  document: _document,
  bornOn: _bornOn,
  mobile: _mobile,
  guardianMobile: _guardianMobile,
  ...stated
} = Applicant.shape
/** All that was stated, but for the numbers, which stay masked, and the day of birth, which would tell one of them. */
const Stated = z.object({
  ...stated,
  birthYear: z.int(),
  documentKind: z.string(),
  documentMask: z.string(),
  mobileMask: z.string(),
  guardianMobileMask: z.string().nullable(),
})

/** One's own application, as the applicant follows it. */
const OwnApplication = Application.extend({
  chainName: z.string(),
  collegeName: z.string(),
  enterpriseName: z.string(),
})

/** Who the person asking is, and where to look for what is theirs. */
const selfIn = ({ organisationId, chainIds }: Actor) => ({
  personId: PersonId.parse(organisationId),
  chainIds,
})

const Purpose = z.enum(['check-document', 'register-student', 'sign-agreement', 'answer-enquiry'])

export const applicationRouter = router({
  list: surveying(policy.read)
    .input(ApplicationQuestion.extend(PageRequest.shape))
    .output(pageOf(ApplicationLine))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const page = await applications(tx, input)
      return { ...page, rows: page.rows.map((row) => lineFor(actor, row)) }
    }),

  /** How many there are of each status. */
  count: asking(policy.read)
    .input(ApplicationQuestion.omit({ sort: true }))
    .output(z.array(z.object({ status: ApplicationStatus, count: z.int() })))
    .query(({ input }) => countApplications(input)),

  /** What the person asking has applied for, in all their chains. */
  mine: surveying(policy.readOwn)
    .input(PageRequest)
    .output(pageOf(OwnApplication))
    .query(({ ctx: { tx, actor }, input }) => ownApplications(tx, selfIn(actor), input)),

  /** Who has seen the full number of the person asking, when and what for. */
  looksAtMe: surveying(policy.readOwn)
    .input(PageRequest)
    .output(
      pageOf(
        z.object({
          id: z.uuid(),
          at: Instant,
          purpose: Purpose,
          organisationName: z.string(),
          chainName: z.string(),
        }),
      ),
    )
    .query(async ({ ctx: { tx, actor }, input }) => {
      const { rows, next } = await ownLooks(tx, selfIn(actor), input)
      return { rows: rows.map(({ purpose, ...row }) => ({ ...row, purpose: Purpose.parse(purpose) })), next }
    }),

  /** One application with all that was stated, for the college that reviews it. */
  inFull: surveying(policy.readInFull)
    .input(ref)
    .output(z.object({ application: Application, stated: Stated }))
    .query(async ({ ctx: { tx, actor, services }, input: { chainId, id } }) => {
      const [row] = await applicationsIn(tx, chainId, [id])
      if (!row) return unwrap(refuse(problem('record.missing', { id })))
      unwrap(authorise(policy.readInFull, actor, subjectOf(row)))
      const { document, bornOn, mobile, guardianMobile, ...applicant } = rosterSeals(
        services.keys,
      ).openApplicant(row)
      const birthYear = Number(bornOn.slice(0, 4))
      const masked = {
        documentMask: row.documentMask,
        mobileMask: maskMobile(mobile),
        guardianMobileMask: guardianMobile && maskMobile(guardianMobile),
      }
      const shown = { ...applicant, birthYear, documentKind: document.kind, ...masked }
      return { application: Application.parse(row), stated: shown }
    }),

  perform: commanding(decisions)
    .input(commandOn(ApplicationId, Command))
    .output(Application)
    .mutation(({ ctx, input }) => perform(applicationFor(ctx.services.keys), ctx, input)),

  /** The full numbers of a person's document and telephones, for a stated purpose; that it was seen is set down before it is shown. */
  reveal: commanding({ reveal: policy.reveal })
    .input(z.strictObject({ key: z.uuidv7(), chainId: ChainId, id: ApplicationId, purpose: Purpose }))
    .output(z.object({ number: z.string(), mobile: z.string(), guardianMobile: z.string().nullable() }))
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
      const { document, mobile, guardianMobile } = rosterSeals(ctx.services.keys).openApplicant(row)
      return { number: document.number, mobile, guardianMobile }
    }),

  /** When and what for the college has seen the full number of an applicant. */
  looks: asking(policy.reveal)
    .input(ref)
    .output(z.array(z.object({ id: z.uuid(), accountId: z.uuid(), purpose: Purpose, at: Instant })))
    .query(async ({ input }) => {
      const looks = await looksAt(input)
      return looks.map(({ purpose, ...look }) => ({ ...look, purpose: Purpose.parse(purpose) }))
    }),
})
