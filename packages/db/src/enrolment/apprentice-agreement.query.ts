import { type SQL, and, count, eq, ilike, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { AgreementTerms } from '@skillchain/domain/enrolment/agreement-terms'
import type { AgreementStatus, ApprenticeAgreement } from '@skillchain/domain/enrolment/apprentice-agreement'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import type { PageRequest } from '@skillchain/domain/kernel/page'
import { problem } from '@skillchain/domain/kernel/problems'
import type { PersonId } from '@skillchain/domain/organisation/person-id'

import type { Tx } from '../kernel/database.ts'
import { reads } from '../kernel/in-scope.ts'
import { type Order, beyond, containing, inOrder, pageFrom } from '../kernel/keyset.ts'
import { organisation } from '../organisation/organisation.table.ts'
import { editionsOf } from './agreement-edition.store.ts'
import { agreementColumns, agreementOf } from './apprentice-agreement.store.ts'
import { apprenticeAgreement as table } from './apprentice-agreement.table.ts'

const college = alias(organisation, 'college')

export interface AgreementList extends PageRequest {
  readonly chainId: ChainId
  readonly organisationId: string
  readonly filter?:
    | {
        readonly status?: readonly AgreementStatus[] | undefined
        /** Only those that this organisation has not signed. */
        readonly unsigned?: boolean | undefined
        /** Only those that have an amendment. */
        readonly amending?: boolean | undefined
        /** Part of the person's name or of the post's. */
        readonly search?: string | undefined
      }
    | undefined
}

/** What of an open amendment is missing; nothing where there is none, or somebody has refused it. */
const unsignedAmendment = (party: 'enterprise' | 'college'): SQL =>
  sql`(${table.amendment} ->> 'edition' is not null and ${table.amendment} ->> 'refusal' is null
    and ${table.amendment} -> 'signatures' ->> ${sql.raw(`'${party}'`)} is null)`

const unsignedBy = (organisationId: string): SQL | undefined => {
  const signing = eq(table.status, 'signing')
  return or(
    and(
      sql`${table.enterpriseId} = ${organisationId}::uuid`,
      or(and(signing, isNull(table.enterpriseSignature)), unsignedAmendment('enterprise')),
    ),
    and(
      sql`${table.collegeId} = ${organisationId}::uuid`,
      or(and(signing, isNull(table.collegeSignature)), unsignedAmendment('college')),
    ),
  )
}

function matching({ chainId, organisationId, filter = {} }: Omit<AgreementList, 'limit'>): SQL | undefined {
  const { status, unsigned, amending, search } = filter
  const pattern = search ? containing(search) : undefined
  return and(
    eq(table.chainId, chainId),
    status?.length ? inArray(table.status, [...status]) : undefined,
    unsigned ? unsignedBy(organisationId) : undefined,
    amending ? isNotNull(table.amendment) : undefined,
    pattern ? or(ilike(table.personName, pattern), ilike(table.postName, pattern)) : undefined,
  )
}

const rows = (from: Pick<Tx, 'select'>) =>
  from
    .select({
      row: agreementColumns,
      personName: table.personName,
      enterpriseName: organisation.name,
      collegeName: college.name,
    })
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.enterpriseId))
    .innerJoin(college, eq(college.id, table.collegeId))

type Row = Awaited<ReturnType<typeof rows>>[number]
const flat = ({ row, ...names }: Row) => ({ ...agreementOf(row), ...names })
export type AgreementRow = ReturnType<typeof flat>

const latest: Order = { by: table.draftedAt, id: table.id, direction: 'desc' }

/** A page of the agreements that the reader may see, the latest first. */
export async function agreements(from: Pick<Tx, 'select'>, asked: AgreementList) {
  const found = await rows(from)
    .where(and(matching(asked), beyond(latest, asked.after)))
    .orderBy(...inOrder(latest))
    .limit(asked.limit + 1)
  return pageFrom(found.map(flat), asked.limit, (row) => row.draftedAt)
}

/** How many agreements a filter leaves. */
export async function countAgreements(
  asked: Omit<AgreementList, 'limit'>,
  from: Pick<Tx, 'select'> = reads,
): Promise<number> {
  const [found] = await from.select({ count: count() }).from(table).where(matching(asked))
  return found?.count ?? 0
}

/** Somebody's own agreements, in whatever chain, the latest first; none that has not been sent. */
export async function ownAgreements(
  tx: Tx,
  { personId, chainIds }: { personId: PersonId; chainIds: readonly ChainId[] },
  { limit, after }: PageRequest,
) {
  const found = await rows(tx)
    .where(and(inArray(table.chainId, [...chainIds]), eq(table.personId, personId), beyond(latest, after)))
    .orderBy(...inOrder(latest))
    .limit(limit + 1)
  return pageFrom(found.map(flat), limit, (row) => row.draftedAt)
}

/** One agreement with the names of all that it speaks of. */
export async function agreementView(tx: Tx, { chainId, id }: Pick<ApprenticeAgreement, 'chainId' | 'id'>) {
  const [found] = await tx
    .select({ all: table, enterpriseName: organisation.name, collegeName: college.name })
    .from(table)
    .innerJoin(organisation, eq(organisation.id, table.enterpriseId))
    .innerJoin(college, eq(college.id, table.collegeId))
    .where(and(eq(table.chainId, chainId), eq(table.id, id)))
  if (!found) return refuse(problem('record.missing', { id }))
  const { personName, documentMask, mentorName, teacherName, guardianName, amendmentNames, ...row } =
    found.all
  return ok({
    agreement: agreementOf(row),
    amendmentPeople: amendmentNames,
    editions: await editionsOf(tx, { chainId, id }),
    enterpriseName: found.enterpriseName,
    collegeName: found.collegeName,
    people: {
      person: personName,
      documentMask,
      mentor: mentorName,
      teacher: teacherName,
      guardian: guardianName,
    },
  }) satisfies Outcome<unknown>
}

/**
 * How many others an enterprise has under agreement as students in the days of these terms, sent or in force: at the
 * site, and on the same post. Who sees only some of them counts only those.
 */
export async function othersUnderAgreement(
  tx: Tx,
  { chainId, enterpriseId, id }: Pick<ApprenticeAgreement, 'chainId' | 'enterpriseId'> & { id: string },
  { startsOn, endsOn, postName }: Pick<AgreementTerms, 'startsOn' | 'endsOn' | 'postName'>,
): Promise<{ othersOfSite: number; othersOfPost: number }> {
  const [found] = await tx
    .select({
      othersOfSite: count(),
      othersOfPost: sql<number>`count(*) filter (where ${table.postName} = ${postName})::int`,
    })
    .from(table)
    .where(
      and(
        eq(table.chainId, chainId),
        eq(table.enterpriseId, enterpriseId),
        inArray(table.status, ['signing', 'inForce']),
        sql`${table.student} and ${table.startsOn} <= ${endsOn}::date and ${table.endsOn} >= ${startsOn}::date`,
        ne(table.id, sql`${id}::uuid`),
      ),
    )
  return found ?? { othersOfSite: 0, othersOfPost: 0 }
}
