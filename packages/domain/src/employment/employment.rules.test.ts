import { expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import type { Command } from './employment-command.ts'
import { evolve, logged } from './employment-evolve.ts'
import {
  aConfirmed,
  aReport,
  anEmployment,
  anEmploymentId,
  someEmploymentFacts,
  someEmploymentTerms,
  someKnown,
  someReportFacts,
} from './employment.fixture.ts'
import { type Facts, decide, transitions } from './employment.rules.ts'
import { type Employment, EmploymentStatus, counts } from './employment.ts'
import { type ReportFacts, reportEmployment } from './report-employment.ts'

const { chainId } = anEmployment()
const report = (given = {}, facts: Partial<ReportFacts> = {}) =>
  reportEmployment({ chainId, id: anEmploymentId(2) }, aReport(given), someReportFacts(facts))
const codeOf = (outcome: ReturnType<typeof report> | ReturnType<typeof decide>) =>
  outcome.ok ? 'ok' : outcome.problem.code
const code = (state: Employment, command: Command, facts: Partial<Facts> = {}) =>
  codeOf(decide(state, command, someEmploymentFacts(facts)))
function after(state: Employment, command: Command, facts: Partial<Facts> = {}): Employment {
  const decision = decide(state, command, someEmploymentFacts(facts))
  if (!decision.ok) throw new Error(decision.problem.code)
  return evolve(state, decision.value)
}
const end = (onDay: string): Command => ({ type: 'end', onDay, cause: 'resigned', note: '' })
const claim: Command = { type: 'claimStay', months: 6 }
const reason = '岗位与合同不符'

test('every status can be reached from a report', () => {
  expect(unreachable(transitions, 'reported', EmploymentStatus.options)).toEqual([])
})

test.each<[string, object, Partial<ReportFacts>, string]>([
  ['somebody admitted', {}, {}, 'ok'],
  ['nobody it may know', {}, { person: null }, 'employment.not-of-the-chain'],
  ['somebody not admitted', {}, { person: someKnown({ status: 'rejected' }) }, 'employment.not-of-the-chain'],
  ['somebody of whom it has a record', {}, { person: someKnown({ open: true }) }, 'employment.open-already'],
  ['anybody, as no member', {}, { isMember: false }, 'employment.not-a-member'],
  ['by a contract to come', { contractOn: '2027-09-16' }, {}, 'employment.contract-ahead'],
  ['by a contract of today', { contractOn: '2027-09-15' }, {}, 'ok'],
  ['in no known occupation', {}, { occupationKnown: false }, 'employment.occupation-unknown'],
])('an enterprise reports that it has hired %s', (...[, given, facts, expected]) => {
  expect(codeOf(report(given, facts))).toBe(expected)
})

test('a report waits for the person, and asks again after the months that the parameters say', () => {
  const made = report({ firstOn: '2027-08-31' }, { stayMonths: [12, 6] })

  expect(made).toMatchObject({
    value: {
      state: {
        status: 'reported',
        confirmedAt: null,
        stays: [
          { months: 6, dueOn: '2028-02-29', claimedAt: null, word: 'none' },
          { months: 12, dueOn: '2028-08-31' },
        ],
      },
      event: { type: 'reported' },
    },
  })
})

test('the person confirms, disputes, and a correction asks for their word anew', () => {
  const confirmed = after(anEmployment(), { type: 'confirm' })
  expect(counts(confirmed)).toBe(true)
  expect(code(confirmed, { type: 'confirm' })).toBe('employment.out-of-turn')
  expect(code(confirmed, { type: 'withdraw', reason })).toBe('employment.out-of-turn')

  const disputed = after(confirmed, { type: 'dispute', reason })
  expect(disputed).toMatchObject({ status: 'disputed', dispute: reason, confirmedAt: null })
  expect(code(disputed, end('2027-09-01'))).toBe('employment.out-of-turn')

  const corrected = after(disputed, {
    type: 'correct',
    terms: someEmploymentTerms({ postTitle: '质检员' }),
    leaving: null,
  })
  expect(corrected).toMatchObject({ status: 'reported', postTitle: '质检员', dispute: null })
  expect(counts(corrected)).toBe(false)
  expect(after(disputed, { type: 'withdraw', reason: '误报' })).toMatchObject({
    status: 'withdrawn',
    withdrawnReason: '误报',
  })
})

test.each<[string, string, Partial<Employment>, string]>([
  ['today', '2027-09-15', {}, 'ok'],
  ['a day to come', '2027-09-16', {}, 'employment.day-to-come'],
  ['the first day', '2027-03-01', {}, 'ok'],
  ['the day before the first', '2027-02-28', {}, 'employment.before-first-day'],
  ['a day after it has ended', '2027-09-01', { endedOn: '2027-08-01' }, 'employment.out-of-turn'],
])('it ends on %s', (...[, day, given, expected]) => {
  expect(code(aConfirmed(given), end(day))).toBe(expected)
})

test('a check is claimed when it is due, of what the person has confirmed, and once', () => {
  expect(code(aConfirmed(), claim, { today: '2027-08-31' })).toBe('employment.not-due')
  expect(code(aConfirmed(), claim, { today: '2027-09-01' })).toBe('ok')
  expect(code(anEmployment(), claim)).toBe('employment.out-of-turn')
  expect(code(aConfirmed(), { type: 'claimStay', months: 9 })).toBe('employment.no-such-check')
  expect(code(after(aConfirmed(), claim), claim)).toBe('employment.out-of-turn')
  expect(code(aConfirmed({ endedOn: '2027-08-31' }), claim)).toBe('employment.out-of-turn')
  expect(code(aConfirmed({ endedOn: '2027-09-01' }), claim)).toBe('ok')
})

test('the person has a word on each check, which the enterprise answers', () => {
  const claimed = after(aConfirmed(), claim)
  const stayed = after(claimed, { type: 'confirmStay', months: 6 })
  expect(stayed.stays[0]).toMatchObject({ word: 'confirmed' })
  expect(code(stayed, { type: 'retractStay', months: 6 })).toBe('employment.out-of-turn')

  const disputed = after(claimed, { type: 'disputeStay', months: 6, reason: '八月已离职' })
  expect(disputed.stays[0]).toMatchObject({ word: 'disputed', dispute: '八月已离职' })
  const retracted = after(disputed, { type: 'retractStay', months: 6 })
  expect(retracted.stays[0]).toMatchObject({ claimedAt: null, word: 'none', dispute: null })
  expect(after(retracted, end('2027-08-20'))).toMatchObject({ endedOn: '2027-08-20' })
})

test('nobody left before a day on which they are said to have been there', () => {
  expect(code(after(aConfirmed(), claim), end('2027-08-31'))).toBe('employment.stay-claimed')
  expect(code(after(aConfirmed(), claim), end('2027-09-01'))).toBe('ok')
})

test('a correction of the first day begins the checks anew, and one of the last takes back what it contradicts', () => {
  const stayed = after(after(aConfirmed(), claim), { type: 'confirmStay', months: 6 })
  const correct = (terms = {}, onDay?: string) =>
    after(stayed, {
      type: 'correct',
      terms: someEmploymentTerms(terms),
      leaving: onDay === undefined ? null : { onDay, cause: 'resigned', note: '' },
    })

  expect(correct().stays[0]).toMatchObject({ word: 'confirmed' })
  expect(correct({ firstOn: '2027-03-02' }).stays[0]).toMatchObject({ dueOn: '2027-09-02', claimedAt: null })
  expect(correct({}, '2027-08-31')).toMatchObject({
    endedOn: '2027-08-31',
    stays: [{ claimedAt: null, word: 'none' }, {}],
  })
  expect(
    code(stayed, {
      type: 'correct',
      terms: someEmploymentTerms({ contractOn: '2027-10-01' }),
      leaving: null,
    }),
  ).toBe('employment.contract-ahead')
})

test('the log tells of a correction without what somebody is paid', () => {
  const command: Command = { type: 'correct', terms: someEmploymentTerms(), leaving: null }
  const decision = decide(aConfirmed(), command, someEmploymentFacts())
  if (!decision.ok) throw new Error(decision.problem.code)

  expect(logged(decision.value)).toEqual({ type: 'corrected', firstOn: '2027-03-01', endedOn: null })
})
