import { z } from 'zod'

import { type CertificateLine, certificateLines } from '@skillchain/db/certificate/certificate.query'
import { type CertificateRow, hold, save } from '@skillchain/db/certificate/certificate.store'
import { takeNumber } from '@skillchain/db/certificate/number-series.store'
import { addHolding, endHolding } from '@skillchain/db/certificate/person-certificate.store'
import { endPublicly, publish } from '@skillchain/db/certificate/public-certificate.store'
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
import { type Happening, aggregate } from './propose-certificates.ts'

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

/** Takes a step of one certificate, writes it, and says so. */
async function take(
  tx: Tx,
  certificate: Certificate,
  { command, facts }: { command: Command; facts: Facts },
): Promise<Taken> {
  const event = unwrap(decide(certificate, command, facts))
  const next = unwrap(await save(tx, evolve(certificate, event)))
  const { parties } = subjectOf(next)
  return { next, happening: { aggregate, aggregateId: next.id, version: next.version, event, parties } }
}
interface Taken {
  readonly next: Certificate
  readonly happening: Happening & { event: CertificateEvent }
}

/** Ends the certificate whose place another takes; answers since when its holder has held it. */
async function replace(
  tx: Tx,
  next: Certificate,
  facts: Facts,
): Promise<{ since: Day | null; done: Happening[] }> {
  const { chainId, replacesId, replaceNote } = next
  const original = replacesId && (await hold(tx, chainId, [replacesId])).get(replacesId)
  // One that was revoked stays revoked: its successor is held from its own day on.
  if (!original || original.status !== 'issued' || replaceNote === null) return { since: null, done: [] }
  const { happening } = await take(tx, original, { command: { type: 'replace', note: replaceNote }, facts })
  if (original.number)
    await endPublicly(tx, original.number, { status: 'replaced', on: facts.today, note: replaceNote })
  return { since: await endHolding(tx, original.id), done: [happening] }
}

/** Makes an issued certificate known at the front door. */
async function announce(
  tx: Tx,
  { holderName, bodyName, occupationName, bodyId, grade }: CertificateLine,
  { number, today, keys }: { number: CertificateNumber; today: Day; keys: Keys },
) {
  const digests = verifyingDigests(keys, number, holderName)
  const shown = { maskedName: maskName(holderName), bodyName, occupationName, grade }
  const standing = { issuedOn: today, expiresOn: null, status: 'valid', statusOn: today, note: null } as const
  await publish(tx, { number, bodyId, ...digests, ...shown, ...standing })
}

/** The second signature: a number, the end of the one it replaces, and the public entry, in one transaction. */
async function issue({ tx, keys }: Signer, line: CertificateLine, facts: Facts): Promise<Happening[]> {
  const { bodyCode, bodyId, grade } = line
  const { today } = facts
  const year = Number(today.slice(0, 4))
  const number = unwrap(await takeNumber(tx, { bodyCode, bodyId, year, grade }))
  const numbered = { ...facts, number }
  // Before anything is changed: whether it may be issued at all.
  unwrap(decide(line, { type: 'issue' }, numbered))
  const { since, done } = await replace(tx, line, facts)
  const { next, happening } = await take(tx, line, { command: { type: 'issue' }, facts: numbered })
  await addHolding(tx, next, since ?? today)
  await announce(tx, line, { number, today, keys })
  return [...done, happening]
}

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
    const happenings: Happening[] = []
    for (const { id, version } of certificates) {
      const current = unwrap(unchangedSince(version, held.get(id) ?? missing(id)))
      const line = names.get(id) ?? missing(id)
      unwrap(authorise(policy[step], actor, subjectOf(current)))
      const facts = { ...given, ...known.factsOf(current), number: null }
      // They share one connection.
      // oxlint-disable-next-line no-await-in-loop
      happenings.push(
        ...(await (step === 'issue' ? issue(signer, line, facts) : signFirst(tx, current, facts))),
      )
    }
    const last = happenings.pop()
    if (!last) throw new ProblemError(problem('record.missing'))
    return { answer: { count: certificates.length }, also: happenings, ...last }
  })
}

const signFirst = async (tx: Tx, current: CertificateRow, facts: Facts): Promise<Happening[]> => [
  (await take(tx, current, { command: { type: 'sign' }, facts })).happening,
]

function missing(id: string): never {
  throw new ProblemError(problem('record.missing', { id }))
}
