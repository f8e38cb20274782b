import { type Unsettled, unsettledAgreements } from '@skillchain/db/enrolment/agreement-task.query'
import { missingSignatures } from '@skillchain/domain/enrolment/apprentice-agreement'
import { signsFor } from '@skillchain/domain/enrolment/apprentice-agreement-command'
import { agreementPolicy as policy } from '@skillchain/domain/enrolment/apprentice-agreement.policy'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Task, TaskSource } from '../kernel/task.ts'

type Step =
  | 'to-send'
  | 'refused'
  | 'to-sign'
  | 'unsigned'
  | 'amendment-refused'
  | 'amendment-to-sign'
  | 'amendment-unsigned'

function stepOf(row: Unsettled, organisationId: OrganisationId): Step {
  const own = signsFor(row, { organisationId })
  const lacksOwn = (text: Pick<Unsettled, 'minor' | 'signatures'>) =>
    missingSignatures(text).some((party) => own.includes(party))
  const { amendment } = row
  if (amendment?.refusal) return 'amendment-refused'
  if (amendment) return lacksOwn(amendment) ? 'amendment-to-sign' : 'amendment-unsigned'
  if (row.status === 'draft') return 'to-send'
  if (row.status === 'refused') return 'refused'
  return lacksOwn(row) ? 'to-sign' : 'unsigned'
}

const pathOf: Readonly<Record<Step, string>> = {
  'to-send': 'status=draft',
  refused: 'status=refused',
  'to-sign': 'unsigned=yes&status=signing',
  unsigned: 'status=signing',
  'amendment-refused': 'amending=yes',
  'amendment-to-sign': 'unsigned=yes&amending=yes',
  'amendment-unsigned': 'amending=yes',
}

/** Of several amendments, the first day before which one of them must be signed. */
const dueOn = (rows: readonly Unsettled[]): string | null =>
  rows
    .flatMap(({ amendment }) => (amendment && !amendment.refusal ? [amendment.fromOn] : []))
    .toSorted()[0] ?? null

/** One task for each chain and step: hundreds of agreements are one piece of work. */
function tasksOf(rows: readonly Unsettled[], organisationId: OrganisationId): Task[] {
  const groups = Map.groupBy(rows, (row) => `${row.chainId}:${stepOf(row, organisationId)}`)
  return [...groups].flatMap(([id, members]) => {
    const [first] = members
    if (!first) return []
    const step = stepOf(first, organisationId)
    return {
      id: `agreements:${id}`,
      kind: `agreements-${step}`,
      params: { count: members.length },
      chainId: first.chainId,
      path: `/agreements?chain=${first.chainId}&${pathOf[step]}`,
      dueOn: dueOn(members),
      workingDaysLeft: null,
      since: members.map(({ since }) => since).toSorted()[0] ?? first.since,
      mine: step !== 'unsigned' && step !== 'amendment-unsigned',
      counterpart: null,
    }
  })
}

/**
 * Agreements and amendments that an organisation has to send, to sign or to put right, or that others have yet to sign.
 * An amendment that somebody refused is for whoever proposed it.
 */
export const agreementTasks: TaskSource = {
  grant: policy.found,
  read: async (tx, { organisationId }) =>
    tasksOf(
      (await unsettledAgreements(tx, organisationId)).filter(
        ({ amendment }) => !amendment?.refusal || amendment.organisationId === organisationId,
      ),
      organisationId,
    ),
}

/** Whose signature of the person's own or of their guardian a text waits for next, and whether it is an amendment's. */
function awaited(row: Unsettled) {
  const { amendment, status } = row
  const text = amendment ?? (status === 'signing' ? row : null)
  if (!text || amendment?.refusal) return null
  const next = missingSignatures(text).find((party) => party === 'person' || party === 'guardian')
  return next === undefined ? null : { next, kind: amendment ? 'own-amendment' : 'own-agreement' }
}

/** Agreements and amendments that wait for somebody's own signature, or for their guardian's. */
export const ownAgreementTasks: TaskSource = {
  grant: policy.readOwn,
  read: async (tx, { organisationId }) =>
    (await unsettledAgreements(tx, organisationId)).flatMap((row) => {
      const waits = awaited(row)
      if (!waits) return []
      return {
        id: `${row.id}:${waits.next}`,
        kind: `${waits.kind}-${waits.next === 'person' ? 'to-sign' : 'for-guardian'}`,
        params: { enterprise: row.enterpriseName, post: row.postName },
        chainId: row.chainId,
        path: `/agreements/${row.chainId}/${row.id}`,
        dueOn: dueOn([row]),
        workingDaysLeft: null,
        since: row.since,
        mine: true,
        counterpart: null,
      }
    }),
}
