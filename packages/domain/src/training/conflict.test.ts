import { expect, test } from 'vitest'

import { aSegment, anApprenticeship, someLimits } from './apprenticeship.fixture.ts'
import type { Apprenticeship } from './apprenticeship.ts'
import { type Judging, conflictsOf } from './conflict.ts'
import type { Segment } from './segment.ts'

const judging: Judging = { limits: someLimits, mentor: null, effectiveOn: null }
const codes = (given: Partial<Apprenticeship>, more: Partial<Judging> = {}) =>
  conflictsOf(anApprenticeship(given), { ...judging, ...more }).map(
    ({ severity, problem }) => `${severity} ${problem.code.replace('apprenticeship.', '')}`,
  )

test('a sound plan has none', () => {
  expect(codes({})).toEqual([])
})

const insuredEarlier = anApprenticeship().covers.map((cover) => ({ ...cover, fromOn: '2027-02-01' }))

test.each<[string, { segment?: Partial<Segment>; record?: Partial<Apprenticeship> }, string[]]>([
  ['an intern at night', { segment: { shift: 'night' } }, ['block night-intern']],
  [
    'a minor at night, under contract',
    { segment: { shift: 'night' }, record: { birthYear: 2009, labourContractFromOn: '2027-02-01' } },
    ['block night-minor'],
  ],
  [
    // Born in 2008, somebody is 19 in 2027, whatever the month.
    'a grown employee at night',
    { segment: { shift: 'night' }, record: { birthYear: 2008, labourContractFromOn: '2027-03-01' } },
    [],
  ],
  ['an intern for nine hours', { segment: { hoursPerDay: 9 } }, ['block hours-intern']],
  [
    'an employee for nine hours',
    { segment: { hoursPerDay: 9 }, record: { labourContractFromOn: '2027-03-01' } },
    ['block hours-labour'],
  ],
  [
    'before the contract begins',
    { segment: { shift: 'night' }, record: { labourContractFromOn: '2027-03-02' } },
    ['block night-intern'],
  ],
  [
    'before the period',
    { segment: { fromOn: '2027-02-28' }, record: { covers: insuredEarlier } },
    ['block outside-period'],
  ],
  ['after the period', { segment: { toOn: '2027-09-01', kind: 'module' } }, ['block outside-period']],
  [
    'in a module, uninsured',
    { segment: { kind: 'module' }, record: { covers: [], safetyTrainedOn: null } },
    [],
  ],
  ['trained in safety too late', { record: { safetyTrainedOn: '2027-03-02' } }, ['warn untrained']],
])('%s', (_, { segment = {}, record = {} }, expected) => {
  expect(codes({ segments: [aSegment(1, segment)], birthYear: 2006, ...record })).toEqual(expected)
})

test('a post without insurance warns until it runs, then blocks', () => {
  expect(codes({ covers: [] })).toEqual(['warn uninsured'])
  expect(codes({ covers: [] }, { effectiveOn: '2027-03-01' })).toEqual(['block uninsured'])
  expect(codes({ covers: [] }, { effectiveOn: '2027-04-01' })).toEqual(['warn uninsured'])
})

test('two segments that share a day are told once, of the later one', () => {
  const two = [aSegment(2, { title: '质检岗', fromOn: '2027-03-31', toOn: '2027-04-10' }), aSegment(1)]
  const [found, ...others] = conflictsOf(anApprenticeship({ segments: two }), judging)

  expect(found).toMatchObject({
    segmentId: two[0]?.id,
    problem: { params: { segment: '质检岗', other: '总装线装配' } },
  })
  expect(others).toEqual([])
})

test('a mentor has so many apprentices and a grade not below the goal', () => {
  expect(codes({ goal: 'level3' }, { mentor: { grade: 'level3', load: 5 } })).toEqual([])
  expect(codes({ goal: 'level3' }, { mentor: { grade: 'level4', load: 6 } })).toEqual([
    'block mentor-full',
    'block mentor-grade',
  ])
})
