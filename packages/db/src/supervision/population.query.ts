import { createHash } from 'node:crypto'

import { type SQL, and, between, eq, inArray, or, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'

import { maskName } from '@skillchain/domain/organisation/person-name'
import { type Inspection, LARGEST_POPULATION } from '@skillchain/domain/supervision/inspection'
import { type PopulationItem, populationText } from '@skillchain/domain/supervision/sample'

import { certificate } from '../certificate/certificate.table.ts'
import { application } from '../enrolment/application.table.ts'
import type { Tx } from '../kernel/database.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { apprenticeship } from '../training/apprenticeship.table.ts'

export type Asked = Pick<
  Inspection,
  'chainId' | 'organisationId' | 'fromOn' | 'toOn' | 'population' | 'scope' | 'stratify'
>

/** One more than may be frozen, so that too many are seen to be. */
const MOST = LARGEST_POPULATION + 1

const named = ({ scope, organisationId }: Asked, ...parties: AnyPgColumn[]): SQL | undefined =>
  scope === 'chain' ? undefined : or(...parties.map((party) => sql`${party} = ${organisationId}::uuid`))

const stratumOf = ({ stratify }: Asked, name: string, day: string): string =>
  ({ none: '', organisation: name, month: day.slice(0, 7) })[stratify]

async function admitted(tx: Tx, asked: Asked): Promise<PopulationItem[]> {
  const day = sql<string>`to_char(${application.admittedAt} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
  const found = await tx
    .select({
      id: application.id,
      name: application.name,
      documentMask: application.documentMask,
      organisationName: organisation.name,
      day,
    })
    .from(application)
    .innerJoin(organisation, eq(organisation.id, application.collegeId))
    .where(
      and(
        eq(application.chainId, asked.chainId),
        eq(application.status, 'admitted'),
        between(day, asked.fromOn, asked.toOn),
        named(asked, application.collegeId, application.enterpriseId),
      ),
    )
    .limit(MOST)
  return found.map(({ id, name, documentMask, organisationName, day: on }) => ({
    id,
    stratum: stratumOf(asked, organisationName, on),
    label: `${maskName(name)} ${documentMask}`,
  }))
}

async function certificates(tx: Tx, asked: Asked): Promise<PopulationItem[]> {
  const found = await tx
    .select({
      id: certificate.id,
      number: certificate.number,
      organisationName: organisation.name,
      issuedOn: certificate.issuedOn,
    })
    .from(certificate)
    .innerJoin(organisation, eq(organisation.id, certificate.bodyId))
    .where(
      and(
        eq(certificate.chainId, asked.chainId),
        inArray(certificate.status, ['issued', 'replaced', 'revoked']),
        between(certificate.issuedOn, asked.fromOn, asked.toOn),
        named(asked, certificate.bodyId),
      ),
    )
    .limit(MOST)
  return found.map(({ id, number, organisationName, issuedOn }) => ({
    id,
    stratum: stratumOf(asked, organisationName, issuedOn ?? ''),
    label: number ?? '',
  }))
}

async function apprenticeships(tx: Tx, asked: Asked): Promise<PopulationItem[]> {
  const found = await tx
    .select({
      id: apprenticeship.id,
      name: apprenticeship.name,
      postName: apprenticeship.postName,
      organisationName: organisation.name,
      startsOn: apprenticeship.startsOn,
    })
    .from(apprenticeship)
    .innerJoin(organisation, eq(organisation.id, apprenticeship.enterpriseId))
    .where(
      and(
        eq(apprenticeship.chainId, asked.chainId),
        between(apprenticeship.startsOn, asked.fromOn, asked.toOn),
        named(asked, apprenticeship.enterpriseId, apprenticeship.collegeId),
      ),
    )
    .limit(MOST)
  return found.map(({ id, name, postName, organisationName, startsOn }) => ({
    id,
    stratum: stratumOf(asked, organisationName, startsOn),
    label: `${maskName(name)} ${postName}`,
  }))
}

const sources = { admitted, certificates, apprenticeships }

/** What freezes a population: of its text, which is the same in whatever order it was read. */
export const digestOf = (items: readonly PopulationItem[]): string =>
  createHash('sha256').update(populationText(items)).digest('hex')

/** The records that a sample is drawn from, as they stand now; no name in full. */
export const populationOf = (tx: Tx, asked: Asked): Promise<PopulationItem[]> =>
  sources[asked.population](tx, asked)
