import { certificatesWaiting } from '@skillchain/db/certificate/certificate-task.query'
import { certificatePolicy } from '@skillchain/domain/certificate/certificate.policy'

import type { TaskSource } from '../kernel/task.ts'

/** Certificates that wait to be proposed, or for the signature of the account that asks; one task for a batch and step. */
export const certificateTasks: TaskSource = {
  grant: certificatePolicy.sign,
  read: async (tx, { organisationId, personId, chainIds }) =>
    (await certificatesWaiting(tx, { bodyId: organisationId, accountId: personId, chainIds })).map(
      ({ step, chainId, batchId, batchName, count, since }) => ({
        id: `${batchId}:certificate-${step}`,
        kind: `certificates-to-${step}`,
        params: { batch: batchName, count },
        chainId,
        path: `/certificates/${chainId}/${batchId}`,
        dueOn: null,
        workingDaysLeft: null,
        since,
        mine: true,
        counterpart: null,
      }),
    ),
}
