import { z } from 'zod'

import { seriesOf, voidedBy } from '@skillchain/db/certificate/number-series.query'
import { voidNumber } from '@skillchain/db/certificate/number-series.store'
import { CertificateNumber, SeriesKind } from '@skillchain/domain/certificate/certificate-number'
import { certificatePolicy as policy } from '@skillchain/domain/certificate/certificate.policy'
import { BodyCode } from '@skillchain/domain/evaluation/body-filing'
import { Instant } from '@skillchain/domain/kernel/moment'
import { problem } from '@skillchain/domain/kernel/problems'

import { actForOrganisation } from '../kernel/act-for-organisation.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { commanding, router, surveying } from '../kernel/trpc.ts'

const Series = z.object({ bodyCode: BodyCode, year: z.int(), grade: SeriesKind })
const Voiding = Series.extend({ key: z.uuidv7(), reason: z.string().trim().min(2).max(200) }).strict()

/** The register of numbers (编号台账): how far each series has come, and which numbers were voided. */
export const certificateNumberRouter = router({
  series: surveying(policy.readNumbers)
    .input(z.strictObject({}).optional())
    .output(z.array(Series.extend({ last: z.int() })))
    .query(({ ctx: { tx, actor } }) => seriesOf(tx, actor.organisationId)),

  voided: surveying(policy.readNumbers)
    .input(z.strictObject({}).optional())
    .output(z.array(z.object({ number: CertificateNumber, reason: z.string(), at: Instant })))
    .query(({ ctx: { tx, actor } }) => voidedBy(tx, actor.organisationId)),

  /** Voids the next number of a series that has begun: it will be on no certificate, and the gap has its reason. */
  void: commanding({ voidNumber: policy.voidNumber })
    .input(Voiding)
    .output(CertificateNumber)
    .mutation(({ ctx, input: { key, reason, ...series } }) => {
      const { tx, actor } = ctx
      const { organisationId: bodyId, personId: accountId } = actor
      const asked = {
        key,
        name: 'certificate-number.voided',
        content: { ...series, reason },
        schema: CertificateNumber,
      }
      return actForOrganisation(ctx, asked, async ({ now: at }) => {
        const begun = (await seriesOf(tx, bodyId)).some(
          (each) =>
            each.bodyCode === series.bodyCode && each.year === series.year && each.grade === series.grade,
        )
        if (!begun) throw new ProblemError(problem('record.missing'))
        const number = unwrap(await voidNumber(tx, { ...series, bodyId }, { reason, accountId, at }))
        return { subject: number, payload: { ...series, reason }, answer: number }
      })
    }),
})
