import { expect, test } from 'vitest'

import { aSegment, anApprenticeship, someLimits } from './apprenticeship.fixture.ts'
import type { Apprenticeship } from './apprenticeship.ts'
import { conflictsOf } from './conflict.ts'
import { type Gap, type Matter, fiveMatters } from './five-matters.ts'

const lesson = aSegment(2, {
  kind: 'module',
  title: '安全与工艺基础',
  fromOn: '2027-04-01',
  toOn: '2027-04-09',
})
const sound: Partial<Apprenticeship> = { status: 'training', segments: [aSegment(1), lesson] }
const matters = (given: Partial<Apprenticeship>, today = '2027-03-10', load = 1) => {
  const record = anApprenticeship({ ...sound, ...given })
  const mentor = { grade: 'level2' as const, load }
  return fiveMatters(record, conflictsOf(record, { limits: someLimits, mentor, effectiveOn: today }), today)
}

test('nothing is missing where all is in order', () => {
  expect(Object.values(matters({})).flat()).toEqual([])
})

test.each<[string, Partial<Apprenticeship>, [Matter, Gap[]]]>([
  ['no module', { segments: [aSegment(1)] }, ['training', ['module']]],
  ['no tutor', { tutored: false }, ['training', ['tutor']]],
  ['no post', { segments: [lesson] }, ['rotation', ['post']]],
  [
    'an overlap',
    { segments: [aSegment(1), { ...lesson, fromOn: '2027-03-31' }] },
    ['rotation', ['planConflict']],
  ],
  ['nights', { segments: [aSegment(1, { shift: 'night' }), lesson] }, ['shifts', ['shiftConflict']]],
  ['no plan', { segments: [] }, ['shifts', ['shift']]],
  ['no mentor', { mentorId: null }, ['placement', ['mentor']]],
  ['no insurance', { covers: [] }, ['protection', ['cover']]],
  [
    'an insurance too short',
    { covers: anApprenticeship().covers.map((cover) => ({ ...cover, toOn: '2027-03-15' })) },
    ['protection', ['coverConflict']],
  ],
  ['no safety training', { safetyTrainedOn: null }, ['protection', ['safety']]],
])('%s is missing in its matter', (_, given, [matter, gaps]) => {
  expect(matters(given)[matter]).toEqual(gaps)
})

test('a day without a plan, and a mentor with too many, show in the placement', () => {
  expect(matters({}, '2027-05-01').placement).toEqual(['nothingToday'])
  expect(matters({}, '2027-03-10', 6).placement).toEqual(['mentorConflict'])
})
