import { beginner } from '@skillchain/db/demo/beginner'
import { organisationName } from '@skillchain/db/demo/organisations'

import { isNotAskedTwice, issue, openCertificates, proposeAndSign, verify } from './certificate/issue.ts'
import { allocate, findDemand } from './demand/match.ts'
import { publishDemand } from './demand/publish.ts'
import { confirmPlacement, seeConfirmed } from './employment/confirm.ts'
import { isPlanned, planWish, seeNextGrade, wishForNext } from './employment/grow.ts'
import { reportHired } from './employment/hire.ts'
import { admit, importRoster, review } from './enrolment/admit.ts'
import { agree, beginChange, counter, findOvertaken, openPlan } from './enrolment/agree.ts'
import { draftAgreement } from './enrolment/draft.ts'
import { openAgreement, sendAgreement, sign } from './enrolment/sign.ts'
import { applicant, entryOf, nameOf, rosterOf } from './enrolment/workbook.ts'
import {
  acceptAll,
  prepare,
  mark,
  planBatch,
  publicise,
  register,
  takeAttendance,
} from './evaluation/hold.ts'
import { castOf } from './harness/cast.ts'
import { dayFromNow } from './harness/day.ts'
import { mouseOn } from './harness/hand.ts'
import { personAt } from './harness/person.ts'
import { expect, test } from './harness/test.ts'
import { giveReview, isSealed, reply } from './quality/review.ts'
import { followNumber } from './supervision/follow.ts'
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
import { beginSession, callRoll, checkIn, openDesk } from './training/attend.ts'
import { bookStation, confirmBooking, nextSlot, planSession } from './training/book.ts'
import {
  giveMentor,
  nameTutor,
  openRecord,
  planSegments,
  protect,
  seeOwnPlan,
  startTraining,
} from './training/record.ts'

const WANTED = { chain: '新能源汽车产教评技能生态链', post: '电池包装配工', headCount: 5 }
const PLACES = 3
const COLLEGE = organisationName('zhujiang')
const LEADER = organisationName('lingnan')
/** Whoever is admitted today is trained from the day on which the class begins: an agreement never begins today. */
const PERIOD = { fromOn: dayFromNow(90), toOn: dayFromNow(454) }
const COURSE = '电池包装配与绝缘检测'
const BATCH = '汽车装调工高级工联合培养班'
/** Somebody of the demonstration who holds a certificate, and the exam for the grade above it. */
const HOLDER = '钟永'
const HIGHER = '汽车装调工技师第一批'
const INSPECTED = { organisation: LEADER, subject: '在岗学徒是否都有生效协议' }
const FACT = '两名学徒在培养协议生效之前已经上岗'

/** Of the four who are reviewed the first three to apply are admitted; the beginner is one who has an account. */
const { name } = beginner()
const [second, third, fourth] = [nameOf(1), nameOf(2), nameOf(3)]
const admitted = [name, second, third]
const apprentice = { name, post: WANTED.post }

/**
 * The same group goes through it, from the demand to the placement. Where days must pass — an agreement begins
 * tomorrow at the earliest, results are on show for five working days, a certificate is held for years — others go on
 * whom the demonstration has brought so far.
 */
test('the loop of a chain, all fourteen steps of it', async ({ open }) => {
  const cast = castOf((username) => open(username), mouseOn)

  await test.step('1 demand: an enterprise says whom it needs', async () => {
    await publishDemand(await cast('lead'), WANTED)
  })
  await test.step('2 match: a college finds it, and its places are shared out', async () => {
    await findDemand(await cast('college-manager'), WANTED)
    await allocate(await cast('lead'), WANTED, [
      { college: COLLEGE, places: PLACES },
      { college: organisationName('yunshan'), places: WANTED.headCount - PLACES },
    ])
  })
  await test.step('3 plan: the college asks for another text, and both stand by it', async () => {
    const asked = { counterpart: LEADER, places: PLACES }
    const colleague = await cast('college')
    await openPlan(colleague, asked)
    await beginChange(colleague)
    const words = '应届初中毕业生可报名；面试占五成，动手能力测试占五成。'
    await counter(await cast('college-manager'), asked, words)
    await findOvertaken(colleague)
    await agree(await cast('lead'), { counterpart: COLLEGE, places: PLACES })
  })
  await test.step('4 admission: a roster with its faults, a review, and nobody beyond the places', async () => {
    const college = await cast('college')
    const { post } = WANTED
    const faulty = applicant(5, post, { mobile: '13800' })
    const rows = [entryOf(beginner(), post), ...[1, 2, 2, 3].map((n) => applicant(n, post)), faulty]
    const fault = { row: 7, column: '手机号码', mended: '13800000005' }
    await importRoster(college, WANTED, { file: await rosterOf(rows), fault })
    await review(college, [...admitted, fourth])
    await admit(college, WANTED, { quota: PLACES, accepted: 4 })
  })
  await test.step('5 agreement: the enterprise, the college and the apprentice sign', async () => {
    const lead = await cast('lead')
    await draftAgreement(lead, { post: WANTED.post, name, ...PERIOD })
    await openAgreement(lead, name)
    await sendAgreement(lead)
    await sign(lead, { as: '企业' })
    const manager = await cast('college-manager')
    await openAgreement(manager, name)
    await sign(manager, { as: '院校' })
    const own = await cast('beginner')
    await own.press(own.link(/^阅读并签署培养协议/))
    await sign(own, { as: '本人', name })
    await own.reads(/^各方已签署，协议自 .+ 起生效。$/)
  })
  const slot =
    await test.step('6 training and rotation: the five matters in order, and a session booked at the base', async () => {
      const lead = await cast('lead')
      await openRecord(lead, apprentice, PERIOD)
      await giveMentor(lead, { full: '麦锦荣', free: '卢志强' })
      await planSegments(lead, PERIOD)
      await protect(lead, PERIOD)
      await nameTutor(await cast('college'), apprentice, '区伟业')
      await startTraining(await cast('lead'), apprentice, PERIOD)
      await seeOwnPlan(await cast('beginner'))
      const booked = { slot: nextSlot(), headCount: 4 }
      await bookStation(await cast('college'), booked)
      await confirmBooking(await cast('base'), booked)
      await planSession(await cast('college'), booked, { title: COURSE, people: admitted })
      return booked.slot
    })
  await test.step('7 attendance: one checks in, the instructor calls the roll', async () => {
    const base = await cast('base')
    await openDesk(base, { title: COURSE, status: '待上课' })
    await beginSession(base, slot.startsAt)
    await checkIn(await cast('beginner'), base)
    await callRoll(base, { [name]: '到', [second]: '到', [third]: '缺' })
  })
  await test.step('8 evaluation: registered, examined and marked, with a second certificate in view', async () => {
    await planBatch(await cast('evaluator'), BATCH)
    await register(await cast('college'), BATCH, admitted)
    const body = await cast('evaluator')
    await acceptAll(body, BATCH, admitted.length)
    await prepare(body)
    await takeAttendance(body, { present: [name, second], absent: third })
    await mark(await cast('evaluator2'), BATCH, 70)
    await mark(await cast('evaluator3'), BATCH, 74)
    await publicise(await cast('evaluator'), BATCH)
  })
  await test.step('9 certificates: of those whose publicity is over, by two signers', async () => {
    // Results are on show for five working days; the demonstration has a batch for which these are over.
    const first = await cast('evaluator')
    await openCertificates(first, '汽车装调工高级工第三批')
    await proposeAndSign(first, 2)
    await isNotAskedTwice(first)
    const other = await cast('evaluator2')
    await openCertificates(other, '汽车装调工高级工第三批')
    const issued = await issue(other)
    expect(issued.number).toMatch(/^[A-Z]\d{21}$/)
    const page = await open(null, { width: 360 })
    await verify(personAt(page, mouseOn(page)), issued)
  })
  await test.step('10 employment: the enterprise hires, and it counts by the person’s word', async () => {
    await reportHired(await cast('lead'), apprentice)
    await confirmPlacement(await cast('beginner'))
    await seeConfirmed(await cast('lead'), name)
  })
  await test.step('11 upgrade: who holds a certificate asks for the next grade, and is planned for a batch', async () => {
    const own = await cast('apprentice')
    await seeNextGrade(own, { held: '高级工（三级）', next: '技师（二级）' })
    await wishForNext(own)
    await planWish(await cast('evaluator'), { name: HOLDER, batch: HIGHER })
    await isPlanned({ own, college: await cast('college') }, HIGHER)
  })
  await test.step('12 mutual review: both sides speak, then each reads the other', async () => {
    const college = await cast('college-manager')
    await giveReview(college, { waits: /^评价合作方「岭南.+」：总装岗位学习手册$/, points: 4 })
    await isSealed(college)
    await giveReview(await cast('lead'), { waits: /^评价合作方「珠江.+」：总装岗位学习手册$/, points: 5 })
    await reply(college, '学习手册将随工艺更新每季度修订。')
  })
  await test.step('13 audit: a rule has found something, and a sample is drawn because of it', async () => {
    const officer = await cast('city-regulator')
    await followNumber(officer, WANTED.chain)
    await acceptClue(officer, { rule: 'R-25', organisation: LEADER })
    await openInspection(officer, INSPECTED)
    await drawSample(officer)
    await findAndHear(officer, FACT)
  })
  await test.step('14 rectification: heard, concluded, put right, and looked at again', async () => {
    await state(await cast('lead'), INSPECTED, '情况属实，纸质协议晚于上岗日签订，我们会补齐。')
    const officer = await cast('city-regulator')
    await reopenInspection(officer, INSPECTED)
    await conclude(officer, FACT)
    await rectify(await cast('lead'), INSPECTED)
    await officer.page.reload()
    await recheckAndClose(officer)
  })
})
