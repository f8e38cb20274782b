import { expect, test } from 'vitest'

import { Grade, compareGrades, factsOf, isHighlySkilled } from './grade.ts'

test('grades rise from apprentice to chief technician, whatever digit they print', () => {
  expect(Grade.options.map((grade) => factsOf(grade).rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(Grade.options.toReversed().toSorted(compareGrades)).toEqual(Grade.options)
  expect(compareGrades('level1', 'level5')).toBeGreaterThan(0)
})

test('the highly skilled begin with the senior worker', () => {
  expect(Grade.options.filter(isHighlySkilled)).toEqual([
    'level3',
    'level2',
    'level1',
    'specialTechnician',
    'chiefTechnician',
  ])
})
