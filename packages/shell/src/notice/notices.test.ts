import { expect, test } from 'vitest'

import { doubted } from './notices.ts'

test('a job’s news concern the job, and a change the tasks and the lists of its kind', () => {
  expect(doubted({ type: 'job', id: 'j', chainId: 'c' })).toEqual([['job', 'c', 'j']])
  expect(doubted({ type: 'changed', chainId: 'c', aggregate: 'skill-demand', id: 'd' })).toEqual([
    ['task'],
    ['skill-demand'],
  ])
})
