import { expect } from '@playwright/test'

import { type Person, dialogOf, rowOf } from '../harness/person.ts'

const OPENS_BEFORE_MS = 30 * 60_000

/** Opens the desk of a session that is in this state. */
export async function openDesk(
  base: Person,
  { title, status }: { readonly title: string; readonly status: '待上课' | '上课中' },
): Promise<void> {
  await base.goTo('实训课次')
  await base.press(rowOf(base, title).filter({ hasText: status }).first().getByRole('link', { name: title }))
  await expect(base.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await base.press(base.link('打开签到台'))
}

/** Begins a session at its desk: half an hour before it is held at the earliest. */
export async function beginSession(base: Person, startsAt: number): Promise<void> {
  await base.page.waitForTimeout(Math.max(0, startsAt - OPENS_BEFORE_MS + 1_000 - Date.now()))
  await base.press(base.button('开始上课'))
  const question = base.in(dialogOf(base))
  await question.press(question.button('开始上课'))
  await base.reads('上课中')
}

/** The six digits that the desk shows now, with time enough left to type them. */
async function codeOf(base: Person): Promise<string> {
  const left = base.page.getByText(/^\d+ 秒后更换$/)
  await expect.poll(async () => Number.parseInt(await left.innerText(), 10)).toBeGreaterThan(5)
  const digits = await base.page.getByText(/^\d{3} \d{3}$/).innerText()
  return digits.replace(' ', '')
}

/** Somebody checks in by the digits of the desk; letters are refused on the spot. */
export async function checkIn(own: Person, base: Person): Promise<void> {
  await own.goTo('今天')
  await own.press(own.link('签到').first())
  await own.write(own.field('签到码'), 'abc')
  await own.press(own.button('签到'))
  await own.reads('签到码是六位数字。')
  await own.write(own.field('签到码'), await codeOf(base))
  await own.press(own.button('签到'))
  await own.reads('已确认')
}

/** The instructor says who is there and who is not. */
export async function callRoll(base: Person, says: Readonly<Record<string, '到' | '缺'>>): Promise<void> {
  for (const [name, word] of Object.entries(says)) {
    const mark = base.button(`${name}：${word}`)
    await base.press(mark)
    await expect(mark).toHaveAttribute('aria-pressed', 'true')
  }
  await base.reads('网络：在线')
}
