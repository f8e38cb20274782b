import { expect, test } from 'vitest'

import { pictureOf } from './loop-picture.ts'

const words = { stage: (stage: string) => stage, underWay: '在途', lost: '流失' }

test('what flows into a stage flows out of it, in the picture too', () => {
  const flow = [
    { stage: 'admitted', arrived: 10, moved: 5, underWay: 2, lost: 3 },
    { stage: 'agreed', arrived: 5, moved: 0, underWay: 5, lost: 0 },
  ] as const
  const { nodes, links } = pictureOf(flow, words)
  const sum = (of: typeof links) => of.reduce((all, { value }) => all + value, 0)

  expect(sum(links.filter(({ from }) => from === 'admitted'))).toBe(10)
  expect(sum(links.filter(({ to }) => to === 'agreed'))).toBe(5)
  expect(sum(links.filter(({ from }) => from === 'agreed'))).toBe(5)
  expect(nodes.map(({ key }) => key)).toEqual([
    'admitted',
    'admitted-stays',
    'admitted-lost',
    'agreed',
    'agreed-stays',
  ])
})

test('nobody at all is no picture', () => {
  expect(pictureOf([{ stage: 'admitted', arrived: 0, moved: 0, underWay: 0, lost: 0 }], words)).toEqual({
    nodes: [],
    links: [],
  })
})
