import { awaitedBy } from '@skillchain/db/certificate/awaited-certificate.query'
import { certificatesWaiting } from '@skillchain/db/certificate/certificate-task.query'
import { certificatePolicy } from '@skillchain/domain/certificate/certificate.policy'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import { moment } from '../kernel/clock.ts'
import type { TaskSource } from '../kernel/task.ts'
import { workingDaysLeft } from '../kernel/working-days.ts'

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

/** What somebody who has passed waits for: that the body issues their certificate. The record is the batch, as for the body. */
export const awaitedCertificateTasks: TaskSource = {
  grant: certificatePolicy.readOwn,
  read: async (tx, { organisationId, chainIds }) =>
    (await awaitedBy(tx, { personId: PersonId.parse(organisationId), chainIds })).map((row) => ({
      id: `${row.batchId}:certificate-awaited`,
      kind: 'certificate-awaited',
      params: { batch: row.batchName },
      chainId: row.chainId,
      path: '/certificates',
      dueOn: row.dueOn,
      workingDaysLeft: workingDaysLeft(moment().today, row.dueOn),
      since: row.concludedAt ?? moment().now,
      mine: false,
      counterpart: row.bodyName,
      counterpartId: row.bodyId,
    })),
}
