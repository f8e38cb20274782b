import { organisationName } from '@skillchain/db/demo/organisations'

import { HEAD_COUNT, publishDemand } from './demand/publish.ts'
import { admit, importRoster, review } from './enrolment/admit.ts'
import { agree, allocate, beginChange, change, counter, openPlan } from './enrolment/agree.ts'
import { applicant, rosterOf } from './enrolment/workbook.ts'
import { mouseOn } from './harness/hand.ts'
import { type Person, personAt } from './harness/person.ts'
import { expect, test } from './harness/test.ts'
import { activate, approve, mend, returnForPurpose, submit, submitTooEarly } from './network/file.ts'
import { completeConditions, foundChain, writeCharter } from './network/found.ts'
import { accept, decline, invite, inviteInVain, promise } from './network/join.ts'
import { followNumber } from './supervision/follow.ts'

const CHAIN = '湾区动力电池产教评技能生态链'
const QUOTA = 3
const ACCEPTED = 4

/** Comes back to the work later, and asks for the page anew. */
async function comesBack(person: Person): Promise<void> {
  await person.goTo('工作台')
  await person.page.reload()
}

test('a chain is founded and filed, asks for people, agrees on places, and the regulator sees them filled', async ({
  open,
}) => {
  /** Each comes in by the address of the portal and lands on the home page of their own app. */
  const comes = async (username: string): Promise<Person> => {
    const page = await open(username)
    await page.goto('/choose')
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    return personAt(page, mouseOn(page))
  }
  const lead = await comes('supplier')

  await test.step('the leader founds a chain', () => foundChain(lead, CHAIN))
  await test.step('a filing that lacks something is refused, and says what', () => submitTooEarly(lead))
  await test.step('the leader asks others in', async () => {
    await inviteInVain(lead)
    await invite(lead, { organisation: 'zhujiang', as: '院校' })
    await invite(lead, { organisation: 'foshanCollege', as: '院校' })
    await invite(lead, { organisation: 'evaluator', as: '评价机构' })
    await invite(lead, { organisation: 'service', as: '下游企业' })
  })

  const manager = await test.step('they answer', async () => {
    const people = [
      await comes('college-manager'),
      await comes('college3'),
      await comes('evaluator'),
    ] as const
    for (const person of people) await accept(person, CHAIN)
    const declines = await comes('service')
    await decline(declines, CHAIN, '今年没有扩产计划')
    return people[0]
  })
  await test.step('each side promises what it brings', async () => {
    await promise(lead, { kind: '师傅', title: '电池装配师傅', quantity: '12', unit: '人' })
    await promise(manager, { kind: '教师', title: '新能源专业教师', quantity: '6', unit: '人' })
  })
  await test.step('the filing is completed and submitted', async () => {
    await lead.press(lead.link('概览'))
    await writeCharter(lead)
    await completeConditions(lead)
    await submit(lead)
  })

  const city = await comes('city-regulator')
  await test.step('the regulator returns it with a reason', () => returnForPurpose(city, CHAIN))
  await test.step('the leader mends it', async () => {
    await comesBack(lead)
    await mend(lead)
    await submit(lead)
  })
  await test.step('the regulator approves it, and it starts', async () => {
    await comesBack(city)
    await approve(city, CHAIN)
    await comesBack(lead)
    await activate(lead, CHAIN)
  })
  await test.step('the leader publishes a demand', () => publishDemand(lead, CHAIN))
  await test.step('its places are shared out between two colleges', () =>
    allocate(lead, CHAIN, [
      { college: organisationName('zhujiang'), places: QUOTA },
      { college: organisationName('foshanCollege'), places: HEAD_COUNT - QUOTA },
    ]))
  await test.step('a college counters, and two of its people who write at once see the difference', async () => {
    const colleague = await comes('college')
    await openPlan(colleague)
    await beginChange(colleague)
    await comesBack(manager)
    await counter(manager, '应届初中毕业生可报名；面试占五成，动手能力测试占五成。')
    await change(colleague, '只限应届高中毕业生报名；面试占七成，动手能力测试占三成。')
    await colleague.press(colleague.button(/^发送修改稿给「.+」$/))
    await colleague.reads('对方刚刚改了这份计划（现在是第 2 稿）。请逐项选择以谁为准。')
    for (const heading of ['原值', '对方', '你的'])
      await expect(colleague.page.getByRole('columnheader', { name: heading, exact: true })).toBeVisible()
  })
  await test.step('the leader stands by the text, and it is in force', async () => {
    await comesBack(lead)
    await agree(lead)
  })
  const admissions = await comes('college')
  await test.step('the college brings its roster in', async () => {
    const [twin, faulty] = [applicant(3), applicant(5, { mobile: '13800' })]
    const rows = [applicant(1), applicant(2), applicant(3), twin, applicant(4), faulty]
    const fault = { row: 7, column: '手机号码', mended: '13800000005' }
    await importRoster(admissions, CHAIN, { file: await rosterOf(rows), fault })
  })
  await test.step('it reviews them and admits up to the quota, and not one beyond', async () => {
    await review(admissions, ACCEPTED)
    await admit(admissions, CHAIN, { quota: QUOTA, accepted: ACCEPTED })
  })
  await test.step('the regulator opens the rows behind a number, and is seen to', async () => {
    await city.page.reload()
    await followNumber(city, CHAIN)
  })
})
