import { and, asc, eq, ilike, inArray, isNull, sql } from 'drizzle-orm'

import type { Application } from '@skillchain/domain/enrolment/application'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Page, PageRequest } from '@skillchain/domain/kernel/page'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import type { Admitted } from '@skillchain/domain/training/register-apprentices'

import { skillDemand } from '../demand/skill-demand.table.ts'
import { application } from '../enrolment/application.table.ts'
import { planPost } from '../enrolment/enrolment-plan.table.ts'
import type { Tx } from '../kernel/database.ts'
import { type Order, beyond, containing, inOrder, pageFrom } from '../kernel/keyset.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { apprenticeship } from './apprenticeship.table.ts'

const columns = {
  chainId: application.chainId,
  applicationId: application.id,
  planId: application.planId,
  enterpriseId: application.enterpriseId,
  collegeId: application.collegeId,
  personId: application.personId,
  status: application.status,
  birthYear: application.birthYear,
  postName: skillDemand.postName,
  grade: skillDemand.grade,
  name: application.name,
  registered: sql<boolean>`${apprenticeship.id} is not null`,
}
/** An admitted person, with the name that is kept beside the record. */
export type AdmittedRow = Admitted & { readonly name: string }

const posts = and(eq(planPost.chainId, application.chainId), eq(planPost.id, application.postId))
const demands = and(eq(skillDemand.chainId, planPost.chainId), eq(skillDemand.id, planPost.demandId))
const records = and(
  eq(apprenticeship.chainId, application.chainId),
  eq(apprenticeship.applicationId, application.id),
)

/** The applications named, held until the transaction ends, with the post each is for. */
export async function admittedBy(
  tx: Tx,
  chainId: ChainId,
  ids: readonly Application['id'][],
): Promise<AdmittedRow[]> {
  return tx
    .select(columns)
    .from(application)
    .innerJoin(planPost, posts)
    .innerJoin(skillDemand, demands)
    .leftJoin(apprenticeship, records)
    .where(and(eq(application.chainId, chainId), inArray(application.id, [...ids])))
    .orderBy(asc(application.id))
}

interface Unregistered extends PageRequest {
  readonly chainId: ChainId
  readonly enterpriseId: OrganisationId
  /** Part of the post's name; people's own are not whole to the enterprise, and nobody is found by them. */
  readonly search?: string | undefined
}

/** Those whom an enterprise has been given and who have no record yet, in the order in which they applied. */
export async function unregistered(
  tx: Tx,
  { chainId, enterpriseId, search, limit, after }: Unregistered,
): Promise<Page<AdmittedRow & { readonly id: string; readonly collegeName: string }>> {
  const order: Order = { by: application.submittedAt, id: application.id, direction: 'asc' }
  const found = await tx
    .select({
      ...columns,
      id: application.id,
      submittedAt: application.submittedAt,
      collegeName: organisation.name,
    })
    .from(application)
    .innerJoin(planPost, posts)
    .innerJoin(skillDemand, demands)
    .innerJoin(organisation, eq(organisation.id, application.collegeId))
    .leftJoin(apprenticeship, records)
    .where(
      and(
        eq(application.chainId, chainId),
        eq(application.enterpriseId, enterpriseId),
        eq(application.status, 'admitted'),
        isNull(apprenticeship.id),
        search ? ilike(skillDemand.postName, containing(search)) : undefined,
        beyond(order, after),
      ),
    )
    .orderBy(...inOrder(order))
    .limit(limit + 1)
  return pageFrom(found, limit, ({ submittedAt }) => submittedAt)
}
