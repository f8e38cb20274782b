import { expect } from '@playwright/test'

import { HEAD_COUNT, POST, openDemands } from '../demand/publish.ts'
import { dayFromNow } from '../harness/day.ts'
import { type Person, dialogOf } from '../harness/person.ts'

interface Share {
  /** As the chain knows the college. */
  readonly college: string
  readonly places: number
}

const CONDITIONS = '应届初中或高中毕业生均可报名；综合素质面试占六成，动手能力测试占四成。'

async function share(lead: Person, { college, places }: Share): Promise<void> {
  const cell = lead.field(`${college}：${POST} 的名额`)
  await lead.write(cell, String(places))
  await cell.blur()
}

async function fillTerms(lead: Person): Promise<void> {
  await lead.choose(lead.field('招生渠道'), '普通现代学徒制')
  await lead.write(lead.field('招生年度'), dayFromNow(60).slice(0, 4))
  await lead.write(lead.field('报名条件与考核办法'), CONDITIONS)
  await lead.writeDay(lead.field('报名开始'), dayFromNow(0))
  await lead.writeDay(lead.field('报名截止'), dayFromNow(60))
  await lead.writeDay(lead.field('开班日期'), dayFromNow(30))
  await lead.write(lead.field('岗位月薪底线'), '600')
  await lead.press(lead.button('下一步'))
  await lead.reads('开班日期应在报名截止之后。')
  await lead.writeDay(lead.field('开班日期'), dayFromNow(90))
  await lead.press(lead.button('下一步'))
}

/** Shares a demand's places out among colleges; more than are asked for, or pay below the minimum, is refused. */
export async function allocate(
  lead: Person,
  chain: string,
  [first, second]: readonly [Share, Share],
): Promise<void> {
  await openDemands(lead, chain)
  await lead.press(lead.link('分配名额'))
  await lead.press(lead.button('下一步'))
  await lead.reads('至少给一所院校分配 1 个名额。')
  await share(lead, { ...first, places: HEAD_COUNT + 1 })
  await lead.reads('超出需求 1 人，请写明理由或减少名额。')
  await share(lead, first)
  await share(lead, second)
  await lead.press(lead.button('下一步'))
  await fillTerms(lead)
  await lead.press(lead.button('发送给 2 所院校'))
  await lead.reads(/^月薪底线 600 元低于工作地最低工资标准 [\d,]+ 元。$/)
  await lead.press(lead.button('上一步'))
  await lead.write(lead.field('岗位月薪底线'), '3000')
  await lead.press(lead.button('下一步'))
  await lead.press(lead.button('发送给 2 所院校'))
  await expect(lead.page.getByRole('heading', { level: 1, name: '联合招生' })).toBeVisible()
}

const GROUPS = ['名额与专业', '渠道与年度', '报名条件与考核', '时间安排', '薪酬底线', '批准文件'] as const

async function standByAll(person: Person): Promise<void> {
  for (const group of GROUPS) await person.tick(person.field(`确认「${group}」`))
  await person.press(person.button('全部确认，计划生效'))
  const question = person.in(dialogOf(person))
  await question.press(question.button('全部确认，计划生效'))
}

/** Opens the plan that waits on the home page for an answer. */
export const openPlan = (person: Person) => person.press(person.link(/^答复招生计划/).first())

/** A plan without majors cannot come into force; the college names them and sends the text back. */
export async function counter(college: Person, conditions: string): Promise<void> {
  await openPlan(college)
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

export async function change(college: Person, conditions: string): Promise<void> {
  await college.write(college.field('专业代码'), '460702')
  await college.write(college.field('专业名称'), '新能源汽车技术')
  await college.write(college.field('报名条件与考核办法'), conditions)
  await college.press(college.button('检查修改'))
  await college.reads(/^改动共 \d 处$/)
}

/** The other side stands by the text, and the plan comes into force. */
export async function agree(lead: Person): Promise<void> {
  await openPlan(lead)
  await standByAll(lead)
  await lead.reads(/^双方已确认同一稿，计划自 .+ 起生效。$/)
}
