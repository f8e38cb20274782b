import { expect } from '@playwright/test'

import { type Person, dialogOf } from '../harness/person.ts'

/** Asks for the filing too early: the rule counts what is missing, and the list leads to each. */
export async function submitTooEarly(lead: Person): Promise<void> {
  await lead.reads(/^提交备案前还缺 \d+ 项$/)
  await lead.press(lead.button('提交备案'))
  const question = lead.in(dialogOf(lead))
  await question.press(question.button('提交备案'))
  await question.reads(/^备案材料还缺 \d+ 项。$/)
  await question.press(question.button('取消'))
  await expect(lead.link('至少一所院校加入')).toHaveAttribute('href', /members/)
}

export async function submit(lead: Person): Promise<void> {
  await lead.press(lead.link('概览'))
  await lead.reads('备案材料已齐，可以提交')
  await lead.press(lead.button('提交备案'))
  const question = lead.in(dialogOf(lead))
  await question.press(question.button('提交备案'))
  await lead.reads('备案审核中')
}

/** Sends the filing back for its purpose; without a part, or without a word on 'other', that is refused. */
export async function returnForPurpose(regulator: Person, chain: string): Promise<void> {
  await regulator.press(regulator.link(`审核备案：${chain}`))
  await regulator.press(regulator.button('退回补正'))
  const form = regulator.in(dialogOf(regulator))
  await form.press(form.button('退回 0 处'))
  await form.reads('请至少选择一处要退回的项目。')
  await form.tick(form.field('退回「建设目的」'))
  await form.choose(form.field('原因'), '其他')
  await form.press(form.button('退回 1 处'))
  await form.reads('选择「其他」时请写明原因。')
  await form.choose(form.field('原因'), '表述不清')
  await form.write(form.field('要求与说明'), '请写明覆盖的岗位。')
  await form.press(form.button('退回 1 处'))
  await expect(regulator.button('退回补正')).toBeHidden()
}

/** Mends what was sent back: nothing else is open, and nothing changed is nothing mended. */
export async function mend(lead: Person): Promise<void> {
  await lead.press(lead.link(/^补正备案并重新提交：/))
  await lead.reads('备案被退回，共 1 处需要补正')
  await lead.reads(/请写明覆盖的岗位。/)
  await lead.press(lead.link('建设目的'))
  await lead.reads('备案被退回，只有退回的项目可以修改。')
  await expect(lead.field('产业链名称')).toBeDisabled()
  await lead.press(lead.button('保存修改'))
  await lead.reads('内容没有变化。')
  await lead.write(
    lead.field('建设目的'),
    '覆盖电池装配工、检测员与维修工三类岗位：企业提出标准，院校联合培养，评价机构独立评价。',
  )
  await lead.press(lead.button('保存修改'))
}

export async function approve(regulator: Person, chain: string): Promise<void> {
  await regulator.press(regulator.link(`审核备案：${chain}`))
  await regulator.press(regulator.button('通过备案'))
  const question = regulator.in(dialogOf(regulator))
  await question.press(question.button('通过备案'))
  await regulator.reads('备案已通过')
}

export async function activate(lead: Person, chain: string): Promise<void> {
  await lead.press(lead.link(`备案已通过，启动运行：${chain}`))
  await lead.press(lead.button('启动运行'))
  const question = lead.in(dialogOf(lead))
  await question.press(question.button('启动运行'))
  await lead.reads('运行中')
}
