import { expect } from '@playwright/test'

import { type Person, dialogOf, rowOf } from '../harness/person.ts'

/** One of somebody's own exams, by the menu. */
export async function openExam(own: Person, batch: string): Promise<void> {
  await own.goTo('我的考评')
  await own.press(rowOf(own, batch).getByRole('link', { name: batch, exact: true }))
  await expect(own.page.getByRole('heading', { level: 1, name: batch })).toBeVisible()
}

/** Appeals for oneself; without grounds it is not sent. */
export async function appeal(
  own: Person,
  { part, reason }: { readonly part: string; readonly reason: string },
): Promise<void> {
  await own.press(own.button('对成绩提出申诉'))
  const form = own.in(dialogOf(own))
  await form.choose(form.field('科目'), part)
  await form.press(form.button('提出申诉'))
  await form.reads(/^有 1 处/)
  await form.write(form.field('理由'), reason)
  await form.press(form.button('提出申诉'))
  await expect(own.page.getByRole('dialog').filter({ visible: true })).toHaveCount(0)
  await own.reads(reason)
  await own.reads('待答复')
}
