import { eq } from 'drizzle-orm'

import { type Certificate, CertificateId } from '@skillchain/domain/certificate/certificate'
import { type CertificateNumber, numberOf } from '@skillchain/domain/certificate/certificate-number'
import {
  type CertificateEvent,
  type Command,
  type Facts,
  decide,
  evolve,
  propose,
} from '@skillchain/domain/certificate/certificate.rules'
import { maskName } from '@skillchain/domain/organisation/person-name'

import { type Grounded, groundedCandidates } from '../certificate/certificate-ground.query.ts'
import { insert } from '../certificate/certificate.store.ts'
import { certificate } from '../certificate/certificate.table.ts'
import { numberSeries, numberVoid } from '../certificate/number-series.table.ts'
import { addHoldings, endHolding } from '../certificate/person-certificate.store.ts'
import { personCertificate } from '../certificate/person-certificate.table.ts'
import { endPublicly, publishAll } from '../certificate/public-certificate.store.ts'
import { publicCertificate } from '../certificate/public-certificate.table.ts'
import { evaluationBatch } from '../evaluation/evaluation-batch.table.ts'
import type { Tx } from '../kernel/database.ts'
import { append } from '../kernel/event.store.ts'
import { occupation } from '../standard/occupation.table.ts'
import { type Chronicle, chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { organisationName } from './organisations.ts'

export const certificateTables = [
  certificate,
  numberSeries,
  numberVoid,
  personCertificate,
  publicCertificate,
] as const

/** By what a certificate is found at the front door; the key is the server's. */
export type VerifiedBy = (
  number: CertificateNumber,
  name: string,
) => { readonly nameDigest: Uint8Array; readonly linkDigest: Uint8Array }

type Step = { by: 'evaluator' | 'evaluator2'; daysAgo: number; command: Command }

const signed: Step = { by: 'evaluator', daysAgo: 1.5, command: { type: 'sign' } }
const issued: Step = { by: 'evaluator2', daysAgo: 1, command: { type: 'issue' } }
const revoked: Step = {
  by: 'evaluator',
  daysAgo: 0.1,
  command: { type: 'revoke', note: '复核发现实操计时记录有误，撤销后重新评价' },
}

/** Of those who passed, the last is to be signed second, the one before was issued and revoked, the others are issued. */
const stepsOf = (place: number, count: number): Step[] => {
  if (place === count - 1) return [signed]
  return place === count - 2 ? [signed, issued, revoked] : [signed, issued]
}

interface Told {
  readonly state: Certificate
  readonly candidate: Grounded
}

function tellOne(
  story: Chronicle,
  candidate: Grounded,
  { place, count, dualPlace }: { place: number; count: number; dualPlace: number },
): Told {
  const { chainId, ground, bodyCode, grade, results } = candidate
  const year = Number(story.acting('evaluator2', issued.daysAgo, chainId).today.slice(0, 4))
  const number = numberOf({ bodyCode, year, grade }, place + 1)
  if (!number.ok) throw new Error(`the invented world breaks a rule: ${number.problem.code}`)
  const dualNumber = numberOf({ bodyCode, year, grade: 'dual' }, Math.max(dualPlace, 0) + 1)
  if (!dualNumber.ok) throw new Error(`the invented world breaks a rule: ${dualNumber.problem.code}`)
  const numbers = { number: number.value, dualNumber: dualNumber.value, underWay: false }
  const known = { ground, heldSinceOn: null, ...numbers, holderName: candidate.name }
  const { batchId, candidateId, bodyId, personId, dictionaryVersion, occupationCode } = candidate
  const proposed = {
    batchId,
    candidateId,
    bodyId,
    bodyCode,
    personId,
    dictionaryVersion,
    occupationCode,
    grade,
  }
  const partsPassed = results.map(({ part }) => part)
  const ref = { chainId, id: CertificateId.parse(demoId('certificate', place + 1)) }
  const state = story.live<Certificate, Command, CertificateEvent, Omit<Facts, 'actor' | 'now' | 'today'>>(
    chainId,
    {
      by: 'evaluator',
      daysAgo: 2,
      steps: stepsOf(place, count),
      found: (acting) =>
        propose(ref, { candidate: { ...proposed, partsPassed }, replacing: null }, { ...acting, ...known }),
      rules: {
        aggregate: 'certificate',
        decide,
        evolve,
        partiesOf: ({ bodyId: body, personId: person }) => [body, person],
        facts: () => known,
      },
    },
  )
  return { state, candidate }
}

/** What follows from an issue, and from its end, for person and public. */
async function spread(tx: Tx, { state, candidate }: Told, means: { verifiedBy: VerifiedBy; today: string }) {
  const { number, issuedOn, bodyId, grade, note, dual } = state
  if (number === null || issuedOn === null) return
  await addHoldings(tx, [{ ...state, heldSinceOn: issuedOn }])
  const [known] = await tx
    .select({ name: occupation.name })
    .from(occupation)
    .where(eq(occupation.code, state.occupationCode))
    .limit(1)
  const shown = {
    bodyId,
    maskedName: maskName(candidate.name),
    bodyName: organisationName('evaluator'),
    occupationName: known?.name ?? state.occupationCode,
    grade,
    issuedOn,
    expiresOn: null,
    status: 'valid' as const,
    statusOn: issuedOn,
    note: null,
  }
  const entry = (of: CertificateNumber, title: string | null) => ({
    ...shown,
    number: of,
    title,
    ...means.verifiedBy(of, candidate.name),
  })
  const second = dual?.number ?? null
  await publishAll(tx, [entry(number, null), ...(dual && second ? [entry(second, dual.title)] : [])])
  if (state.status !== 'revoked' || note === null) return
  for (const ended of second ? [number, second] : [number]) {
    // They share one connection.
    // oxlint-disable-next-line no-await-in-loop
    await endPublicly(tx, ended, { status: 'revoked', on: means.today, note })
  }
  await endHolding(tx, state.id)
}

/** Lets the evaluation body certify those who passed in the first of its concluded batches. */
export async function letCertify(tx: Tx, now: Date, verifiedBy: VerifiedBy): Promise<void> {
  const [batch] = await tx
    .select()
    .from(evaluationBatch)
    .where(eq(evaluationBatch.status, 'concluded'))
    .orderBy(evaluationBatch.id)
    .limit(1)
  if (!batch) return
  const { chainId, id: batchId, bodyId, bodyCode, grade } = batch
  const story = chronicle(now, 'certificateEvent')
  const passed = [...(await groundedCandidates(tx, { chainId, batchId })).values()]
    .filter((each) => each.passed)
    .toSorted((a, b) => (a.candidateId < b.candidateId ? -1 : 1))
  const earned = passed.filter(({ ground }) => ground.dual !== null)
  const told = passed.map((candidate, place) =>
    tellOne(story, candidate, { place, count: passed.length, dualPlace: earned.indexOf(candidate) }),
  )
  const { today } = story.acting('evaluator', 0, chainId)
  for (const one of told) {
    // They share one connection.
    // oxlint-disable-next-line no-await-in-loop
    await insert(tx, one.state, { holderName: one.candidate.name, documentMask: one.candidate.documentMask })
    // oxlint-disable-next-line no-await-in-loop
    await spread(tx, one, { verifiedBy, today })
  }
  const numbered = told.filter(({ state }) => state.number !== null)
  const [first] = numbered
  if (first?.state.issuedOn) {
    const year = Number(first.state.issuedOn.slice(0, 4))
    const dual = numbered.filter(({ state }) => state.dual?.number).length
    const series = { bodyCode, year, bodyId }
    await tx.insert(numberSeries).values([
      { ...series, grade, last: numbered.length },
      { ...series, grade: 'dual', last: dual },
    ])
  }
  // oxlint-disable-next-line no-await-in-loop
  for (const fact of story.facts) await append(tx, fact)
}
