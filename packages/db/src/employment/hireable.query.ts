import { type SQL, and, eq, ilike, sql } from 'drizzle-orm'

import type { CertificateId } from '@skillchain/domain/certificate/certificate'
import type { Known } from '@skillchain/domain/employment/report-employment'
import type { Application } from '@skillchain/domain/enrolment/application'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { Grade } from '@skillchain/domain/standard/grade'
import type { OccupationCode } from '@skillchain/domain/standard/occupation'
import type { ApprenticeshipId } from '@skillchain/domain/training/apprenticeship'

import { certificate } from '../certificate/certificate.table.ts'
import { skillDemand } from '../demand/skill-demand.table.ts'
import { application } from '../enrolment/application.table.ts'
import { planPost } from '../enrolment/enrolment-plan.table.ts'
import type { Tx } from '../kernel/database.ts'
import { type Order, beyond, containing, inOrder, pageFrom } from '../kernel/keyset.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { apprenticeship } from '../training/apprenticeship.table.ts'
import { employment } from './employment.table.ts'

const ofPerson = sql`${certificate.chainId} = ${application.chainId}
  and ${certificate.personId} = ${application.personId} and ${certificate.status} = 'issued'`
/** Of the certificate issued last, as far as whoever asks sees it. */
const ofCertificate = <T>(what: SQL) =>
  sql<T | null>`(select ${what} from ${certificate} where ${ofPerson} order by ${certificate.issuedOn} desc, ${certificate.id} desc limit 1)`

const goesOn = (enterpriseId: OrganisationId) => sql`exists (select 1 from ${employment}
  where ${employment.chainId} = ${application.chainId} and ${employment.enterpriseId} = ${enterpriseId}::uuid
    and ${employment.personId} = ${application.personId} and ${employment.status} <> 'withdrawn'
    and ${employment.endedOn} is null)`

const columns = {
  personId: application.personId,
  collegeId: application.collegeId,
  planId: application.planId,
  demandId: skillDemand.id,
  apprenticeshipId: sql<ApprenticeshipId | null>`${apprenticeship.id}`,
  certificateId: ofCertificate<CertificateId>(sql`${certificate.id}`),
  trainedIn: skillDemand.occupationCode,
  certifiedIn: ofCertificate<OccupationCode>(sql`${certificate.occupationCode}`),
  goal: skillDemand.grade,
  status: application.status,
  name: application.name,
}

const posts = and(eq(planPost.chainId, application.chainId), eq(planPost.id, application.postId))
const demands = and(eq(skillDemand.chainId, planPost.chainId), eq(skillDemand.id, planPost.demandId))
const records = and(
  eq(apprenticeship.chainId, application.chainId),
  eq(apprenticeship.applicationId, application.id),
)

/** Somebody of the chain as far as an enterprise may know them, with the name that is kept beside a record. */
export type KnownRow = Known & { readonly name: string }

interface Hiring {
  readonly chainId: ChainId
  readonly enterpriseId: OrganisationId
}

/** The person of an application, held until the report is written; null for one the enterprise may not see. */
export async function knownBy(
  tx: Tx,
  { chainId, enterpriseId, applicationId }: Hiring & { readonly applicationId: Application['id'] },
): Promise<KnownRow | null> {
  const [found] = await tx
    .select({ ...columns, open: sql<boolean>`${goesOn(enterpriseId)}` })
    .from(application)
    .innerJoin(planPost, posts)
    .innerJoin(skillDemand, demands)
    .leftJoin(apprenticeship, records)
    .where(and(eq(application.chainId, chainId), eq(application.id, applicationId)))
  return found ?? null
}

/** Somebody who may be reported as hired, with the post they were enrolled for. */
export interface Hireable {
  readonly id: Application['id']
  readonly name: string
  readonly postName: string
  readonly dictionaryVersion: string
  readonly occupationCode: OccupationCode
  readonly occupationName: string | null
  readonly goal: Grade
  readonly divisionCode: string
  readonly payFromFen: number
  readonly payToFen: number
  readonly collegeName: string
  readonly enterpriseName: string
  readonly apprenticed: boolean
  readonly certifiedGrade: Grade | null
  readonly submittedAt: string
}

interface Hireables extends PageRequest, Hiring {
  readonly elsewhere: boolean
  /** Part of the post's name; people's own are not whole before they confirm, and nobody is found by them. */
  readonly search?: string | undefined
}

/**
 * Admitted people whom the enterprise has no open record of: those enrolled for its own posts, or, as its chain's leader,
 * those enrolled for others'.
 */
export async function hireable(
  tx: Tx,
  { chainId, enterpriseId, elsewhere, search, limit, after }: Hireables,
): Promise<Page<Hireable>> {
  const order: Order = { by: application.submittedAt, id: application.id, direction: 'asc' }
  const college = sql<string>`(select o.name from organisation.organisation o where o.id = ${application.collegeId})`
  const found = await tx
    .select({
      id: application.id,
      name: application.name,
      postName: skillDemand.postName,
      dictionaryVersion: skillDemand.dictionaryVersion,
      occupationCode: skillDemand.occupationCode,
      occupationName: sql<string | null>`(select o.name from standard.occupation o
        where o.dictionary_version = ${skillDemand.dictionaryVersion} and o.code = ${skillDemand.occupationCode})`,
      goal: skillDemand.grade,
      divisionCode: skillDemand.divisionCode,
      payFromFen: skillDemand.payFromFen,
      payToFen: skillDemand.payToFen,
      collegeName: college,
      enterpriseName: organisation.name,
      apprenticed: sql<boolean>`${apprenticeship.id} is not null`,
      certifiedGrade: ofCertificate<Grade>(sql`${certificate.grade}`),
      submittedAt: application.submittedAt,
    })
    .from(application)
    .innerJoin(planPost, posts)
    .innerJoin(skillDemand, demands)
    .innerJoin(organisation, eq(organisation.id, application.enterpriseId))
    .leftJoin(apprenticeship, records)
    .where(
      and(
        eq(application.chainId, chainId),
        eq(application.status, 'admitted'),
        sql`(${application.enterpriseId} <> ${enterpriseId}::uuid) = ${elsewhere}::boolean`,
        sql`not ${goesOn(enterpriseId)}`,
        search ? ilike(skillDemand.postName, containing(search)) : undefined,
        beyond(order, after),
      ),
    )
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, ({ submittedAt }) => submittedAt)
}
