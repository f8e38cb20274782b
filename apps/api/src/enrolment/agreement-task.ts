import { type Unsettled, unsettledAgreements } from '@skillchain/db/enrolment/agreement-task.query'
import { missingSignatures } from '@skillchain/domain/enrolment/apprentice-agreement'
import { signsFor } from '@skillchain/domain/enrolment/apprentice-agreement-command'
import { agreementPolicy as policy } from '@skillchain/domain/enrolment/apprentice-agreement.policy'
import type { OrganisationId } from '@skillchain/domain/organisation/organisation-id'

import type { Task, TaskSource } from '../kernel/task.ts'

type Step = 'to-send' | 'refused' | 'to-sign' | 'unsigned'

function stepOf(row: Unsettled, organisationId: OrganisationId): Step {
  if (row.status === 'draft') return 'to-send'
  if (row.status === 'refused') return 'refused'
  const own = signsFor(row, { organisationId })
  return missingSignatures(row).some((party) => own.includes(party)) ? 'to-sign' : 'unsigned'
}

const pathOf: Readonly<Record<Step, string>> = {
  'to-send': 'status=draft',
  refused: 'status=refused',
  'to-sign': 'unsigned=yes',
  unsigned: 'status=signing',
}

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
      dueOn: null,
      workingDaysLeft: null,
      since: members.map(({ since }) => since).toSorted()[0] ?? first.since,
      mine: step !== 'unsigned',
      counterpart: null,
    }
  })
}

/** Agreements that an organisation has to send, to sign or to put right, or that others have yet to sign. */
export const agreementTasks: TaskSource = {
  grant: policy.found,
  read: async (tx, { organisationId }) =>
    tasksOf(await unsettledAgreements(tx, organisationId), organisationId),
}

/** Agreements that wait for somebody's own signature, or for their guardian's. */
export const ownAgreementTasks: TaskSource = {
  grant: policy.readOwn,
  read: async (tx, { organisationId }) =>
    (await unsettledAgreements(tx, organisationId)).flatMap((row) => {
      const missing = row.status === 'signing' ? missingSignatures(row) : []
      const [next] = missing.filter((party) => party === 'person' || party === 'guardian')
      if (!next) return []
      return {
        id: `${row.id}:${next}`,
        kind: next === 'person' ? 'own-agreement-to-sign' : 'own-agreement-for-guardian',
        params: { enterprise: row.enterpriseName, post: row.postName },
        chainId: row.chainId,
        path: `/agreements/${row.chainId}/${row.id}`,
        dueOn: null,
        workingDaysLeft: null,
        since: row.since,
        mine: true,
        counterpart: null,
      }
    }),
}
