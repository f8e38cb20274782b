import { and, eq, getTableColumns } from 'drizzle-orm'

import type { AgreementNames } from '@skillchain/domain/enrolment/agreement-terms'
import type { ApprenticeAgreement } from '@skillchain/domain/enrolment/apprentice-agreement'
import { programmes } from '@skillchain/domain/enrolment/programme'
import { type Outcome, ok, refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'
import { PersonName } from '@skillchain/domain/organisation/person-name'

import type { Tx } from '../kernel/database.ts'
import { apprenticeAgreement as table } from './apprentice-agreement.table.ts'

type Ref = Pick<ApprenticeAgreement, 'chainId' | 'id'>

/** What an agreement's text names of people; kept beside the state, which is logged and repeated. */
export interface NamedPeople extends AgreementNames {
  readonly person: string
  readonly documentMask: string
}

const is = ({ chainId, id }: Ref) => and(eq(table.chainId, chainId), eq(table.id, id))

const namesRow = ({ mentor, teacher, guardian }: AgreementNames) => ({
  mentorName: mentor,
  teacherName: teacher,
  guardianName: guardian,
})

function rowOf({ signatures, ...agreement }: ApprenticeAgreement) {
  const { terms, sentAt, personId } = agreement
  return {
    ...agreement,
    signatoryId: sentAt === null ? null : personId,
    postName: terms.postName,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    student: programmes[terms.programme].student,
    enterpriseSignature: signatures.enterprise,
    collegeSignature: signatures.college,
    personSignature: signatures.person,
    guardianSignature: signatures.guardian,
  }
}

const {
  personName: _personName,
  documentMask: _documentMask,
  mentorName: _mentorName,
  teacherName: _teacherName,
  guardianName: _guardianName,
  amendmentNames: _amendmentNames,
  ...stateColumns
} = getTableColumns(table)
export const agreementColumns = stateColumns
type StateRow = Omit<
  typeof table.$inferSelect,
  'personName' | 'documentMask' | 'mentorName' | 'teacherName' | 'guardianName' | 'amendmentNames'
>

/** The agreement that a row holds. */
export function agreementOf(row: StateRow): ApprenticeAgreement {
  const { signatoryId: _s, postName: _p, startsOn: _f, endsOn: _t, student: _student, ...rest } = row
  const { enterpriseSignature, collegeSignature, personSignature, guardianSignature, ...agreement } = rest
  return {
    ...agreement,
    signatures: {
      enterprise: enterpriseSignature,
      college: collegeSignature,
      person: personSignature,
      guardian: guardianSignature,
    },
  }
}

/** Holds the agreement until the transaction ends: of two who sign at once, the later one sees the earlier. */
export async function find(tx: Tx, ref: Ref): Promise<Outcome<ApprenticeAgreement>> {
  const [found] = await tx.select(stateColumns).from(table).where(is(ref)).for('update')
  return found ? ok(agreementOf(found)) : refuse(problem('record.missing', { id: ref.id }))
}

/** Whom the text names, and whom its amendment does. */
export async function namesIn(
  tx: Tx,
  ref: Ref,
): Promise<Outcome<NamedPeople & { amendment: AgreementNames | null }>> {
  const [found] = await tx.select().from(table).where(is(ref))
  if (!found) return refuse(problem('record.missing', { id: ref.id }))
  const { mentorName, teacherName, guardianName, personName, documentMask, amendmentNames } = found
  return ok({
    mentor: PersonName.parse(mentorName),
    teacher: PersonName.parse(teacherName),
    guardian: guardianName === null ? null : PersonName.parse(guardianName),
    person: personName,
    documentMask,
    amendment: amendmentNames,
  })
}

/** Inserts an agreement; its amendment, where it has one, names the same people. */
export async function insert(tx: Tx, agreement: ApprenticeAgreement, named: NamedPeople): Promise<void> {
  const { person: personName, documentMask, mentor, teacher, guardian } = named
  const amendmentNames = agreement.amendment && { mentor, teacher, guardian }
  const names = { ...namesRow(named), amendmentNames, personName, documentMask }
  await tx.insert(table).values({ ...rowOf(agreement), ...names })
}

/** Names in a text that is written anew: the agreement's own, or its amendment's. */
export interface Written {
  readonly text?: AgreementNames
  readonly amendment?: AgreementNames
}

/** Writes `next` only over the version it was decided from, and the names where a text was written anew. */
export async function save(
  tx: Tx,
  next: ApprenticeAgreement,
  { text, amendment }: Written,
): Promise<Outcome<ApprenticeAgreement>> {
  const { chainId: _chainId, id: _id, ...changed } = rowOf(next)
  const amendmentNames = next.amendment === null ? { amendmentNames: null } : null
  const { rowCount } = await tx
    .update(table)
    .set({
      ...changed,
      ...(text && namesRow(text)),
      ...(amendment && { amendmentNames: amendment }),
      ...amendmentNames,
    })
    .where(and(is(next), eq(table.version, next.version - 1)))
  return rowCount === 1 ? ok(next) : refuse(problem('record.stale'))
}
