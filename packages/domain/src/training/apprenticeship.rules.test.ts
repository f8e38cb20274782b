import { expect, test } from 'vitest'

import { unreachable } from '../kernel/transitions.ts'
import type { Command } from './apprenticeship-command.ts'
import { evolve } from './apprenticeship-evolve.ts'
import { aMentorId, aSegment, anApprenticeship, someApprenticeshipFacts } from './apprenticeship.fixture.ts'
import { type Facts, decide, transitions } from './apprenticeship.rules.ts'
import { type Apprenticeship, ApprenticeshipStatus } from './apprenticeship.ts'

const code = (state: Partial<Apprenticeship>, command: Command, facts: Partial<Facts> = {}) => {
  const decision = decide(anApprenticeship(state), command, someApprenticeshipFacts(facts))
  return decision.ok ? 'ok' : decision.problem.code
}
const start: Command = { type: 'start', fromOn: '2027-03-01' }
const posting = { title: '质检岗', place: '终检车间', shift: 'day', hoursPerDay: 8 } as const
const pause = (fromOn: string): Command => ({ type: 'pause', fromOn, reason: '病假' })
const move = (fromOn: string): Command => ({ type: 'transfer', fromOn, posting, reason: '轮岗' })

test('every status can be reached from the first plan', () => {
  expect(unreachable(transitions, 'planning', ApprenticeshipStatus.options)).toEqual([])
})

test.each<[string, Partial<Apprenticeship>, string]>([
  ['all is there', {}, 'ok'],
  ['there is no mentor', { mentorId: null }, 'apprenticeship.no-mentor'],
  ['there is no tutor', { tutored: false }, 'apprenticeship.no-tutor'],
  ['nothing is planned for the day', { segments: [] }, 'apprenticeship.no-plan'],
  ['no insurance covers the post', { covers: [] }, 'apprenticeship.uninsured'],
  ['safety was not taught', { safetyTrainedOn: null }, 'apprenticeship.untrained'],
  ['it has begun', { status: 'training' }, 'apprenticeship.out-of-turn'],
  ['it has ended', { status: 'completed' }, 'apprenticeship.out-of-turn'],
])('training starts, or does not, when %s', (_, state, expected) => {
  expect(code(state, start)).toBe(expected)
})

test.each<[string, Facts['agreement'], string]>([
  ['is in force', { startsOn: '2027-03-01', endsOn: '2027-03-01' }, 'ok'],
  ['is not in force', null, 'apprenticeship.no-agreement'],
  ['begins later', { startsOn: '2027-03-02', endsOn: '2028-02-29' }, 'apprenticeship.agreement-days'],
  ['has ended', { startsOn: '2026-03-01', endsOn: '2027-02-28' }, 'apprenticeship.agreement-days'],
])('training starts, or does not, when the agreement %s', (_, agreement, expected) => {
  expect(code({}, start, { agreement })).toBe(expected)
})

test.each<[string, Partial<Facts>, string]>([
  ['of the grade, with room', {}, 'ok'],
  ['who has the last place', { mentor: { grade: 'level4', load: 5 } }, 'ok'],
  ['who has no room', { mentor: { grade: 'level2', load: 6 } }, 'apprenticeship.mentor-full'],
  ['below the goal', { mentor: { grade: 'level5', load: 1 } }, 'apprenticeship.mentor-grade'],
  ['whom nobody knows', { mentor: null }, 'apprenticeship.mentor-unknown'],
])('a mentor %s is given', (_, facts, expected) => {
  expect(code({}, { type: 'assignMentor', mentorId: aMentorId(1) }, facts)).toBe(expected)
})

test('a step holds from today at the earliest, and within the period', () => {
  const training = { status: 'training' } as const

  expect(code(training, pause('2027-02-28'))).toBe('apprenticeship.day-past')
  expect(code(training, pause('2027-09-01'))).toBe('apprenticeship.day-outside')
  expect(code(training, pause('2027-03-01'))).toBe('ok')
  expect(
    code({ status: 'paused', pausedFromOn: '2027-03-10' }, { type: 'resume', fromOn: '2027-03-05' }),
  ).toBe('apprenticeship.before-pause')
})

test('a plan that saves leaves what has been as it was', () => {
  const past = aSegment(1, { fromOn: '2027-03-01', toOn: '2027-03-10' })
  const next = aSegment(2, { fromOn: '2027-03-11' })
  const state = { status: 'training', segments: [past] } as const
  const plan = (segments: Apprenticeship['segments'], status: Apprenticeship['status'] = 'training') =>
    code({ ...state, segments: [past], status }, { type: 'plan', segments }, { today: '2027-03-15' })

  expect(plan([past, next])).toBe('ok')
  expect(plan([next])).toBe('apprenticeship.past-segment')
  expect(plan([{ ...past, title: '质检岗' }, next])).toBe('apprenticeship.past-segment')
  expect(plan([past, aSegment(3, { fromOn: '2027-03-12', toOn: '2027-03-13' })])).toBe(
    'apprenticeship.past-segment',
  )
  expect(plan([next], 'planning')).toBe('ok')
})

test('a transfer takes over from its day until the post would have ended', () => {
  const state = anApprenticeship({ status: 'training' })
  const decision = decide(state, move('2027-03-16'), someApprenticeshipFacts())
  if (!decision.ok) throw new Error(decision.problem.code)
  const { segments, reason } = evolve(state, decision.value)

  expect(segments).toMatchObject([
    { title: '总装线装配', fromOn: '2027-03-01', toOn: '2027-03-15' },
    { title: '质检岗', fromOn: '2027-03-16', toOn: '2027-03-31' },
  ])
  expect(reason).toBe('轮岗')
  expect(code(state, move('2027-04-01'))).toBe('apprenticeship.nothing-runs')
})

test('an end is set down when it has come, and cuts the plan', () => {
  const state = anApprenticeship({
    status: 'training',
    segments: [aSegment(1), aSegment(2, { fromOn: '2027-04-01', toOn: '2027-04-30' })],
  })
  const facts = someApprenticeshipFacts({ today: '2027-03-20' })
  const ended = decide(state, { type: 'breakOff', onDay: '2027-03-19', reason: '本人退出' }, facts)
  if (!ended.ok) throw new Error(ended.problem.code)

  expect(evolve(state, ended.value)).toMatchObject({
    status: 'brokenOff',
    endedOn: '2027-03-19',
    segments: [{ toOn: '2027-03-19' }],
  })
  expect(decide(state, { type: 'complete', onDay: '2027-03-21' }, facts)).toMatchObject({
    problem: { code: 'apprenticeship.day-to-come' },
  })
})
