import { expect } from '@playwright/test'

import { type Person, rowOf } from '../harness/person.ts'

/** Confirms what an employer has reported, from the task that says so. */
export async function confirmPlacement(own: Person): Promise<void> {
  await own.press(own.link(/登记你入职「.+」，等你确认$/).first())
  await own.press(own.button('确认属实'))
  await own.reads('已确认，计入就业统计。')
}

/** The employer sees the person's word, and the name in full with it. */
export async function seeConfirmed(lead: Person, name: string): Promise<void> {
  await lead.goTo('就业记录')
  await expect(rowOf(lead, name).getByText('本人已确认')).toBeVisible()
}
