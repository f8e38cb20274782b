import { expect } from '@playwright/test'

import { type Person, dialogOf } from '../harness/person.ts'

const GROUPS = ['名额与专业', '渠道与年度', '报名条件与考核', '时间安排', '薪酬底线', '批准文件'] as const

async function standByAll(person: Person): Promise<void> {
  for (const group of GROUPS) await person.tick(person.field(`确认「${group}」`))
  await person.press(person.button('全部确认，计划生效'))
  const question = person.in(dialogOf(person))
  await question.press(question.button('全部确认，计划生效'))
}

/** Which of the plans that wait for an answer: with whom, and for how many places. */
export interface Asked {
  readonly counterpart: string
  readonly places: number
}

/** Opens the plan that waits on the first page for an answer. */
export const openPlan = (person: Person, { counterpart, places }: Asked) =>
  person.press(person.link(new RegExp(`^答复招生计划：${counterpart}（第 \\d+ 稿，${places} 人）$`)).first())

/** A plan without majors cannot come into force; the college names them and sends the text back. */
export async function counter(college: Person, asked: Asked, conditions: string): Promise<void> {
  await openPlan(college, asked)
  await standByAll(college)
  await college.in(dialogOf(college)).reads(/还有 1 行名额没有填写专业/)
  await college.press(college.in(dialogOf(college)).button('取消'))
  await beginChange(college)
  await college.press(college.button('检查修改'))
  await college.reads('还没有改动。')
  await college.press(college.button('继续修改'))
  await change(college, conditions)
  await college.press(college.button(/^发送修改稿给「.+」$/))
  await college.reads(/^等待企业「.+」答复第 2 稿$/)
}

export const beginChange = (person: Person) => person.press(person.link('提出修改'))

async function change(college: Person, conditions: string): Promise<void> {
  await college.write(college.field('专业代码'), '460702')
  await college.write(college.field('专业名称'), '新能源汽车技术')
  await college.write(college.field('报名条件与考核办法'), conditions)
  await college.press(college.button('检查修改'))
  await college.reads(/^改动共 \d 处$/)
}

/** A colleague who has written at the same time is shown what each has changed, and nothing is lost. */
export async function findOvertaken(colleague: Person): Promise<void> {
  await change(colleague, '只限应届高中毕业生报名；面试占七成，动手能力测试占三成。')
  await colleague.press(colleague.button(/^发送修改稿给「.+」$/))
  await colleague.reads('对方刚刚改了这份计划（现在是第 2 稿）。请逐项选择以谁为准。')
  for (const heading of ['原值', '对方', '你的'])
    await expect(colleague.page.getByRole('columnheader', { name: heading, exact: true })).toBeVisible()
}

/** The other side stands by the text, and the plan comes into force. */
export async function agree(lead: Person, asked: Asked): Promise<void> {
  await openPlan(lead, asked)
  await standByAll(lead)
  await lead.reads(/^双方已确认同一稿，计划自 .+ 起生效。$/)
}
