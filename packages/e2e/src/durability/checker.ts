import { isDeepStrictEqual } from 'node:util'

import { chainId } from '@skillchain/db/demo/network'
import { z } from 'zod'

import type { Callers } from './caller.ts'
import { type Kind, Roster, type Sent, Sheet, awaitingMarks } from './load.ts'

const chain = chainId(1)
const State = z.looseObject({ id: z.string(), version: z.int(), status: z.string() })
const History = z.array(z.object({ version: z.int(), type: z.string() }))

/** What is wrong with what the server has kept of the commands it acknowledged; nothing if it kept its word. */
export async function brokenWords(callers: Callers, acknowledged: readonly Sent[]): Promise<string[]> {
  const faults: string[] = []
  const records = Map.groupBy(acknowledged, ({ kind, about }) => `${kind} ${about}`)
  for (const [id, sent] of records) {
    const [first] = sent
    if (!first) continue
    // One record after another: the check is not to become a load of its own.
    // oxlint-disable-next-line no-await-in-loop
    const found = [...(await looks[first.kind](callers, sent)), ...(await answeredOtherwise(callers, sent))]
    faults.push(...found.map((fault) => `${id}: ${fault}`))
  }
  return faults
}

/** A command sent again by its key is answered as it was answered, and not done. */
async function answeredOtherwise(callers: Callers, sent: readonly Sent[]): Promise<string[]> {
  const faults: string[] = []
  for (const { by, procedure, input, answer } of sent) {
    // oxlint-disable-next-line no-await-in-loop
    const again = await callers[by](procedure, input).catch((error: unknown) => String(error))
    if (!isDeepStrictEqual(again, answer)) faults.push(`${procedure}, sent again, is answered otherwise`)
  }
  return faults
}

type Look = (callers: Callers, sent: readonly Sent[]) => Promise<string[]>

/** A demand is as the last answer had it, and its log holds each of its versions once. */
const demand: Look = async ({ lead }, sent) => {
  const ref = { chainId: chain, id: sent[0]?.about }
  const found = await lead('skillDemand.byId', ref).catch(() => null)
  if (found === null) return ['the record is gone']
  const last = State.parse(sent.at(-1)?.answer)
  const { version, status } = State.parse(found)
  const faults = version === last.version && status === last.status ? [] : [`it is ${status} at ${version}`]
  const told = History.parse(await lead('skillDemand.history', ref)).map((each) => each.version)
  const expected = sent.map(({ answer }) => State.parse(answer).version)
  if (told.length !== expected.length || !expected.every((each) => told.includes(each)))
    faults.push(`its log holds versions ${told.join(', ')} and not ${expected.join(', ')}`)
  return faults
}

const Evidence = z.looseObject({ id: z.string(), personId: z.string(), source: z.string() })

/** Of a session, everything that was said of anybody is on the roster as it was answered, once, and nobody checked in twice. */
const attendance: Look = async ({ base }, sent) => {
  const ref = { chainId: chain, id: sent[0]?.about }
  const roster = Roster.parse(await base('trainingSession.roster', ref).catch(() => []))
  const faults: string[] = []
  for (const { answer } of sent) {
    const { id, personId } = Evidence.parse(answer)
    const said = roster.filter((line) => line.personId === personId).flatMap((line) => line.said)
    const count = said.filter((one) => one.id === id).length
    if (count !== 1) faults.push(`what was said is there ${count} times`)
    if (said.filter(({ source }) => source === 'person').length > 1) faults.push('somebody checked in twice')
  }
  return faults
}

const Certificates = z.object({
  rows: z.array(
    z.looseObject({
      id: z.string(),
      version: z.int(),
      status: z.string(),
      number: z.string().nullable(),
      replacesId: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
})
type Certificates = z.infer<typeof Certificates>['rows']

async function everyCertificate({ evaluator }: Callers): Promise<Certificates> {
  const all: Certificates = []
  for (let after: string | undefined; ;) {
    // Page after page.
    // oxlint-disable-next-line no-await-in-loop
    const page = Certificates.parse(
      await evaluator('certificate.list', { chainId: chain, limit: 200, after }),
    )
    all.push(...page.rows)
    if (page.next === null) return all
    after = page.next
  }
}

/** A certificate stands as far as it was signed and has one successor at the most; numbers are given once, and none is lost. */
const certificate: Look = async (callers, sent) => {
  const id = sent[0]?.about
  const all = await everyCertificate(callers)
  const found = all.find((one) => one.id === id)
  if (!found) return ['the certificate is gone']
  const faults: string[] = []
  const signatures = sent.filter(({ procedure }) => procedure === 'certificate.sign').length
  const isIssued = found.number !== null
  if (signatures === 2 && !isIssued) faults.push(`it is ${found.status}, signed twice`)
  const successors = all.filter((one) => one.replacesId === id).length
  const reissued = sent.filter(({ procedure }) => procedure === 'certificate.reissue').length
  if (successors !== reissued) faults.push(`${successors} stand in its place, and not ${reissued}`)
  const serials = all.flatMap(({ number }) => (number === null ? [] : [Number(number.slice(-6))]))
  const whole = serials.toSorted((a, b) => a - b).every((serial, at) => serial === at + 1)
  if (!whole) faults.push(`numbers are missing or given twice: ${serials.join(', ')}`)
  return faults
}

const Mark = z.looseObject({ candidateId: z.string(), part: z.string(), points: z.number() })

/** Each assessor finds the marks that they gave somebody, and no other. */
const mark: Look = async (callers, sent) => {
  const faults: string[] = []
  for (const { by, input } of sent) {
    const given = Mark.parse(input)
    // oxlint-disable-next-line no-await-in-loop
    const batchId = await awaitingMarks(callers[by])
    // oxlint-disable-next-line no-await-in-loop
    const sheet = Sheet.parse(await callers[by]('mark.sheet', { chainId: chain, batchId }))
    const line = sheet.find(({ candidateId }) => candidateId === given.candidateId)
    const own = line?.parts.find(({ part }) => part === given.part)?.own ?? null
    if (own !== given.points) faults.push(`${by} gave ${given.points} for ${given.part} and finds ${own}`)
  }
  return faults
}

const looks: Readonly<Record<Kind, Look>> = { demand, attendance, certificate, mark }
