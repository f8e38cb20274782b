import { guardianOf } from '@skillchain/db/demo/people'
import { selves } from '@skillchain/db/demo/sign-ins'

import { isNotAskedTwice, issue, openCertificates, verify } from './certificate/issue.ts'
import { openAgreement, sendAgreement, sign } from './enrolment/sign.ts'
import { mouseOn } from './harness/hand.ts'
import { type Person, personAt } from './harness/person.ts'
import { expect, test } from './harness/test.ts'

/** Somebody whose agreement the demonstration leaves in draft. */
const apprentice = (() => {
  const found = selves.find(({ username }) => username === 'apprentice7')
  if (!found) throw new Error('nobody signs in as apprentice7')
  return found
})()
const BATCH = '汽车装调工高级工第一批'

test('the loop of a chain at work: an agreement is signed by all, certificates are issued and verified', async ({
  open,
}) => {
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
})
