import { z } from 'zod'

import { certificateLines } from '@skillchain/db/certificate/certificate.query'
import { hold, saveAll } from '@skillchain/db/certificate/certificate.store'
import { addHoldings, endHolding } from '@skillchain/db/certificate/person-certificate.store'
import { endPublicly, publishAll } from '@skillchain/db/certificate/public-certificate.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { type Certificate, CertificateId } from '@skillchain/domain/certificate/certificate'
import type { CertificateNumber } from '@skillchain/domain/certificate/certificate-number'
import { certificatePolicy as policy, subjectOf } from '@skillchain/domain/certificate/certificate.policy'
import {
  type CertificateEvent,
  type Command,
  type Facts,
  decide,
  evolve,
} from '@skillchain/domain/certificate/certificate.rules'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import type { Day } from '@skillchain/domain/kernel/moment'
import { problem } from '@skillchain/domain/kernel/problems'
import { unchangedSince } from '@skillchain/domain/kernel/version'
import { authorise } from '@skillchain/domain/organisation/access'
import { maskName } from '@skillchain/domain/organisation/person-name'

import type { Keys } from '../kernel/keys.ts'
import { type Acting, act } from '../kernel/perform.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { verifyingDigests } from './certificate-digest.ts'
import { certificateFacts } from './certificate-facts.ts'
import { type Due, type Numbered, missing, numbered } from './number-certificates.ts'
import { type Happening, NO_NUMBERS, aggregate } from './propose-certificates.ts'

/** As many as are signed at a time. */
const MOST = 200

export const Signing = z.strictObject({
  step: z.enum(['sign', 'issue']),
  certificates: z
    .array(z.strictObject({ id: CertificateId, version: z.int().nonnegative() }))
    .min(1)
    .max(MOST),
})
export const SignedCount = z.object({ count: z.int() })

type Signer = Acting & { readonly keys: Keys }

interface Taken {
  readonly next: Certificate
  readonly happening: Happening & { event: CertificateEvent }
}

/** What a step makes of a certificate, and what is said of it. */
function taken(certificate: Certificate, command: Command, facts: Facts): Taken {
  const event = unwrap(decide(certificate, command, facts))
  const next = evolve(certificate, event)
  const { parties } = subjectOf(next)
  return { next, happening: { aggregate, aggregateId: next.id, version: next.version, event, parties } }
}

async function written(tx: Tx, all: readonly Taken[]): Promise<Happening[]> {
  unwrap(
    await saveAll(
      tx,
      all.map(({ next }) => next),
    ),
  )
  return all.map(({ happening }) => happening)
}

/** Ends the certificate whose place another takes; answers since when its holder has held it. */
async function replace(tx: Tx, { line, facts }: Due): Promise<{ since: Day | null; done: Happening[] }> {
  const { chainId, replacesId, replaceNote } = line
  const original = replacesId && (await hold(tx, chainId, [replacesId])).get(replacesId)
  // One that was revoked stays revoked: its successor is held from its own day on.
  if (!original || original.status !== 'issued' || replaceNote === null) return { since: null, done: [] }
  const done = await written(tx, [taken(original, { type: 'replace', note: replaceNote }, facts)])
  if (original.number)
    await endPublicly(tx, original.number, { status: 'replaced', on: facts.today, note: replaceNote })
  return { since: await endHolding(tx, original.id), done }
}

/** What the front door shows of a certificate that has just been issued, and of the second one that came with it. */
function shownOf(keys: Keys, { line, number, dualNumber, facts: { today } }: Numbered) {
  const { holderName, bodyName, occupationName, bodyId, grade, dual } = line
  const shown = { maskedName: maskName(holderName), bodyName, occupationName, grade }
  const standing = { issuedOn: today, expiresOn: null, status: 'valid', statusOn: today, note: null } as const
  const entry = (of: CertificateNumber, title: string | null) => ({
    number: of,
    bodyId,
    title,
    ...verifyingDigests(keys, of, holderName),
    ...shown,
    ...standing,
  })
  return [entry(number, null), ...(dual && dualNumber ? [entry(dualNumber, dual.title)] : [])]
}

/** The second signatures: numbers, the end of those they replace, and the public entries, in one transaction. */
async function issueAll({ tx, keys }: Signer, due: readonly Due[]): Promise<Happening[]> {
  const all = await numbered(tx, due)
  // Before anything is changed: whether each may be issued at all.
  const issued = all.map(({ line, facts, number, dualNumber }) =>
    taken(line, { type: 'issue' }, { ...facts, number, dualNumber }),
  )
  const ended: Happening[] = []
  const since = new Map<CertificateId, Day>()
  for (const one of all.filter(({ line }) => line.replacesId !== null)) {
    // Few, and on one connection.
    // oxlint-disable-next-line no-await-in-loop
    const replaced = await replace(tx, one)
    ended.push(...replaced.done)
    if (replaced.since !== null) since.set(one.line.id, replaced.since)
  }
  const happened = await written(tx, issued)
  const held = all.map(({ line, facts: { today } }) => ({
    ...line,
    heldSinceOn: since.get(line.id) ?? today,
  }))
  await addHoldings(tx, held)
  await publishAll(
    tx,
    all.flatMap((one) => shownOf(keys, one)),
  )
  return [...ended, ...happened]
}

/** The first signatures. */
const signAll = ({ tx }: Signer, due: readonly Due[]): Promise<Happening[]> =>
  written(
    tx,
    due.map(({ line, facts }) => taken(line, { type: 'sign' }, facts)),
  )

/** Signs several certificates: all of them or none. */
export function signCertificates(
  signer: Signer,
  input: { key: string; chainId: ChainId } & z.infer<typeof Signing>,
): Promise<z.infer<typeof SignedCount>> {
  const { tx, actor } = signer
  const { chainId, step, certificates } = input
  const asked = {
    ...input,
    name: aggregate,
    content: { step, certificates },
    parse: (stored: unknown) => SignedCount.parse(stored),
  }
  return act(signer, asked, async (given) => {
    const ids = certificates.map(({ id }) => id)
    const held = await hold(tx, chainId, ids)
    const names = new Map((await certificateLines(tx, chainId, ids)).map((line) => [line.id, line]))
    const all = [...held.values()]
    const of = { chainId, batchIds: all.map(({ batchId }) => batchId), today: given.today }
    const known = await certificateFacts(
      tx,
      of,
      all.map(({ personId }) => personId),
    )
    const due = certificates.map(({ id, version }): Due => {
      const current = unwrap(unchangedSince(version, held.get(id) ?? missing(id)))
      unwrap(authorise(policy[step], actor, subjectOf(current)))
      const line = names.get(id) ?? missing(id)
      const { holderName } = line
      return { line, facts: { ...given, ...known.factsOf(current), ...NO_NUMBERS, holderName } }
    })
    const happenings = await (step === 'issue' ? issueAll(signer, due) : signAll(signer, due))
    const last = happenings.pop()
    if (!last) throw new ProblemError(problem('record.missing'))
    return { answer: { count: certificates.length }, also: happenings, ...last }
  })
}
