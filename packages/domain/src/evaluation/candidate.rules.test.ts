import { expect, test } from 'vitest'

import { anApplication } from '../enrolment/application.fixture.ts'
import { keysOf } from '../kernel/transitions.ts'
import {
  aCandidate,
  someCandidateFacts,
  someDeclaredFacts,
  someRegistrationFacts,
} from './candidate.fixture.ts'
import { type Command, decide, register, transitions } from './candidate.rules.ts'
import { CandidateStatus } from './candidate.ts'
import { aBatch } from './evaluation-batch.fixture.ts'

const commands: Record<Command['type'], Command> = {
  accept: { type: 'accept' },
  reject: { type: 'reject', reason: '材料不符' },
  withdraw: { type: 'withdraw', reason: '本人放弃' },
  attend: { type: 'attend', attendance: 'present' },
}
const { batchId, applicationId } = aCandidate()
const registration = { batchId, applicationId, facts: someDeclaredFacts() }
const refusal = (code: string) => ({ problem: { code: `evaluation.${code}` } })

test.each(keysOf(transitions))('%s is taken from just the statuses of its line', (type) => {
  const during = someCandidateFacts({ status: type === 'attend' ? 'prepared' : 'registering' })
  const from = CandidateStatus.options.filter(
    (status) => decide(aCandidate({ status }), commands[type], during).ok,
  )

  expect(new Set(from)).toEqual(new Set(transitions[type].from))
})

test.each<[Command['type'], 'accepted' | 'registered', 'prepared' | 'registering' | 'arranged']>([
  ['accept', 'registered', 'arranged'],
  ['withdraw', 'accepted', 'arranged'],
  ['attend', 'accepted', 'registering'],
])('%s waits for its node of the batch', (type, status, batch) => {
  expect(decide(aCandidate({ status }), commands[type], someCandidateFacts({ status: batch }))).toMatchObject(
    refusal('out-of-turn'),
  )
})

const accept = (taken: number) =>
  decide(aCandidate(), commands.accept, someCandidateFacts({ places: 5, seatsTaken: taken }))

test('the last seat is given, and no more', () => {
  expect(accept(4)).toMatchObject({ ok: true })
  expect(accept(5)).toMatchObject(refusal('seats-taken'))
})

test('somebody admitted who meets a condition is registered by it', () => {
  expect(register(aCandidate(), registration, someRegistrationFacts())).toMatchObject({
    value: { state: { conditionId: '2023-level3-4', year: 2026, status: 'registered', weak: false } },
  })
})

test.each<[string, Parameters<typeof someRegistrationFacts>[0], string]>([
  ['before registration opens', { batch: aBatch({ status: 'announced' }) }, 'registration-closed'],
  ['once it is closed', { batch: aBatch({ status: 'arranged' }) }, 'registration-closed'],
  ['who is not admitted', { application: anApplication({ status: 'accepted' }) }, 'not-admitted'],
  ['a second time in a year', { yearFree: false }, 'one-a-year'],
  [
    'by an older standard that asks for more',
    { batch: aBatch({ standardVersion: '2018' }) },
    'entry-not-met',
  ],
])('nobody is registered %s', (_, given, code) => {
  expect(register(aCandidate(), registration, someRegistrationFacts(given))).toMatchObject(refusal(code))
})

test('proven hours of training are kept with what was declared', () => {
  const trained = { kind: 'trained', hours: 41.5, sessions: 12, evidence: 'attendance' } as const
  expect(register(aCandidate(), registration, someRegistrationFacts({ trained }))).toMatchObject({
    value: {
      state: { facts: [...registration.facts, trained] },
      event: { facts: [...registration.facts, trained] },
    },
  })
})
