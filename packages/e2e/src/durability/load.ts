import { setTimeout as sleep } from 'node:timers/promises'

import { chainId } from '@skillchain/db/demo/network'
import { someDemandTerms } from '@skillchain/domain/demand/skill-demand.fixture'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

import { dayFromNow } from '../harness/day.ts'
import { APPRENTICE, type Caller, type Callers, Refused } from './caller.ts'

/** What a command is about: each kind is looked at by a checker of its own. */
export type Kind = 'demand' | 'attendance' | 'certificate' | 'mark'

/** A command as it was sent, and what the server answered; no answer if the line broke first. */
export interface Sent {
  readonly kind: Kind
  readonly by: Caller
  readonly procedure: string
  /** The record that it changes. */
  readonly about: string
  readonly input: { readonly key: string } & object
  readonly answer: unknown
}

/** What went out: what the server said it has done, and what nobody knows of. */
export interface Ledger {
  readonly acknowledged: Sent[]
  readonly inDoubt: Sent[]
}

interface Means {
  readonly callers: Callers
  readonly ledger: Ledger
}

const chain = chainId(1)
const asked = () => ({ key: uuidv7(), chainId: chain })

/** Lets many work at once, as fast as they are answered, until the line breaks on each. */
export async function load(callers: Callers, lanes: number, ledger: Ledger): Promise<void> {
  const means = { callers, ledger }
  const drafting = Array.from({ length: lanes }, () => draft(means))
  const marking = (['evaluator2', 'evaluator3'] as const).map((by) => mark(means, by))
  await Promise.all([...drafting, attend(means), sign(means), ...marking])
}

/** Drafts and publishes demands. */
async function draft(means: Means): Promise<void> {
  for (;;) {
    const id = uuidv7()
    const terms = someDemandTerms({ arriveFromOn: dayFromNow(90), arriveToOn: dayFromNow(120) })
    const of = { kind: 'demand', by: 'lead', about: id } as const
    const founded = { ...asked(), id, draft: { terms, copiedFromId: null } }
    if (!(await send(means, { ...of, procedure: 'skillDemand.found', input: founded }))) return
    const published = { ...asked(), id, version: 0, command: { type: 'publish' } }
    if (!(await send(means, { ...of, procedure: 'skillDemand.perform', input: published }))) return
  }
}

const Rows = z.object({ rows: z.array(z.looseObject({ id: z.string() })) })
export const Roster = z.array(
  z.object({
    personId: z.string(),
    said: z.array(z.object({ id: z.string(), source: z.string(), says: z.string() })),
  }),
)
const Codes = z.object({ codes: z.array(z.object({ code: z.string() })) })

/** The session that is held now. */
async function openSession({ base }: Callers): Promise<string> {
  const found = await base('trainingSession.list', {
    chainId: chain,
    limit: 50,
    filter: { status: ['open'] },
  })
  const [open] = Rows.parse(found).rows
  if (!open) throw new Error('no session is open')
  return open.id
}

/** The first on the roster checks in; then the base says over and over of everybody whether they are there. */
async function attend(means: Means): Promise<void> {
  const { base } = means.callers
  const id = await openSession(means.callers)
  const roster = Roster.parse(await base('trainingSession.roster', { chainId: chain, id }))
  const of = { kind: 'attendance', about: id } as const
  if (!roster.some(({ personId, said }) => personId === APPRENTICE && said.some(isOwn))) {
    const [now] = Codes.parse(await base('trainingSession.codes', { chainId: chain, id })).codes
    const tapped = { ...asked(), id, code: now?.code ?? '', tappedAt: new Date().toISOString() }
    const checkIn = { ...of, by: 'apprentice', procedure: 'trainingSession.checkIn', input: tapped } as const
    if (!(await send(means, checkIn))) return
  }
  for (let turn = 0; ; turn += 1) {
    const personId = roster[turn % roster.length]?.personId
    const saidAt = new Date().toISOString()
    const input = { ...asked(), id, personId, says: turn % 3 === 0 ? 'absent' : 'present', saidAt }
    const sent = { ...of, by: 'base', procedure: 'trainingSession.mark', input } as const
    if (!(await send(means, sent))) return
  }
}

const isOwn = ({ source }: { source: string }) => source === 'person'

const State = z.looseObject({ id: z.string(), version: z.int() })
const Certificates = z.object({
  rows: z.array(State.extend({ status: z.string(), replacesId: z.string().nullable() })),
})

/** Two of an evaluation body reissue a certificate, sign it one after the other, and reissue what they have just issued. */
async function sign(means: Means): Promise<void> {
  const { evaluator } = means.callers
  const { rows } = Certificates.parse(await evaluator('certificate.list', { chainId: chain, limit: 200 }))
  // One in whose place another stands already was begun before the line broke.
  const replaced = new Set(rows.map(({ replacesId }) => replacesId))
  const first = rows.find(({ id, status }) => status === 'issued' && !replaced.has(id))
  if (!first) throw new Error('no certificate has been issued')
  let held = State.parse(first)
  for (;;) {
    const of = { kind: 'certificate', about: held.id } as const
    const { id, version } = held
    const input = { ...asked(), id, version, note: '照片更换' }
    const reissued = { ...of, by: 'evaluator', procedure: 'certificate.reissue', input } as const
    const answer = await send(means, reissued)
    if (!answer) return
    const next = State.parse(answer)
    for (const [at, step] of (['sign', 'issue'] as const).entries()) {
      const by = at === 0 ? 'evaluator' : 'evaluator2'
      const certificates = [{ id: next.id, version: next.version + at }]
      const signed = { ...asked(), step, certificates }
      const command = { kind: 'certificate', by, about: next.id, procedure: 'certificate.sign' } as const
      // Each signature waits for the one before it.
      // oxlint-disable-next-line no-await-in-loop
      if (!(await send(means, { ...command, input: signed }))) return
    }
    held = { ...next, version: next.version + 2 }
  }
}

export const Sheet = z.array(
  z.object({
    candidateId: z.string(),
    seat: z.int(),
    attendance: z.string().nullable(),
    parts: z.array(z.object({ part: z.string(), own: z.number().nullable() })),
  }),
)
/** There are few marks to give, and they are to last until the line has broken twice. */
const BETWEEN_MARKS_MS = 400

/** The exam that waits for marks. */
export async function awaitingMarks(evaluator: Callers['evaluator2']): Promise<string> {
  const asking = { chainId: chain, limit: 50, status: ['examined'] }
  const [batch] = Rows.parse(await evaluator('evaluationBatch.list', asking)).rows
  if (!batch) throw new Error('no exam waits for marks')
  return batch.id
}

/** An assessor gives marks one by one, part by part, to everybody who came and has none from them. */
async function mark(means: Means, by: 'evaluator2' | 'evaluator3'): Promise<void> {
  const ask = means.callers[by]
  const batchId = await awaitingMarks(ask)
  const sheet = Sheet.parse(await ask('mark.sheet', { chainId: chain, batchId }))
  const waiting = sheet
    .filter(({ attendance }) => attendance === 'present')
    .flatMap(({ candidateId, seat, parts }) =>
      parts.flatMap(({ part, own }) => (own === null ? [{ candidateId, part, points: 60 + seat }] : [])),
    )
  for (const each of waiting) {
    const command = { kind: 'mark', by, about: each.candidateId, procedure: 'mark.give' } as const
    // oxlint-disable-next-line no-await-in-loop
    if (!(await send(means, { ...command, input: { ...asked(), ...each } }))) return
    // oxlint-disable-next-line no-await-in-loop
    await sleep(BETWEEN_MARKS_MS)
  }
}

/** Answers what was answered, if anything was. A refusal is a fault of this load, not of the line. */
async function send({ callers, ledger }: Means, command: Omit<Sent, 'answer'>): Promise<unknown> {
  try {
    const answer = await callers[command.by](command.procedure, command.input)
    ledger.acknowledged.push({ ...command, answer })
    return answer
  } catch (error) {
    if (error instanceof Refused) throw error
    ledger.inDoubt.push({ ...command, answer: null })
    return null
  }
}
