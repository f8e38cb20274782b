import { sql } from 'drizzle-orm'

import { Grade, isHighlySkilled } from '@skillchain/domain/standard/grade'

import { certificate } from '../certificate/certificate.table.ts'
import { oneOf } from '../kernel/check.ts'
import { type IndicatorSource, monthOf, one, oneIf } from './indicator-source.ts'

const ofCertificates = {
  from: sql`${certificate}`,
  chainId: certificate.chainId,
  id: certificate.id,
  month: monthOf(certificate.issuedOn),
  whole: one,
  title: certificate.holderName,
  recordId: certificate.batchId,
}

/** Of the certificates ever issued, how many have not been revoked; one that was replaced stood until then. */
const certificatesStanding: IndicatorSource = {
  ...ofCertificates,
  where: sql`${certificate.issuedOn} is not null`,
  part: oneIf(sql`${certificate.status} <> 'revoked'`),
  evidence: sql`coalesce(${certificate.number}, '') || ' ' || coalesce(${certificate.note}, '')`,
}

/** Of the certificates that stand, how many are of a senior worker or above (高级工以上). */
const skilledCertificates: IndicatorSource = {
  ...ofCertificates,
  where: sql`${certificate.status} = 'issued'`,
  part: oneIf(oneOf(certificate.grade, Grade.options.filter(isHighlySkilled))),
  evidence: sql`coalesce(${certificate.number}, '') || ' ' || ${certificate.grade}`,
}

export const certificateIndicators = {
  'certificates-standing': certificatesStanding,
  'skilled-certificates': skilledCertificates,
}
