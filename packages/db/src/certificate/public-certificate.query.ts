import { PublicCertificate } from '@skillchain/domain/certificate/public-certificate'

import type { Database } from '../kernel/database.ts'

/** What is asked, by whom and about what; each a keyed digest. */
export interface Asked {
  readonly shown: Uint8Array
  readonly caller: Uint8Array
  readonly subject: Uint8Array
}

/** How many calls in a span of time; the one above is refused with `access.too-often`. */
export interface Allowance {
  readonly ofCaller: number
  readonly ofSubject: number
  /** As PostgreSQL reads an interval. */
  readonly span: string
}

/** The certificate that a digest finds, for anybody; null when it finds none. Every call counts. */
export async function verifyCertificate(
  { $client: pool }: Database,
  { shown, caller, subject }: Asked,
  { ofCaller, ofSubject, span }: Allowance,
): Promise<PublicCertificate | null> {
  const { rows } = await pool.query<{ found: unknown }>({
    name: 'app_verify',
    text: 'select app.verify($1, $2, $3, $4, $5, $6::interval) as found',
    values: [Buffer.from(shown), Buffer.from(caller), Buffer.from(subject), ofCaller, ofSubject, span],
  })
  return PublicCertificate.nullable().parse(rows[0]?.found ?? null)
}
