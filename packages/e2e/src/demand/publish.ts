import { expect } from '@playwright/test'

import { dayFromNow } from '../harness/day.ts'
import { settled } from '../harness/look.ts'
import { type Person, dialogOf } from '../harness/person.ts'

export const POST = '电池包装配工'
export const HEAD_COUNT = 5

const STANDARD = '能按工艺文件完成模组与电池包装配，会用扭力扳手和绝缘检测仪，懂高压安全规程。'

async function fill(lead: Person): Promise<void> {
  await lead.write(lead.field('岗位名称'), POST)
  await lead.find(lead.field('职业（工种）'), '汽车装调工')
  await lead.choose(lead.field('技能等级'), /高级工/)
  await lead.write(lead.field('需求人数'), String(HEAD_COUNT))
  await lead.writeDay(lead.field('最早到岗'), dayFromNow(140))
  await lead.writeDay(lead.field('最晚到岗'), dayFromNow(100))
  await lead.choose(lead.field('工作地'), '广州')
  await lead.write(lead.field('月薪下限'), '600')
  await lead.write(lead.field('月薪上限'), '9000')
  await lead.write(lead.field('岗位标准'), STANDARD)
}

/** Opens the table of demands at the chain of the journey. */
export async function openDemands(person: Person, chain: string): Promise<void> {
  await person.goTo('岗位需求')
  const picker = person.field('产业链')
  // Whoever belongs to one chain only has nothing to choose, which is known once the chains are.
  await settled(person.page)
  if (await picker.isVisible()) await person.choose(picker, chain)
}

/** Writes a demand and publishes it; a window the wrong way round and pay below the minimum wage are refused. */
export async function publishDemand(lead: Person, chain: string): Promise<void> {
  await openDemands(lead, chain)
  await lead.press(lead.link('新增需求'))
  await fill(lead)
  await lead.press(lead.button('存为草稿'))
  await lead.reads('最晚到岗不能早于最早到岗。')
  await lead.writeDay(lead.field('最晚到岗'), dayFromNow(180))
  await lead.press(lead.button('存为草稿'))
  await lead.reads(/^月薪下限 600 元低于工作地最低工资标准 [\d,]+ 元。$/)
  await lead.write(lead.field('月薪下限'), '6500')
  await lead.press(lead.button('存为草稿'))
  await expect(lead.page.getByRole('heading', { level: 1, name: POST })).toBeVisible()
  await lead.press(lead.button('发布'))
  const question = lead.in(dialogOf(lead))
  await question.press(question.button('发布'))
  await lead.reads('已发布')
}
