import { guardianOf } from '@skillchain/db/demo/people'

import { openAgreement, signAmendment } from './enrolment/sign.ts'
import { castOf, selfOf } from './harness/cast.ts'
import { dayFromNow } from './harness/day.ts'
import { mouseOn } from './harness/hand.ts'
import { dialogOf } from './harness/person.ts'
import { test } from './harness/test.ts'

test('an agreement in force is amended by those whom it concerns, and its earlier text stays readable', async ({
  open,
}) => {
  const cast = castOf((username) => open(username), mouseOn)

  await test.step('the apprentice and the guardian sign what both organisations have signed', async () => {
    const { n, name } = selfOf('apprentice4')
    const own = await cast('apprentice4')
    await own.press(own.link(/^阅读并签署培养协议的变更/))
    await own.reads(/^变更等待签署：本人、监护人。/)
    await own.reads(/原为：每月 .*4,800/)
    await signAmendment(own, { as: '本人', name })
    await signAmendment(own, { as: '监护人', name: guardianOf(n, name) })
    await own.reads(/^现行文本为第 2 稿，自 .+ 起执行/)
    await own.press(own.page.getByText('查看第 1 稿全文'))
  })

  const { name } = selfOf('apprentice3')
  await test.step('another mentor concerns the enterprise alone', async () => {
    const lead = await cast('lead')
    await openAgreement(lead, name)
    await lead.press(lead.link('变更协议'))
    await lead.write(lead.field('修改原因'), '原企业导师调岗')
    await lead.writeDay(lead.field('自何日起执行'), dayFromNow(1))
    await lead.write(lead.field('企业导师'), '卢志强')
    await lead.press(lead.button('发出变更'))
    await lead.reads(/^变更等待签署：企业。签齐之前按现行文本执行。/)
    await signAmendment(lead, { as: '企业' })
    await lead.reads(/^第 2 稿：改动企业导师$/)
  })

  await test.step('what is refused leaves the text as it is', async () => {
    const manager = await cast('college-manager')
    await openAgreement(manager, name)
    await manager.press(manager.link('变更协议'))
    await manager.write(manager.field('修改原因'), '院校教师分工调整')
    await manager.writeDay(manager.field('自何日起执行'), dayFromNow(2))
    await manager.write(manager.field('每月发放日'), '15')
    await manager.press(manager.button('发出变更'))
    await manager.reads(/^变更等待签署：企业、院校、本人/)
    const own = await cast('apprentice3')
    await own.press(own.link(/^阅读并签署培养协议的变更/))
    await own.press(own.button('更多'))
    await own.press(own.button('拒签变更'))
    const question = own.in(dialogOf(own))
    await question.write(question.field('原因'), '发放日不宜推迟')
    await question.press(question.button('拒签变更'))
    await own.reads(/^变更被本人拒签，仍按现行文本执行。原因：发放日不宜推迟/)
  })

  await test.step('a term against a rule is named, and goes with the reason for its exception where one is allowed', async () => {
    const lead = await cast('lead')
    await openAgreement(lead, name)
    await lead.press(lead.link('变更协议'))
    await lead.write(lead.field('修改原因'), '总装线改为两班制')
    await lead.writeDay(lead.field('自何日起执行'), dayFromNow(3))
    await lead.press(lead.field('安排夜班'))
    await lead.press(lead.button('发出变更'))
    await lead.reads(/^还有 1 项不符合规定的条款/)
    await lead.write(lead.field('「夜班」的例外说明'), '总装为连续生产工艺，已报省级主管部门备案')
    await lead.press(lead.button('发出变更'))
    await lead.reads(/^变更等待签署：企业、院校、本人/)
    await lead.reads(/已报省级主管部门备案/)
  })
})
