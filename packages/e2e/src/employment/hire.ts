import { expect } from '@playwright/test'

import { maskName } from '@skillchain/domain/organisation/person-name'

import { dayFromNow } from '../harness/day.ts'
import { type Person } from '../harness/person.ts'

interface Hired {
  readonly name: string
  readonly post: string
}

/** An enterprise reports whom it has hired; a contract of days to come is refused. */
export async function reportHired(lead: Person, { name, post }: Hired): Promise<void> {
  await lead.goTo('就业记录')
  await lead.press(lead.link('登记入职'))
  await lead.write(lead.page.getByRole('searchbox', { name: '搜岗位' }), post)
  await lead.press(lead.button(`选择 ${maskName(name)} ${post}`))
  await lead.choose(lead.field('合同类型'), '固定期限')
  await lead.writeDay(lead.field('合同签订日'), dayFromNow(5))
  await lead.writeDay(lead.field('到岗日'), dayFromNow(8))
  await lead.press(lead.button('登记入职'))
  await lead.reads(/还没有到。请在签订后登记。$/)
  await lead.writeDay(lead.field('合同签订日'), dayFromNow(0))
  await lead.press(lead.button('登记入职'))
  await expect(lead.page.getByText('待本人确认').first()).toBeVisible()
}
