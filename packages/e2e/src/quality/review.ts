import { expect } from '@playwright/test'

import type { Person } from '../harness/person.ts'

const DIMENSIONS = ['标准与资源投入', '过程真实性', '结果有效性', '响应与配合', '整改落实'] as const

/** Gives the review that waits on the first page; points without what they rest on are refused. */
export async function giveReview(
  member: Person,
  { waits, points }: { readonly waits: RegExp; readonly points: number },
): Promise<void> {
  await member.press(member.link(waits))
  for (const dimension of DIMENSIONS) {
    await member.choose(member.field(`${dimension}：评分`), `${points} 分`)
    if (dimension !== '整改落实')
      await member.write(member.field(`${dimension}：依据`), '见承诺交付记录与签收单（虚构）')
  }
  await member.press(member.button('提交评价'))
  await member.reads(/^有 1 处需要修改$/)
  await member.write(member.field('整改落实：依据'), '没有整改事项（虚构）')
  await member.press(member.button('提交评价'))
  await expect(member.button('提交评价')).toBeHidden()
}

/** Until both have spoken neither reads the other. */
export const isSealed = (member: Person) => member.reads('对方的评价尚未公开。')

/** Both have spoken: each reads what the other said, and may reply once. */
export async function reply(member: Person, words: string): Promise<void> {
  // Reviews are opened by what runs in the background, within a moment.
  await expect(async () => {
    await member.page.reload()
    await expect(member.field('我方的回应')).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 20_000 })
  await member.write(member.field('我方的回应'), words)
  await member.press(member.button('提交回应'))
  await member.reads('回应已提交。')
}
