import { expect } from '@playwright/test'

import { type Person, dialogOf, rowOf } from '../harness/person.ts'

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

/** They tell the body that certified them that they want the next grade, and bring papers of their own for it. */
export async function wishForNext(own: Person): Promise<void> {
  await own.tick(own.page.getByRole('checkbox', { name: /^另有证明/ }))
  await own.press(own.button('提出提升意向'))
  await own.reads(/提出提升意向，等待安排批次。$/)
}

/** The body finds it among its tasks, reads how many want which grade, and plans it for one of its batches. */
export async function planWish(
  body: Person,
  { name, batch }: { name: string; batch: string },
): Promise<void> {
  await body.press(body.link(/人提出提升意向，待安排批次$/))
  await body.reads(/^现在可报 [1-9]\d* 人$/)
  await body.press(rowOf(body, name).getByRole('button', { name: '列入批次', exact: true }))
  const drawer = body.in(dialogOf(body))
  await drawer.choose(drawer.field('批次'), new RegExp(`^${batch}`))
  await drawer.press(drawer.button('列入批次'))
  await body.reads('已列入批次')
  await expect(rowOf(body, name)).toHaveCount(0)
}

/** The college is asked to register whoever was planned, and the person reads for which exam. */
export async function isPlanned(
  { own, college }: { own: Person; college: Person },
  batch: string,
): Promise<void> {
  await own.page.reload()
  await own.reads(new RegExp(`已把你列入「${batch}」`))
  await college.press(college.link(/人已列入评价批次，待报名$/))
  await college.press(college.link('去报名').first())
  await expect(college.page.getByRole('heading', { level: 1, name: '为考生报名' })).toBeVisible()
}
