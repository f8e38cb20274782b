import { z } from 'zod'

import { certificatesOf, countByStatus, ownCertificates } from '@skillchain/db/certificate/certificate.query'
import { Certificate, CertificateId, CertificateStatus } from '@skillchain/domain/certificate/certificate'
import type { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'
import { certificatePolicy as policy } from '@skillchain/domain/certificate/certificate.policy'
import { Ending, PublicNote } from '@skillchain/domain/certificate/certificate.rules'
import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn } from '@skillchain/domain/kernel/command'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import { perform } from '../kernel/perform.ts'
import { commanding, router, surveying } from '../kernel/trpc.ts'
import { linkToken } from './certificate-digest.ts'
import { endings } from './end-certificate.ts'
import { ProposalCount, proposeForBatch, reissue } from './propose-certificates.ts'
import { SignedCount, Signing, signCertificates } from './sign-certificates.ts'

/** A certificate as lists show it. */
const CertificateLine = Certificate.extend({
  holderName: z.string(),
  documentMask: z.string(),
  bodyName: z.string(),
  batchName: z.string(),
  chainName: z.string(),
  occupationName: z.string(),
})
/** One's own, with the way by which others verify it. */
const OwnCertificate = CertificateLine.extend({
  verifyPath: z.string().nullable(),
  /** Of the second certificate. */
  dualVerifyPath: z.string().nullable(),
})

const key = z.uuidv7()
const ofBatch = { chainId: ChainId, batchId: EvaluationBatchId }

export const certificateRouter = router({
  list: surveying(policy.read)
    .input(
      z
        .strictObject({
          chainId: ChainId,
          batchId: EvaluationBatchId.optional(),
          status: z.array(CertificateStatus).optional(),
        })
        .extend(PageRequest.shape),
    )
    .output(pageOf(CertificateLine))
    .query(({ ctx: { tx }, input: { limit, after, ...filter } }) =>
      certificatesOf(tx, filter, { limit, after }),
    ),

  count: surveying(policy.read)
    .input(z.strictObject(ofBatch))
    .output(z.array(z.object({ status: CertificateStatus, count: z.int() })))
    .query(({ ctx: { tx }, input }) => countByStatus(tx, input)),

  mine: surveying(policy.readOwn)
    .input(PageRequest.extend({ candidateId: CandidateId.optional() }))
    .output(pageOf(OwnCertificate))
    .query(async ({ ctx: { tx, actor, services }, input: { candidateId, ...asked } }) => {
      const { organisationId, chainIds } = actor
      const self = { personId: PersonId.parse(organisationId), chainIds, candidateId }
      const page = await ownCertificates(tx, self, asked)
      const pathOf = (number: CertificateNumber | null) =>
        number && `/verify/${linkToken(services.keys, number)}`
      const rows = page.rows.map((row) => ({
        ...row,
        verifyPath: pathOf(row.number),
        dualVerifyPath: pathOf(row.dual?.number ?? null),
      }))
      return { ...page, rows }
    }),

  propose: commanding({ propose: policy.propose })
    .input(z.strictObject({ key, ...ofBatch }))
    .output(ProposalCount)
    .mutation(({ ctx, input }) => proposeForBatch(ctx, input)),

  sign: commanding({ sign: policy.sign, issue: policy.issue })
    .input(z.strictObject({ key, chainId: ChainId }).extend(Signing.shape))
    .output(SignedCount)
    .mutation(({ ctx, input }) => signCertificates({ ...ctx, keys: ctx.services.keys }, input)),

  reissue: commanding({ propose: policy.propose })
    .input(
      z.strictObject({
        key,
        chainId: ChainId,
        id: CertificateId,
        version: z.int().nonnegative(),
        note: PublicNote,
      }),
    )
    .output(Certificate)
    .mutation(({ ctx, input }) => reissue(ctx, input)),

  perform: commanding({ decline: policy.decline, revoke: policy.revoke, revokeDual: policy.revokeDual })
    .input(commandOn(CertificateId, Ending))
    .output(Certificate)
    .mutation(({ ctx, input }) => perform(endings, ctx, input)),
})
