import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  pgPolicy,
  pgSchema,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

import { type CertificateId, CertificateStatus } from '@skillchain/domain/certificate/certificate'
import type { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'
import type { BodyCode } from '@skillchain/domain/evaluation/body-filing'
import type { CandidateId } from '@skillchain/domain/evaluation/candidate'
import type { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import type { ExamPart } from '@skillchain/domain/evaluation/exam-part'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import { Grade } from '@skillchain/domain/standard/grade'
import type { OccupationCode } from '@skillchain/domain/standard/occupation'

import { oneOf } from '../kernel/check.ts'
import { instant } from '../kernel/instant.ts'
import { appUser, visible } from '../kernel/rls.ts'
import { declare } from '../kernel/table-class.ts'
import { memberOf } from '../network/chain-member.table.ts'

export const certificateSchema = pgSchema('certificate')

/**
 * Certificates of skill grades (职业技能等级证书) with their signatures. That none is issued without passed parts, the
 * end of publicity and two signers is held by the table too, whatever program writes to it.
 */
export const certificate = certificateSchema.table(
  'certificate',
  {
    chainId: uuid().$type<ChainId>().notNull(),
    id: uuid().$type<CertificateId>().notNull(),
    batchId: uuid().$type<EvaluationBatchId>().notNull(),
    candidateId: uuid().$type<CandidateId>().notNull(),
    bodyId: uuid().$type<OrganisationId>().notNull(),
    bodyCode: text().$type<BodyCode>().notNull(),
    personId: uuid().$type<PersonId>().notNull(),
    dictionaryVersion: text().notNull(),
    occupationCode: text().$type<OccupationCode>().notNull(),
    grade: text().$type<Grade>().notNull(),
    status: text().$type<CertificateStatus>().notNull(),
    partsPassed: text().array().$type<ExamPart[]>().notNull(),
    publicUntilOn: date().notNull(),
    proposedAt: instant().notNull(),
    firstAccountId: uuid().$type<PersonId>(),
    firstSignedAt: instant(),
    secondAccountId: uuid().$type<PersonId>(),
    secondSignedAt: instant(),
    number: text().$type<CertificateNumber>(),
    issuedOn: date(),
    replacesId: uuid().$type<CertificateId>(),
    replaceNote: text(),
    note: text(),
    dualTitle: text(),
    dualNumber: text().$type<CertificateNumber>(),
    dualRevokedNote: text(),
    version: integer().notNull(),
    /** Of whoever holds it, as printed; the document's number masked. */
    holderName: text().notNull(),
    documentMask: text().notNull(),
  },
  (table) => {
    const { chainId, id, batchId, bodyId, personId, status, number } = table
    const rows = visible(chainId, bodyId)
    return [
      primaryKey({ name: 'certificate_pk', columns: [chainId, id] }),
      memberOf('certificate_body', chainId, bodyId),
      check('certificate_status', oneOf(status, CertificateStatus.options)),
      check('certificate_grade', oneOf(table.grade, Grade.options)),
      check(
        'certificate_number',
        sql`(${number} is not null) = (${status} in ('issued', 'replaced', 'revoked'))
          and (${number} is null) = (${table.issuedOn} is null)`,
      ),
      check(
        'certificate_two_signers',
        sql`${number} is null or (${table.firstAccountId} is not null and ${table.secondAccountId} is not null
          and ${table.firstAccountId} <> ${table.secondAccountId})`,
      ),
      check(
        'certificate_passed_and_public',
        sql`cardinality(${table.partsPassed}) > 0 and (${number} is null or ${table.publicUntilOn} < ${table.issuedOn})`,
      ),
      // A second certificate is never there before the first, and has a number of its own kind.
      check(
        'certificate_dual',
        sql`(${table.dualTitle} is not null or (${table.dualNumber} is null and ${table.dualRevokedNote} is null))
          and (${table.dualNumber} is null or ${number} is not null or ${table.replacesId} is not null)
          and (${table.dualTitle} is null or ${number} is null or ${table.dualNumber} is not null)
          and (${table.dualNumber} is null or substr(${table.dualNumber}, 16, 1) = '0')`,
      ),
      uniqueIndex('certificate_dual_numbered_once')
        .on(chainId, table.dualNumber)
        .where(sql`${status} = 'issued'`),
      uniqueIndex('certificate_open_once')
        .on(chainId, table.candidateId)
        .where(sql`${status} in ('proposed', 'signed')`),
      uniqueIndex('certificate_issued_once')
        .on(chainId, table.candidateId)
        .where(sql`${status} = 'issued'`),
      uniqueIndex('certificate_numbered_once').on(chainId, number),
      index('certificate_by_batch').on(chainId, batchId, id),
      index('certificate_by_body').on(chainId, bodyId, status, id),
      index('certificate_by_issue').on(chainId, bodyId, table.issuedOn),
      index('certificate_by_person').on(chainId, personId, id),
      // Whoever holds it sees it too, and changes nothing.
      pgPolicy('certificate_visible', {
        to: appUser,
        using: visible(chainId, bodyId, personId),
        withCheck: rows,
      }),
    ]
  },
)
declare(certificate, { class: 'distributed', grants: { app_user: ['select', 'insert', 'update'] } })
