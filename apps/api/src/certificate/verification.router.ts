import { z } from 'zod'

import { verifyCertificate } from '@skillchain/db/certificate/public-certificate.query'
import { CertificateNumber, typedNumber } from '@skillchain/domain/certificate/certificate-number'
import { PublicCertificate, Verdict, verdictOn } from '@skillchain/domain/certificate/public-certificate'
import { Day } from '@skillchain/domain/kernel/moment'

import { moment } from '../kernel/clock.ts'
import { type Context, open, router } from '../kernel/trpc.ts'
import { linkDigest, nameDigest } from './certificate-digest.ts'

/** How often one address may ask, and how often about one certificate. Source: our own decision, ADR-0036. */
const allowance = { ofCaller: 30, ofSubject: 10, span: '10 minutes' } as const

const ByName = z.strictObject({
  number: z.string().max(60).transform(typedNumber).pipe(CertificateNumber),
  name: z.string().trim().min(1).max(50),
})
/** However it is cut or mistyped, a link that leads to nothing is one that leads to nothing. */
const ByLink = z.strictObject({ token: z.string().min(1).max(200) })

/** The same of what was never issued as of what was issued to somebody else. */
const Verified = z.object({
  askedOn: Day,
  found: PublicCertificate.extend({ verdict: Verdict }).nullable(),
})

/** What anybody may ask of certificates, without an account (查证). */
export const verificationRouter = router({
  byName: open
    .input(ByName)
    .output(Verified)
    .query(({ ctx, input: { number, name } }) =>
      verify(ctx, { shown: nameDigest(ctx.services.keys, number, name), subject: number }),
    ),

  byLink: open
    .input(ByLink)
    .output(Verified)
    .query(({ ctx, input: { token } }) =>
      verify(ctx, { shown: linkDigest(ctx.services.keys, token), subject: token }),
    ),
})

async function verify(
  { db, services: { keys }, address = '' }: Context,
  asked: { shown: Buffer; subject: string },
) {
  const { today } = moment()
  const caller = keys.digest('verification-caller', address)
  const subject = keys.digest('verification-subject', asked.subject)
  const found = await verifyCertificate(db, { shown: asked.shown, caller, subject }, allowance)
  return { askedOn: today, found: found && { ...found, verdict: verdictOn(found, today) } }
}
