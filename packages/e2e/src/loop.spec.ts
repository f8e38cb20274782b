import { organisationName } from '@skillchain/db/demo/organisations'
import { guardianOf } from '@skillchain/db/demo/people'
import { selves } from '@skillchain/db/demo/sign-ins'

import { isNotAskedTwice, issue, openCertificates, verify } from './certificate/issue.ts'
import { confirmPlacement, seeConfirmed } from './employment/confirm.ts'
import { openAgreement, sendAgreement, sign } from './enrolment/sign.ts'
import { mouseOn } from './harness/hand.ts'
import { type Person, personAt } from './harness/person.ts'
import { expect, test } from './harness/test.ts'
import {
  conclude,
  drawSample,
  findAndHear,
  openInspection,
  recheckAndClose,
  rectify,
  state,
} from './supervision/inspect.ts'

/** Somebody whose agreement the demonstration leaves in draft. */
const apprentice = (() => {
  const found = selves.find(({ username }) => username === 'apprentice7')
  if (!found) throw new Error('nobody signs in as apprentice7')
  return found
})()
const FACT = '两名学徒的轮岗记录缺少带教师傅签字'
const INSPECTED = {
  chain: '新能源汽车产教评技能生态链',
  organisation: organisationName('zhujiang'),
  subject: '录取人员轮岗记录是否齐全',
}
const BATCH = '汽车装调工高级工第一批'

test('the loop of a chain at work: signed, certified, hired, inspected and put right', async ({ open }) => {
  const at = async (username: string): Promise<Person> => {
    const page = await open(username)
    await page.goto('/choose')
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    return personAt(page, mouseOn(page))
  }
  const { name, n } = apprentice

  const lead = await at('lead')
  await test.step('the enterprise sends the agreement and signs it', async () => {
    await openAgreement(lead, name)
    await sendAgreement(lead)
    await sign(lead, { as: '企业' })
    await lead.reads(/^等待签署：院校、本人/)
  })
  await test.step('the college signs', async () => {
    const college = await at('college-manager')
    await openAgreement(college, name)
    await sign(college, { as: '院校' })
  })
  await test.step('the apprentice signs on a telephone, and the guardian beside them', async () => {
    const own = await at('apprentice7')
    await own.page.setViewportSize({ width: 360, height: 740 })
    await own.press(own.link(/^阅读并签署培养协议/))
    await sign(own, { as: '本人', name })
    await sign(own, { as: '监护人', name: guardianOf(n, name) })
    await own.reads(/^各方已签署，协议自 .+ 起生效。$/)
  })

  await test.step('whoever signed a certificate first is not asked to sign it second', async () => {
    const first = await at('evaluator')
    await openCertificates(first, BATCH)
    await isNotAskedTwice(first)
  })
  const issued = await test.step('another does, and it has a number', async () => {
    const second = await at('evaluator2')
    await openCertificates(second, BATCH)
    return issue(second)
  })
  await test.step('anybody verifies it', async () => {
    expect(issued.number).toMatch(/^[A-Z]\d{21}$/)
    const page = await open(null)
    await verify(personAt(page, mouseOn(page)), issued)
  })

  await test.step('somebody who was hired says so, and the employer sees it', async () => {
    await confirmPlacement(await at('apprentice'))
    await seeConfirmed(lead, '钟永')
  })

  const officer = await at('city-regulator')
  await test.step('the city inspects a college by a sample that can be drawn again', async () => {
    await openInspection(officer, INSPECTED)
    await drawSample(officer)
    await findAndHear(officer, FACT)
  })
  const manager = await at('college-manager')
  await test.step('the college is heard, and only then it is concluded', async () => {
    await state(manager, INSPECTED, '情况属实，系换班后漏签，我们会补齐。')
    await officer.page.reload()
    await conclude(officer, FACT)
  })
  await test.step('the college puts it right, and the city closes it on a new sample', async () => {
    await manager.goTo('工作台')
    await manager.page.reload()
    await rectify(manager, INSPECTED)
    await officer.page.reload()
    await recheckAndClose(officer)
  })
})
