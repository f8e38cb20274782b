import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import { candidate } from '@skillchain/db/evaluation/candidate.table'
import { evaluationBatch } from '@skillchain/db/evaluation/evaluation-batch.table'
import type { Certificate } from '@skillchain/domain/certificate/certificate'
import type { Ending } from '@skillchain/domain/certificate/certificate.rules'
import type { BatchTerms } from '@skillchain/domain/evaluation/evaluation-batch'
import { PersonId } from '@skillchain/domain/organisation/person-id'

import { type Who, chainId, inDays } from './demand.ts'
import { aBody } from './evaluation.ts'

/** An evaluation body whose batches are concluded, and the certificates that come of them. */
export async function aCertifier() {
  const body = await aBody()
  const { db, as, asked } = body

  /** A batch whose results stand: so many have passed, one has failed. */
  const concluded = async (
    passed: number,
    people: readonly PersonId[] = [],
    terms: Partial<BatchTerms> = {},
  ) => {
    const batch = await body.opened(terms)
    const applications = await body.admitted(passed + 1)
    const registered = []
    // oxlint-disable-next-line no-await-in-loop
    for (const { id } of applications) registered.push(await body.register(batch, id))
    for (const [n, { id }] of registered.entries()) {
      const good = n < passed
      const points = good ? 81 : 41
      const results = (['theory', 'practical'] as const).map((part) => ({ part, points, passed: good }))
      const personId = people[n] ?? PersonId.parse(uuidv7())
      const standing = {
        status: good ? 'passed' : 'failed',
        seat: n + 1,
        concludedAt: new Date().toISOString(),
      } as const
      // oxlint-disable-next-line no-await-in-loop
      await db
        .update(candidate)
        .set({ ...standing, results, personId })
        .where(eq(candidate.id, id))
    }
    const ended = {
      status: 'concluded',
      publicityEndsOn: inDays(-3),
      concludedAt: new Date().toISOString(),
    } as const
    await db.update(evaluationBatch).set(ended).where(eq(evaluationBatch.id, batch.id))
    return { batchId: batch.id, candidateIds: registered.map(({ id }) => id) }
  }

  const propose = (batchId: Certificate['batchId'], who: Who = 'evaluator') =>
    as(who).certificate.propose({ ...asked(), batchId })
  const list = async (batchId: Certificate['batchId'], who: Who = 'evaluator') =>
    (await as(who).certificate.list({ chainId, batchId, limit: 100 })).rows
  const sign = (
    who: Who,
    step: 'sign' | 'issue',
    certificates: readonly Pick<Certificate, 'id' | 'version'>[],
  ) =>
    as(who).certificate.sign({
      ...asked(),
      step,
      certificates: certificates.map(({ id, version }) => ({ id, version })),
    })
  const end = ({ id, version }: Pick<Certificate, 'id' | 'version'>, command: Ending) =>
    as('evaluator').certificate.perform({ ...asked(), id, version, command })
  /** All of a batch, proposed, signed first by one and second by another. */
  const issued = async (batchId: Certificate['batchId']) => {
    await propose(batchId)
    await sign('evaluator', 'sign', await list(batchId))
    await sign('evaluator2', 'issue', await list(batchId))
    return list(batchId)
  }
  return { ...body, concluded, propose, list, sign, end, issued }
}
