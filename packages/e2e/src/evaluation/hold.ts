import { expect } from '@playwright/test'

import { dayFromNow } from '../harness/day.ts'
import { type Person, dialogOf, rowOf } from '../harness/person.ts'

/** Takes the next step of a batch. */
export async function step(body: Person, command: string): Promise<void> {
  await body.press(body.button(command))
  const question = body.in(dialogOf(body))
  await question.press(question.button(command))
  await expect(question.page.getByRole('dialog').filter({ visible: true })).toHaveCount(0)
}

/** A batch by the menu, and one of its parts. */
export async function openBatch(person: Person, name: string, tab?: string): Promise<void> {
  await person.goTo('评价批次')
  await person.press(rowOf(person, name).getByRole('link', { name, exact: true }))
  await expect(person.page.getByRole('heading', { level: 1, name })).toBeVisible()
  if (tab) await openTab(person, tab)
}

const openTab = (person: Person, tab: string) =>
  person.press(
    person.page
      .getByRole('navigation', { name: '批次的各部分' })
      .getByRole('link', { name: tab, exact: true }),
  )

/** Plans an exam that leads to two certificates (一试双证), publishes it and opens it for registration. */
export async function planBatch(body: Person, name: string): Promise<void> {
  await body.goTo('评价批次')
  await body.press(body.link('制定批次'))
  await body.write(body.field('批次名称'), name)
  await body.choose(body.field('备案范围'), /高级工/)
  await body.choose(body.field('职业标准版本'), '2023 年版规程编写的标准')
  await body.writeDay(body.field('考试日'), dayFromNow(0))
  await body.write(body.field('名额'), '41')
  await body.write(body.field('第二张证书'), '高压作业岗位能力证书（虚构）')
  await body.write(body.field('第二张证书合格线'), '50')
  await body.press(body.button('存为草稿'))
  await body.reads(/^第二张证书的合格线不能低于 60 分/)
  await body.write(body.field('第二张证书合格线'), '60')
  await body.press(body.button('存为草稿'))
  await body.reads('考点一次最多考 40 人，不能安排 41 人。')
  await body.write(body.field('名额'), '12')
  await body.press(body.button('存为草稿'))
  await expect(body.page.getByRole('heading', { level: 1, name })).toBeVisible()
  await step(body, '公布计划')
  await step(body, '开放报名')
  await body.reads('报名中')
}

/** A college registers people by what is true of them; by their age alone nobody may come. */
export async function register(college: Person, batch: string, people: readonly string[]): Promise<void> {
  await college.press(college.link(new RegExp(`^评价批次开放报名：${batch}`)))
  await college.press(college.link('为考生报名'))
  // The page before has a list with a search of its own.
  await expect(college.page.getByRole('heading', { level: 1, name: '为考生报名' })).toBeVisible()
  for (const name of people) {
    await college.write(college.page.getByRole('searchbox', { name: '搜姓名' }), name)
    await college.tick(rowOf(college, name).getByRole('checkbox'))
  }
  await college.choose(college.field('事实'), '学历')
  await college.choose(college.field('学校类别'), '高级工班及以上')
  await college.tick(college.field('在读应届'))
  await college.choose(college.field('依据'), '学籍证明')
  await college.reads(/^满足$/)
  await college.press(college.button(`报名 ${people.length} 人`))
  await college.reads(`已办理 ${people.length} 人。`)
}

/** The body decides on everybody who waits. */
export async function acceptAll(body: Person, batch: string, count: number): Promise<void> {
  await openBatch(body, batch, '考生')
  await body.tick(body.page.getByLabel('选择本页全部'))
  await body.press(body.button(`通过所选 ${count} 人`))
  await body.reads(`已办理 ${count} 人。`)
}

/** Sends the body's assessors, seats who was accepted and makes everything ready for the day. */
export async function prepare(body: Person): Promise<void> {
  await openTab(body, '考评员')
  for (const name of ['叶慧敏', '卓雅文', '甄浩明'])
    await body.tick(body.page.getByRole('checkbox', { name }))
  await body.press(body.button('派遣所选 3 人'))
  await body.reads('已派遣考评员。')
  await step(body, '编排考场')
  await step(body, '考务就绪')
}

/** On the day, who came and who did not; then the exam is over. */
export async function takeAttendance(
  body: Person,
  { present, absent }: { readonly present: readonly string[]; readonly absent: string },
): Promise<void> {
  await openTab(body, '考生')
  await body.tick(rowOf(body, absent).getByRole('checkbox'))
  await body.press(body.button('所选 1 人缺考'))
  await expect(rowOf(body, absent).getByText('缺考')).toBeVisible()
  for (const name of present) await body.tick(rowOf(body, name).getByRole('checkbox'))
  await body.press(body.button(`所选 ${present.length} 人到考`))
  for (const name of present) await expect(rowOf(body, name).getByText('到考')).toBeVisible()
  await step(body, '考试完成')
}

const PARTS = ['理论知识', '操作技能'] as const

/** One assessor marks everybody who came, by seat and without knowing what the other gives. */
export async function mark(assessor: Person, batch: string, points: number): Promise<void> {
  await openBatch(assessor, batch, '评分')
  await assessor.reads('座位 1')
  const seats = assessor.page.getByRole('textbox', { name: /^理论知识，座位 \d+$/ })
  const count = await seats.count()
  for (const part of PARTS) {
    const cells = assessor.page.getByRole('textbox', { name: new RegExp(`^${part}，座位 \\d+$`) })
    for (let n = 0; n < count; n++) await assessor.write(cells.nth(n), String(points + n))
  }
  await assessor.press(assessor.button(`提交 ${count * PARTS.length} 个评分`))
  await assessor.reads(`已提交 ${count * PARTS.length} 个评分。`)
}

/** What both gave stands, and is shown to whom it concerns for five working days. */
export async function publicise(body: Person, batch: string): Promise<void> {
  await openBatch(body, batch)
  await step(body, '成绩检录')
  await step(body, '公示成绩')
  await body.reads('公示中')
  await isShownTillItsEnd(body)
}

/** Publicity is not ended before its last day is over. */
export async function isShownTillItsEnd(body: Person): Promise<void> {
  await body.press(body.button('结束公示'))
  const question = body.in(dialogOf(body))
  await question.press(question.button('结束公示'))
  await question.reads(/^成绩公示到 \S+ 为止，第二天起才能结束。$/)
  await question.press(question.button('取消'))
}

/** Answers one appeal, of which the reader sees who raised it: the result stands. */
export async function answerAppeal(
  body: Person,
  given: { readonly of: string; readonly by: RegExp; readonly answer: string },
): Promise<void> {
  const one = body.in(body.page.getByRole('listitem').filter({ hasText: given.of }))
  await one.reads(given.by)
  await one.write(one.field('答复'), given.answer)
  await one.press(one.button('维持原成绩'))
  await one.reads(`答复：${given.answer}`)
}
