import { expect } from '@playwright/test'

import type { Person } from '../harness/person.ts'

const PURPOSE =
  '服务广州动力电池产业，由企业提出岗位标准，院校按标准联合招生培养，评价机构独立评价，缓解装配与检测技工短缺。'
const CHARTER =
  '第一条 本链由链主企业发起。第二条 成员按三出台账投入并按期兑现。第三条 重大事项由成员共同商定。'

/** Says what the chain is; left empty or too short, it is refused field by field. */
async function describe(lead: Person, chain: string): Promise<void> {
  await lead.press(lead.button('下一步'))
  await lead.reads(/^有 \d 处需要修改$/)
  await lead.write(lead.field('产业链名称'), chain)
  await lead.choose(lead.field('产业集群'), '汽车产业')
  await lead.choose(lead.field('备案城市'), '广州')
  await lead.find(lead.field('覆盖城市'), '广州')
  await lead.page.keyboard.press('Escape')
  await lead.write(lead.field('建设目的'), '太短')
  await lead.press(lead.button('下一步'))
  await lead.reads(/至少|不少于|10/)
  await lead.write(lead.field('建设目的'), PURPOSE)
  await lead.press(lead.button('下一步'))
}

/** Founds a chain in draft and leaves the leader on its page. */
export async function foundChain(lead: Person, chain: string): Promise<void> {
  await lead.goTo('产业链')
  await lead.press(lead.link('创建产业链'))
  await describe(lead, chain)
  await lead.tick(lead.page.getByLabel('大型'))
  await lead.write(lead.field('参保职工（人）'), '860')
  await lead.write(lead.field('可提供岗位（个）'), '420')
  await lead.press(lead.button('下一步'))
  await lead.reads(PURPOSE)
  await lead.press(lead.button('创建产业链'))
  await expect(lead.page.getByRole('heading', { level: 1, name: chain })).toBeVisible()
}

/** Writes the first charter, from the link of the list of what is missing. */
export async function writeCharter(lead: Person): Promise<void> {
  await lead.press(lead.link('章程'))
  await lead.write(lead.field('章程全文'), '太短')
  await lead.press(lead.button('保存为新版本'))
  await lead.reads(/^有 1 处需要修改$/)
  await lead.write(lead.field('章程全文'), CHARTER)
  await lead.press(lead.button('保存为新版本'))
  await lead.reads('第 1 版全文')
}

/** Declares what is still open, from the link of the list of what is missing. */
export async function completeConditions(lead: Person): Promise<void> {
  await lead.press(lead.link('概览'))
  await lead.press(lead.link('带动企业达到家数'))
  await lead.write(lead.field('带动企业（家）'), '3')
  await lead.tick(lead.page.getByRole('group', { name: '近三年无违法失信记录' }).getByLabel('是'))
  await lead.tick(lead.page.getByRole('group', { name: '建有职工培训制度' }).getByLabel('是'))
  await lead.press(lead.button('保存修改'))
  await lead.reads(/申报带动企业 3 家，至少需要 \d+ 家。/)
  await lead.press(lead.link('带动企业达到家数'))
  await lead.write(lead.field('带动企业（家）'), '12')
  await lead.press(lead.button('保存修改'))
}
