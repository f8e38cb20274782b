import { expect } from '@playwright/test'

import type { Person } from '../harness/person.ts'

interface Grades {
  readonly held: string
  readonly next: string
}

/** Somebody who holds a certificate reads what the next grade asks for, and from which day on they meet it. */
export async function seeNextGrade(own: Person, { held, next }: Grades): Promise<void> {
  await own.goTo('我的证书')
  await own.press(own.link('看我的下一级条件'))
  await expect(own.page.getByRole('heading', { level: 1, name: '我的下一级' })).toBeVisible()
  await own.reads(held)
  await own.reads(next)
  await own.reads(/起可以报名。$/)
  // By the older standard the certificate must be held for other years: the day moves with it.
  const verdict = () => own.page.getByText(/起可以报名。$/).innerText()
  const newer = await verdict()
  await own.choose(own.field('职业标准'), /2018/)
  await expect.poll(verdict).not.toBe(newer)
}
