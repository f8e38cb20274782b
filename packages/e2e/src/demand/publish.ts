import { expect } from '@playwright/test'

import { dayFromNow } from '../harness/day.ts'
import { settled } from '../harness/look.ts'
import { type Person, dialogOf } from '../harness/person.ts'

/** What is asked for, and in which chain. */
export interface Wanted {
  readonly chain: string
  readonly post: string
  readonly headCount: number
}

const STANDARD = '能按工艺文件完成模组与电池包装配，会用扭力扳手和绝缘检测仪，懂高压安全规程。'

async function fill(lead: Person, { post, headCount }: Wanted): Promise<void> {
  await lead.write(lead.field('岗位名称'), post)
  await lead.find(lead.field('职业（工种）'), '汽车装调工')
  await lead.choose(lead.field('技能等级'), /高级工/)
  await lead.write(lead.field('需求人数'), String(headCount))
  await lead.writeDay(lead.field('最早到岗'), dayFromNow(140))
  await lead.writeDay(lead.field('最晚到岗'), dayFromNow(100))
  await lead.choose(lead.field('工作地'), '广州')
  await lead.write(lead.field('月薪下限'), '600')
  await lead.write(lead.field('月薪上限'), '9000')
  await lead.write(lead.field('岗位标准'), STANDARD)
}

/** Chooses the chain; whoever belongs to one only has nothing to choose, which is known once the chains are. */
export async function chooseChain(person: Person, chain: string): Promise<void> {
  const picker = person.field('产业链')
  await settled(person.page)
  if (await picker.isVisible()) await person.choose(picker, chain)
}

/** Opens the table of demands at a chain. */
export async function openDemands(person: Person, chain: string): Promise<void> {
  await person.goTo('岗位需求')
  await chooseChain(person, chain)
}

/** Writes a demand and publishes it; a window the wrong way round and pay below the minimum wage are refused. */
export async function publishDemand(lead: Person, wanted: Wanted): Promise<void> {
  await openDemands(lead, wanted.chain)
  await lead.press(lead.link('新增需求'))
  await fill(lead, wanted)
  await lead.press(lead.button('存为草稿'))
  await lead.reads('最晚到岗不能早于最早到岗。')
  await lead.writeDay(lead.field('最晚到岗'), dayFromNow(180))
  await lead.press(lead.button('存为草稿'))
  await lead.reads(/^月薪下限 600 元低于工作地最低工资标准 [\d,]+ 元。$/)
  await lead.write(lead.field('月薪下限'), '6500')
  await lead.press(lead.button('存为草稿'))
  await expect(lead.page.getByRole('heading', { level: 1, name: wanted.post })).toBeVisible()
  await lead.press(lead.button('发布'))
  const question = lead.in(dialogOf(lead))
  await question.press(question.button('发布'))
  await lead.reads('已发布')
}
