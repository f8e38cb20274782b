import { expect } from '@playwright/test'

import {
  type DemoOrganisation,
  organisationId,
  organisationName,
  organisations,
} from '@skillchain/db/demo/organisations'

import { dayFromNow } from '../harness/day.ts'
import { type Person, dialogOf, rowOf } from '../harness/person.ts'

interface Invited {
  readonly organisation: DemoOrganisation
  /** The part it is asked to play, as the form says it. */
  readonly as: string
}

const creditCodeOf = (organisation: DemoOrganisation): string => {
  const found = organisations.find(({ id }) => id === organisationId(organisation))
  if (!found) throw new Error(`there is no ${organisation}`)
  return found.creditCode
}

/** A sound code that no organisation has. Source: the example of GB 32100-2015. */
const NOBODYS_CODE = '91350100M000100Y43'

/** Tries a code that is mistyped, one that nobody has, and a part that does not fit, and is told so each time. */
export async function inviteInVain(lead: Person): Promise<void> {
  await lead.press(lead.link('成员'))
  await lead.press(lead.button('邀请成员'))
  const form = lead.in(dialogOf(lead))
  await form.write(form.field('统一社会信用代码'), '91440000')
  await form.choose(form.field('加入角色'), '院校')
  await form.press(form.button('发出邀请'))
  await form.reads(/^有 1 处需要修改$/)
  await form.write(form.field('统一社会信用代码'), NOBODYS_CODE)
  await form.press(form.button('发出邀请'))
  await form.reads('平台上没有登记这个统一社会信用代码的单位。请核对代码，或请对方先登记。')
  await form.write(form.field('统一社会信用代码'), creditCodeOf('evaluator'))
  await form.press(form.button('发出邀请'))
  await form.reads('这个单位的类型不能担任所选的角色。')
  await form.press(form.button('关闭'))
}

export async function invite(lead: Person, { organisation, as }: Invited): Promise<void> {
  await lead.press(lead.button('邀请成员'))
  const form = lead.in(dialogOf(lead))
  await form.write(form.field('统一社会信用代码'), creditCodeOf(organisation))
  await form.choose(form.field('加入角色'), as)
  await form.press(form.button('发出邀请'))
  await expect(rowOf(lead, organisationName(organisation)).getByText('等待答复')).toBeVisible()
}

/** Answers the invitation that waits on the home page. */
export async function accept(invited: Person, chain: string): Promise<void> {
  await invited.press(invited.link(new RegExp(`答复 .+ 的邀请：${chain}`)))
  await invited.press(invited.button('接受邀请'))
  await expect(invited.button('接受邀请')).toBeHidden()
}

export async function decline(invited: Person, chain: string, reason: string): Promise<void> {
  await invited.press(invited.link(new RegExp(`答复 .+ 的邀请：${chain}`)))
  await invited.press(invited.button('谢绝'))
  const question = invited.in(dialogOf(invited))
  await expect(question.button('谢绝')).toBeDisabled()
  await question.write(question.field('原因'), reason)
  await question.press(question.button('谢绝'))
}

interface Pledge {
  readonly kind: string
  readonly title: string
  readonly quantity: string
  readonly unit: string
}

/** Enters what one's side brings; a day that has passed is refused. */
export async function promise(giver: Person, { kind, title, quantity, unit }: Pledge): Promise<void> {
  await giver.press(giver.link('三出台账'))
  await giver.press(giver.button('承诺投入'))
  const form = giver.in(dialogOf(giver))
  await form.tick(form.page.getByLabel(kind, { exact: true }))
  await form.write(form.field('说明'), title)
  await form.write(form.field('数量'), quantity)
  await form.choose(form.field('单位'), unit)
  await form.writeDay(form.field('兑现期限'), dayFromNow(-3))
  await form.press(form.button('登记承诺'))
  await form.reads(/^兑现期限 .+ 已经过去。$/)
  await form.writeDay(form.field('兑现期限'), dayFromNow(120))
  await form.press(form.button('登记承诺'))
  await expect(rowOf(giver, title)).toBeVisible()
}
