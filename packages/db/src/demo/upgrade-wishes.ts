import { and, asc, eq, inArray } from 'drizzle-orm'

import { gradeAbove } from '@skillchain/domain/employment/next-grade'
import { type UpgradeWish, UpgradeWishId } from '@skillchain/domain/employment/upgrade-wish'
import { subjectOf } from '@skillchain/domain/employment/upgrade-wish.policy'
import {
  type Command,
  type Facts,
  type UpgradeWishEvent,
  decide,
  evolve,
  state,
} from '@skillchain/domain/employment/upgrade-wish.rules'
import { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'

import { certificate } from '../certificate/certificate.table.ts'
import { upgradeWish } from '../employment/upgrade-wish.table.ts'
import { heldCertificate, insert } from '../employment/upgrade-wish.store.ts'
import { look } from '../evaluation/evaluation-batch.store.ts'
import type { Tx } from '../kernel/database.ts'
import { append } from '../kernel/event.store.ts'
import { chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { batchStories } from './evaluation-batch-stories.ts'
import { AUTOMOTIVE } from './network.ts'
import { type SelfName, selves } from './sign-ins.ts'

export const wishTables = [upgradeWish] as const

type Step = { by: 'evaluator'; daysAgo: number; command: Command }

/** On record nothing of the next grade is met yet; they have diplomas. */
const CONDITIONS = [{ standing: 'unrecorded', on: null }] as const

/** Who says it, and what the body makes of it; the first apprentice holds a certificate and has said nothing yet. */
const stepsOf = (batchId: EvaluationBatchId): Partial<Record<SelfName, readonly Step[]>> => ({
  apprentice2: [{ by: 'evaluator', daysAgo: 0.3, command: { type: 'plan', batchId } }],
  apprentice3: [],
  apprentice4: [
    {
      by: 'evaluator',
      daysAgo: 0.3,
      command: { type: 'decline', reason: '证书刚签发，年限不足。请备齐职称或学历证明后再提出。' },
    },
  ],
  apprentice5: [],
})

/** Lets people who hold a certificate and can sign in say that they want the next grade, and the body plan by it. */
export async function letWish(tx: Tx, now: Date): Promise<void> {
  const story = chronicle(now, 'wishEvent')
  const batchId = EvaluationBatchId.parse(demoId('evaluationBatch', batchStories.higher.n))
  const found = await look(tx, { chainId: AUTOMOTIVE, id: batchId })
  const batch = found.ok ? found.value : null
  const told = stepsOf(batchId)
  const held = await tx
    .select({ id: certificate.id, personId: certificate.personId })
    .from(certificate)
    .where(
      and(
        eq(certificate.chainId, AUTOMOTIVE),
        eq(certificate.status, 'issued'),
        inArray(
          certificate.personId,
          selves.map(({ personId }) => personId),
        ),
      ),
    )
    .orderBy(asc(certificate.id))
  for (const [n, { id: certificateId, personId }] of held.entries()) {
    const self = selves.find((each) => each.personId === personId)
    const steps = self && told[self.username]
    // One after another: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    const known = await heldCertificate(tx, { chainId: AUTOMOTIVE, personId, certificateId })
    if (!steps || !known) continue
    const { bodyId, collegeId, occupationCode, grade, name } = known
    const basis = {
      personId,
      bodyId,
      collegeId,
      occupationCode,
      next: gradeAbove(grade),
      conditions: CONDITIONS,
    }
    const wish = story.live<UpgradeWish, Command, UpgradeWishEvent, Facts>(AUTOMOTIVE, {
      by: self.username,
      daysAgo: 0.5,
      steps,
      found: (acting) =>
        state(
          { chainId: AUTOMOTIVE, id: UpgradeWishId.parse(demoId('wish', n + 1)) },
          { certificateId, generation: '2023', byPapers: true },
          { ...acting, basis, waiting: false },
        ),
      rules: {
        aggregate: 'upgrade-wish',
        decide,
        evolve,
        partiesOf: (one) => subjectOf(one).parties,
        facts: () => ({ batch }),
      },
    })
    // oxlint-disable-next-line no-await-in-loop
    await insert(tx, wish, name)
  }
  // oxlint-disable-next-line no-await-in-loop
  for (const fact of story.facts) await append(tx, fact)
}
