import { z } from 'zod'

import { agreementCandidates, agreementPosts } from '@skillchain/db/enrolment/agreement-candidate.query'
import {
  agreementView,
  agreements,
  countAgreements,
  ownAgreements,
} from '@skillchain/db/enrolment/apprentice-agreement.query'
import { agesFor, findingsIn } from '@skillchain/domain/enrolment/agreement-finding'
import {
  applicationPolicy,
  subjectOf as ofApplication,
} from '@skillchain/domain/enrolment/application.policy'
import { ApprenticeAgreement, ApprenticeAgreementId } from '@skillchain/domain/enrolment/apprentice-agreement'
import { Command } from '@skillchain/domain/enrolment/apprentice-agreement-command'
import {
  agreementPolicy as policy,
  subjectOf,
} from '@skillchain/domain/enrolment/apprentice-agreement.policy'
import { PlanPostId } from '@skillchain/domain/enrolment/enrolment-plan'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { permits } from '@skillchain/domain/organisation/access'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { maskName } from '@skillchain/domain/organisation/person-name'

import { moment } from '../kernel/clock.ts'
import { found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router, surveying } from '../kernel/trpc.ts'
import {
  AgreementDraft,
  AgreementLine,
  AgreementQuestion,
  AgreementView,
  Candidate,
  CandidatePost,
  agreementRef,
  lineOf,
  shownTo,
} from './agreement-row.ts'
import { agreementCommands, agreementFor, agreementFounder, judging } from './agreement-work.ts'
import { parameter } from './roster-facts.ts'
import { rosterSeals } from './roster-sealing.ts'

const { sign, signAmendment, ...unsigned } = agreementCommands
const [revise, send, Sign, refuse, amend, withdraw, end, propose, SignAmendment, ...onAmendment] =
  Command.options
/** Every command but signing, which takes a password beside it. */
const Unsigned = z.discriminatedUnion('type', [
  revise,
  send,
  refuse,
  amend,
  withdraw,
  end,
  propose,
  ...onAmendment,
])
const Signing = z.discriminatedUnion('type', [Sign, SignAmendment])

export const apprenticeAgreementRouter = router({
  list: surveying(policy.read)
    .input(AgreementQuestion.extend(PageRequest.shape))
    .output(pageOf(AgreementLine))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const page = await agreements(tx, { ...input, organisationId: actor.organisationId })
      return { ...page, rows: page.rows.map((row) => lineOf(actor, row)) }
    }),

  count: asking(policy.read)
    .input(AgreementQuestion)
    .output(z.object({ count: z.int() }))
    .query(async ({ ctx: { who }, input }) => ({
      count: await countAgreements({ ...input, organisationId: who.organisationId }),
    })),

  /** The agreements of the person asking, in all their chains; none that has not been sent. */
  mine: surveying(policy.readOwn)
    .input(PageRequest)
    .output(pageOf(AgreementLine))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const self = { personId: PersonId.parse(actor.organisationId), chainIds: actor.chainIds }
      const page = await ownAgreements(tx, self, input)
      return { ...page, rows: page.rows.map((row) => lineOf(actor, row)) }
    }),

  byId: surveying(policy.readOne)
    .input(agreementRef)
    .output(AgreementView)
    .query(async ({ ctx: { tx, actor }, input }) => {
      const view = unwrap(await agreementView(tx, input))
      const { agreement } = view
      const { amendment: of } = agreement
      const judged = permits(policy.readFindings, actor, subjectOf(agreement))
      const { today } = moment()
      const at = { today, guardian: view.people.guardian }
      const next = { today, guardian: view.amendmentPeople?.guardian ?? null }
      return {
        ...shownTo(actor, view),
        findings: judged ? findingsIn(agreement.terms, await judging(tx, agreement, at)) : null,
        amendmentFindings:
          judged && of ? findingsIn(of.terms, await judging(tx, agreement, { ...next, of })) : null,
      }
    }),

  /** The posts of one's own plans for which somebody admitted has no agreement yet. */
  posts: surveying(policy.found)
    .input(z.strictObject({ chainId: ChainId }))
    .output(z.array(CandidatePost))
    .query(({ ctx: { tx, actor }, input }) =>
      agreementPosts(tx, { ...input, organisationId: actor.organisationId }),
    ),

  /** The admitted of a post who have no agreement yet, with what their plan says. */
  candidates: surveying(policy.found)
    .input(z.strictObject({ chainId: ChainId, postId: PlanPostId }).extend(PageRequest.shape))
    .output(pageOf(Candidate))
    .query(async ({ ctx: { tx, actor, services }, input }) => {
      const { today } = moment()
      const adult = await parameter(tx, 'agreement.adult', today)
      const seals = rosterSeals(services.keys)
      const page = await agreementCandidates(tx, { ...input, organisationId: actor.organisationId })
      const rows = page.rows.map(({ sealed, ...row }) => {
        const { bornOn } = seals.openApplicant({ ...row, sealed })
        const { minor } = agesFor(bornOn, { startsOn: row.startsOn, today, adult })
        const inFull = permits(applicationPolicy.readInFull, actor, ofApplication(row))
        return { ...row, minor, personName: inFull ? row.personName : maskName(row.personName) }
      })
      return { ...page, rows }
    }),

  found: commanding({ found: policy.found })
    .input(founding(ApprenticeAgreementId, AgreementDraft))
    .output(ApprenticeAgreement)
    .mutation(({ ctx, input }) => found(agreementFounder(ctx.services.keys, input.chainId), ctx, input)),

  perform: commanding(unsigned)
    .input(commandOn(ApprenticeAgreementId, Unsigned))
    .output(ApprenticeAgreement)
    .mutation(({ ctx, input }) => perform(agreementFor(ctx.services.keys), ctx, input)),

  /**
   * Signs the text or its amendment, for whoever types their password once more. It stands beside the command, is checked first, and goes neither
   * into the log nor into what a repeated request is known by.
   */
  sign: commanding({ sign, signAmendment })
    .input(commandOn(ApprenticeAgreementId, Signing).extend({ password: z.string().min(1).max(128) }))
    .output(ApprenticeAgreement)
    .mutation(async ({ ctx, input: { password, ...input } }) => {
      unwrap(await ctx.services.identity.verify(ctx.actor.personId, password))
      return perform(agreementFor(ctx.services.keys), ctx, input)
    }),
})
