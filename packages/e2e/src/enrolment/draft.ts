import { expect } from '@playwright/test'

import { maskName } from '@skillchain/domain/organisation/person-name'

import type { Person } from '../harness/person.ts'

interface Drafted {
  readonly post: string
  readonly name: string
  /** First day of the training. */
  readonly fromOn: string
  readonly toOn: string
}

/**
 * Drafts the agreement with somebody admitted, whose name is whole only once they sign: the clauses are those that were
 * last agreed on, the days are new.
 */
export async function draftAgreement(lead: Person, { post, name, fromOn, toOn }: Drafted): Promise<void> {
  await lead.goTo('培养协议')
  await lead.press(lead.link('起草协议'))
  await lead.choose(lead.field('计划与岗位'), post)
  await lead.find(lead.page.getByRole('combobox', { name: '为谁起草' }), maskName(name))
  await lead.page.keyboard.press('Escape')
  await lead.reads('已选 1 人。')
  await lead.write(lead.field('企业导师'), '卢志强')
  await lead.write(lead.field('院校教师'), '区伟业')
  for (const start of ['开始日期', '保险开始']) await lead.writeDay(lead.field(start).first(), fromOn)
  await lead.writeDay(lead.field('结束日期'), toOn)
  await lead.press(lead.button('起草 1 份'))
  await expect(lead.page.getByRole('heading', { level: 1, name: '培养协议', exact: true })).toBeVisible()
}
