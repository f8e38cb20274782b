import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { certified, type Grounded } from '@skillchain/db/certificate/certificate-ground.query'
import { find, insert, insertAll, isUnderWay } from '@skillchain/db/certificate/certificate.store'
import { Certificate, CertificateId } from '@skillchain/domain/certificate/certificate'
import { certificatePolicy as policy, subjectOf } from '@skillchain/domain/certificate/certificate.policy'
import { type Facts, type Proposed, propose } from '@skillchain/domain/certificate/certificate.rules'
import { problem } from '@skillchain/domain/certificate/problems'
import type { EvaluationBatchId } from '@skillchain/domain/evaluation/evaluation-batch'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { unchangedSince } from '@skillchain/domain/kernel/version'
import { authorise } from '@skillchain/domain/organisation/access'

import { type Acting, type Deed, act } from '../kernel/perform.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { certificateFacts } from './certificate-facts.ts'

export const aggregate = 'certificate'
export type Happening = NonNullable<Deed<unknown>['also']>[number]

/** Facts of what gives no number and takes nobody's place. */
export const NO_NUMBERS = { number: null, dualNumber: null, underWay: false } as const

/** How many were proposed, and how many of those who passed have a certificate of the year already. */
export const ProposalCount = z.object({ proposed: z.int(), held: z.int() })

interface Asked {
  readonly key: string
  readonly chainId: ChainId
}

const proposedFor = ({ results, ...candidate }: Grounded): Proposed => {
  const { batchId, candidateId, bodyId, bodyCode, personId, dictionaryVersion, occupationCode, grade } =
    candidate
  const ids = { batchId, candidateId, bodyId, bodyCode, personId }
  return { ...ids, dictionaryVersion, occupationCode, grade, partsPassed: results.map(({ part }) => part) }
}

const holderOf = ({ name, documentMask }: Grounded) => ({ holderName: name, documentMask })

/** Proposes a certificate for everybody of a concluded batch who has passed and for whom none was proposed yet. */
export function proposeForBatch(
  ctx: Acting,
  input: Asked & { batchId: EvaluationBatchId },
): Promise<z.infer<typeof ProposalCount>> {
  const { tx, actor } = ctx
  const { batchId, chainId } = input
  const asked = {
    ...input,
    name: aggregate,
    content: { propose: batchId },
    parse: (stored: unknown) => ProposalCount.parse(stored),
  }
  return act(ctx, asked, async (given) => {
    const known = await certificateFacts(tx, { chainId, batchIds: [batchId], today: given.today })
    const taken = await certified(tx, { chainId, batchId })
    const passed = [...known.candidates.values()].filter(
      (each) => each.passed && !taken.has(each.candidateId),
    )
    const made = passed.flatMap((candidate) => {
      const facts = {
        ...given,
        ...known.factsOf({ ...candidate, replacesId: null }),
        ...NO_NUMBERS,
        holderName: candidate.name,
      }
      if (facts.heldSinceOn !== null) return []
      const ref = { chainId, id: CertificateId.parse(uuidv7()) }
      const one = unwrap(propose(ref, { candidate: proposedFor(candidate), replacing: null }, facts))
      unwrap(authorise(policy.propose, actor, subjectOf(one.state)))
      return [{ ...one, holder: holderOf(candidate) }]
    })
    await insertAll(
      tx,
      made.map(({ state, holder }) => [state, holder]),
    )
    const happenings = made.map(happeningOf)
    const last = happenings.pop()
    if (!last) throw new ProblemError(problem('certificate.nobody-to-certify'))
    return { answer: { proposed: made.length, held: passed.length - made.length }, also: happenings, ...last }
  })
}

const happeningOf = ({ state, event }: { state: Certificate; event: Happening['event'] }): Happening => ({
  aggregate,
  aggregateId: state.id,
  version: state.version,
  event,
  parties: subjectOf(state).parties,
})

/** Proposes a certificate in place of one that was issued or revoked (换发); the other holds until this one is issued. */
export function reissue(
  ctx: Acting,
  input: Asked & { id: CertificateId; version: number; note: string },
): Promise<Certificate> {
  const { tx, actor } = ctx
  const { chainId, id, version, note } = input
  const content = { reissue: id, version, note }
  const asked = { ...input, name: aggregate, content, parse: (stored: unknown) => Certificate.parse(stored) }
  return act(ctx, asked, async (given) => {
    const original = unwrap(unchangedSince(version, unwrap(await find(tx, { chainId, id }))))
    unwrap(authorise(policy.propose, actor, subjectOf(original)))
    const { batchId, candidateId, personId } = original
    const known = await certificateFacts(tx, { chainId, batchIds: [batchId], today: given.today }, [personId])
    const candidate = known.candidates.get(candidateId)
    if (!candidate) throw new ProblemError(problem('certificate.not-passed'))
    if (await isUnderWay(tx, original)) throw new ProblemError(problem('certificate.held-already'))
    const rests = known.factsOf({ ...original, replacesId: id })
    const facts: Facts = { ...given, ...rests, ...NO_NUMBERS, holderName: original.holderName }
    const ref = { chainId, id: CertificateId.parse(uuidv7()) }
    const made = unwrap(
      propose(ref, { candidate: proposedFor(candidate), replacing: { original, note } }, facts),
    )
    await insert(tx, made.state, holderOf(candidate))
    return { answer: made.state, ...happeningOf(made) }
  })
}
