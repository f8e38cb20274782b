import { type SQL, and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import { maskName } from '@skillchain/domain/organisation/person-name'
import { labelOf } from '@skillchain/domain/supervision/attachment'
import type { NamedRecord, RecordRef } from '@skillchain/domain/supervision/evidence-request'

import { certificate } from '../certificate/certificate.table.ts'
import { application } from '../enrolment/application.table.ts'
import type { Tx } from '../kernel/database.ts'
import { contribution } from '../network/contribution.table.ts'
import { apprenticeship } from '../training/apprenticeship.table.ts'
import { baseBooking } from '../training/base-booking.table.ts'
import { trainingStation } from '../training/training-station.table.ts'
import { attachment } from './attachment.table.ts'

interface Asked {
  readonly chainId: ChainId
  readonly organisationId: OrganisationId
  /** Those named alone; absent for the latest of each kind. */
  readonly refs?: readonly RecordRef[]
  /** How many of each kind. */
  readonly limit: number
}

interface Where {
  readonly kind: RecordRef['kind']
  readonly id: AnyPgColumn
  readonly parties: readonly AnyPgColumn[]
}

function chosen({ refs, organisationId }: Asked, { kind, id, parties }: Where) {
  const own = or(...parties.map((party) => sql`${party} = ${organisationId}::uuid`))
  if (!refs) return own
  const ids = refs.filter((ref) => ref.kind === kind).map((ref) => ref.id)
  const among: SQL = ids.length > 0 ? inArray(id, ids) : sql`false`
  return and(own, among)
}

/** An organisation's own records of a chain by what they are called, for an answer to point at; the latest first. */
export async function ownRecords(tx: Tx, asked: Asked): Promise<NamedRecord[]> {
  const { chainId, limit } = asked
  const { collegeId, enterpriseId } = application
  const applications = await tx
    .select({ id: application.id, name: application.name, mask: application.documentMask })
    .from(application)
    .where(
      and(
        eq(application.chainId, chainId),
        chosen(asked, { kind: 'application', id: application.id, parties: [collegeId, enterpriseId] }),
      ),
    )
    .orderBy(desc(application.id))
    .limit(limit)
  const parties = [apprenticeship.enterpriseId, apprenticeship.collegeId]
  const apprentices = await tx
    .select({ id: apprenticeship.id, name: apprenticeship.name, postName: apprenticeship.postName })
    .from(apprenticeship)
    .where(
      and(
        eq(apprenticeship.chainId, chainId),
        chosen(asked, { kind: 'apprenticeship', id: apprenticeship.id, parties }),
      ),
    )
    .orderBy(desc(apprenticeship.id))
    .limit(limit)
  const certificates = await tx
    .select({ id: certificate.id, number: certificate.number })
    .from(certificate)
    .where(
      and(
        eq(certificate.chainId, chainId),
        sql`${certificate.number} is not null`,
        chosen(asked, { kind: 'certificate', id: certificate.id, parties: [certificate.bodyId] }),
      ),
    )
    .orderBy(desc(certificate.id))
    .limit(limit)
  const contributions = await tx
    .select({ id: contribution.id, title: contribution.title })
    .from(contribution)
    .where(
      and(
        eq(contribution.chainId, chainId),
        chosen(asked, { kind: 'contribution', id: contribution.id, parties: [contribution.giverId] }),
      ),
    )
    .orderBy(desc(contribution.id))
    .limit(limit)
  const sides = [baseBooking.baseId, baseBooking.askerId]
  const bookings = await tx
    .select({ id: baseBooking.id, heldOn: baseBooking.heldOn, stationName: trainingStation.name })
    .from(baseBooking)
    .innerJoin(
      trainingStation,
      and(eq(trainingStation.chainId, baseBooking.chainId), eq(trainingStation.id, baseBooking.stationId)),
    )
    .where(
      and(
        eq(baseBooking.chainId, chainId),
        chosen(asked, { kind: 'booking', id: baseBooking.id, parties: sides }),
      ),
    )
    .orderBy(desc(baseBooking.id))
    .limit(limit)
  const files = asked.refs
    ? await tx
        .select({ id: attachment.id, sha256: attachment.sha256 })
        .from(attachment)
        .where(
          and(
            eq(attachment.chainId, chainId),
            chosen(asked, { kind: 'attachment', id: attachment.id, parties: [attachment.organisationId] }),
          ),
        )
        .limit(limit)
    : []
  return [
    ...applications.map(({ id, name, mask }) => record('application', id, `${maskName(name)} ${mask}`)),
    ...apprentices.map(({ id, name, postName }) =>
      record('apprenticeship', id, `${maskName(name)} ${postName}`),
    ),
    ...certificates.map(({ id, number }) => record('certificate', id, number ?? '')),
    ...contributions.map(({ id, title }) => record('contribution', id, title)),
    ...files.map(({ id, sha256 }) => record('attachment', id, labelOf({ sha256 }))),
    ...bookings.map(({ id, heldOn, stationName }) => record('booking', id, `${stationName} ${heldOn}`)),
  ]
}

const record = (kind: NamedRecord['kind'], id: string, label: string): NamedRecord => ({ kind, id, label })
