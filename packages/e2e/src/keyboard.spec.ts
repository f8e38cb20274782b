import type { Page } from '@playwright/test'

import { organisationName } from '@skillchain/db/demo/organisations'
import { guardianOf } from '@skillchain/db/demo/people'

import { issue, openCertificates, verify } from './certificate/issue.ts'
import { allocate } from './demand/match.ts'
import { publishDemand } from './demand/publish.ts'
import { agree, counter } from './enrolment/agree.ts'
import { openAgreement, sendAgreement, sign } from './enrolment/sign.ts'
import { castOf, selfOf } from './harness/cast.ts'
import { keyboardOn, takeMouseAway } from './harness/keyboard.ts'
import { personAt } from './harness/person.ts'
import { expect, test } from './harness/test.ts'
import { activate, approve, submit, submitTooEarly } from './network/file.ts'
import { completeConditions, foundChain, writeCharter } from './network/found.ts'
import { accept, invite, promise } from './network/join.ts'
import {
  conclude,
  drawSample,
  findAndHear,
  openInspection,
  recheckAndClose,
  rectify,
  reopenInspection,
  state,
} from './supervision/inspect.ts'
import { acceptClue } from './supervision/judge.ts'
import { callRoll, checkIn, openDesk } from './training/attend.ts'

const FOUNDED = '珠三角汽车服务产教评技能生态链'
const WANTED = { chain: '新能源汽车产教评技能生态链', post: '电池模组检测工', headCount: 4 }
const PLACES = 2
const COURSE = '高压安全与绝缘检测'
const INSPECTED = { organisation: organisationName('lingnan'), subject: '学徒上岗前协议是否签齐' }
const FACT = '一名学徒上岗后才签署协议'

type Open = (username: string | null) => Promise<Page>

/** A page on which nothing but keys works. */
const deskWithoutMouse = (open: Open) => async (username: string | null) => {
  const page = await open(username)
  takeMouseAway(page)
  return page
}

test('the same way with the keyboard alone, and one always sees where one is', async ({ open }) => {
  const comes = castOf(deskWithoutMouse(open), keyboardOn)
  const lead = await comes('service')
  await test.step('the leader founds a chain', () => foundChain(lead, FOUNDED))
  await test.step('a filing that lacks something is refused', () => submitTooEarly(lead))
  await test.step('the leader asks others in', async () => {
    await lead.press(lead.link('成员'))
    await invite(lead, { organisation: 'yunshan', as: '院校' })
    await invite(lead, { organisation: 'evaluator', as: '评价机构' })
  })
  const college = await comes('college2')
  await test.step('they accept', async () => {
    await accept(college, FOUNDED)
    await accept(await comes('evaluator'), FOUNDED)
  })
  await test.step('each side promises what it brings', async () => {
    await promise(lead, { kind: '师傅', title: '维修师傅', quantity: '5', unit: '人' })
    await promise(college, { kind: '教师', title: '汽修专业教师', quantity: '3', unit: '人' })
  })
  await test.step('the filing is completed, submitted and approved', async () => {
    await lead.press(lead.link('概览'))
    await writeCharter(lead)
    await completeConditions(lead)
    await submit(lead)
    await approve(await comes('city-regulator'), FOUNDED)
    await activate(await comes('service'), FOUNDED)
  })
})

/** With others than the loop with a mouse, which may be under way at the same time. */
test('the main path of the loop with the keyboard alone: steps 1, 3, 5, 7, 9, 13 and 14', async ({
  open,
}) => {
  const openDeskOf = deskWithoutMouse(open)
  const cast = castOf(openDeskOf, keyboardOn)

  await test.step('1 demand', async () => {
    await publishDemand(await cast('supplier'), WANTED)
  })
  await test.step('3 plan', async () => {
    await allocate(await cast('supplier'), WANTED, [
      { college: organisationName('yunshan'), places: PLACES },
      { college: organisationName('zhujiang'), places: WANTED.headCount - PLACES },
    ])
    const asked = { counterpart: organisationName('battery'), places: PLACES }
    await counter(await cast('college2'), asked, '应届高中毕业生可报名；面试占四成，动手能力测试占六成。')
    await agree(await cast('supplier'), { counterpart: organisationName('yunshan'), places: PLACES })
  })
  await test.step('5 agreement, with a guardian beside the minor', async () => {
    // Somebody whose agreement the demonstration leaves in draft.
    const { n, name } = selfOf('apprentice7')
    const lead = await cast('lead')
    await openAgreement(lead, name)
    await sendAgreement(lead)
    await sign(lead, { as: '企业' })
    const manager = await cast('college-manager')
    await openAgreement(manager, name)
    await sign(manager, { as: '院校' })
    const own = await cast('apprentice7')
    await own.press(own.link(/^阅读并签署培养协议/))
    await sign(own, { as: '本人', name })
    await sign(own, { as: '监护人', name: guardianOf(n, name) })
    await own.reads(/^各方已签署，协议自 .+ 起生效。$/)
  })
  await test.step('7 attendance', async () => {
    // The session that is held whenever the demonstration is opened, and its first, who has yet to check in.
    const base = await cast('base')
    await openDesk(base, { title: COURSE, status: '上课中' })
    await checkIn(await cast('apprentice'), base)
    await callRoll(base, { [selfOf('apprentice').name]: '到' })
  })
  await test.step('9 certificates', async () => {
    const second = await cast('evaluator2')
    await openCertificates(second, '汽车装调工高级工第一批')
    const issued = await issue(second)
    expect(issued.number).toMatch(/^[A-Z]\d{21}$/)
    const page = await openDeskOf(null)
    await verify(personAt(page, keyboardOn(page)), issued)
  })
  await test.step('13 audit', async () => {
    const officer = await cast('city-regulator')
    await acceptClue(officer, { rule: 'R-25', organisation: INSPECTED.organisation, last: true })
    await openInspection(officer, INSPECTED)
    await drawSample(officer)
    await findAndHear(officer, FACT)
  })
  await test.step('14 rectification', async () => {
    await state(await cast('lead'), INSPECTED, '情况属实，我们会核对全部学徒。')
    const officer = await cast('city-regulator')
    await reopenInspection(officer, INSPECTED)
    await conclude(officer, FACT)
    await rectify(await cast('lead'), INSPECTED)
    await officer.page.reload()
    await recheckAndClose(officer)
  })
})
