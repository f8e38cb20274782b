import { expect } from '@playwright/test'

import { dayFromNow } from '../harness/day.ts'
import { type Person, rowOf } from '../harness/person.ts'
import { type Wanted, openDemands } from './publish.ts'

interface Share {
  /** As the chain knows the college. */
  readonly college: string
  readonly places: number
}

const CONDITIONS = '应届初中或高中毕业生均可报名；综合素质面试占六成，动手能力测试占四成。'

/** A college finds a demand among those of its chains, and reads what the enterprise asks of people. */
export async function findDemand(college: Person, { chain, post, headCount }: Wanted): Promise<void> {
  await openDemands(college, chain)
  await college.press(rowOf(college, post).getByRole('link', { name: post, exact: true }))
  await expect(college.page.getByRole('heading', { level: 1, name: post })).toBeVisible()
  await college.reads(`已对接 0，共需 ${headCount}`)
}

async function share(lead: Person, post: string, { college, places }: Share): Promise<void> {
  const cell = lead.field(`${college}：${post} 的名额`)
  await lead.write(cell, String(places))
  await lead.page.keyboard.press('Tab')
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
  { chain, post, headCount }: Wanted,
  [first, second]: readonly [Share, Share],
): Promise<void> {
  await openDemands(lead, chain)
  await lead.press(lead.link('分配名额'))
  await lead.press(lead.button('下一步'))
  await lead.reads('至少给一所院校分配 1 个名额。')
  await share(lead, post, { ...first, places: headCount + 1 })
  await lead.reads('超出需求 1 人，请写明理由或减少名额。')
  await share(lead, post, first)
  await share(lead, post, second)
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
