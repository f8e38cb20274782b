import { expect } from '@playwright/test'

import { type Person, rowOf } from '../harness/person.ts'

/** From the overview to the chain's numbers, and from a number to the rows it counts; the look is listed. */
export async function followNumber(regulator: Person, chain: string): Promise<void> {
  await regulator.goTo('总览')
  await regulator.reads('从需求到录取（人）')
  await regulator.press(rowOf(regulator, chain).getByRole('link', { name: chain }))
  await expect(regulator.page.getByRole('heading', { level: 1, name: `${chain}：统计` })).toBeVisible()
  await regulator.press(regulator.page.getByRole('table').getByRole('link').first())
  await regulator.reads('你查看了这条链的明细，这次查看已记录，链主可以看到。')
  await regulator.press(regulator.link('查看记录').last())
  await regulator.reads('我')
}
