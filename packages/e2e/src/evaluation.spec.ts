import {
  answer,
  appeal,
  approveCorrection,
  giveThird,
  markAll,
  nameAt,
  proposeCorrection,
  seatReads,
  show,
} from './evaluation/differ.ts'
import { isShownTillItsEnd } from './evaluation/hold.ts'
import { castOf } from './harness/cast.ts'
import { mouseOn } from './harness/hand.ts'
import { test } from './harness/test.ts'

/** Of the demonstration: held yesterday, its marks still to be given. */
const BATCH = '汽车装调工高级工第四批'

test('marks that differ, a third that decides, a correction by two, and appeals that are answered', async ({
  open,
}) => {
  const cast = castOf((username) => open(username), mouseOn)

  await test.step('two assessors differ by more than they may on one seat', async () => {
    await markAll(await cast('evaluator'), BATCH, { points: 70, theory: { 1: 80, 2: 55 } })
    await markAll(await cast('evaluator2'), BATCH, { points: 72, theory: { 1: 60, 2: 57 } })
  })
  await test.step('a third decides: the two that lie closest count', async () => {
    await giveThird({ body: await cast('evaluator'), third: await cast('evaluator3') }, BATCH, [78])
  })
  const body = await cast('evaluator')
  const [first, second] = await test.step('results are put on show', async () => {
    await show(body, BATCH, { 1: '79', 2: '56' })
    return [await nameAt(body, 1), await nameAt(body, 2)] as const
  })
  await test.step('a score is corrected by two who did not propose it', async () => {
    await proposeCorrection(body, { name: second, after: 62, reason: '第三大题少计六分' })
    await approveCorrection(await cast('evaluator2'), BATCH, {
      name: second,
      told: /^已同意 1 \/ 2，等其他人同意/,
    })
    const third = await cast('evaluator3')
    await approveCorrection(third, BATCH, { name: second, told: '已更正' })
    await seatReads(third, 2, '62')
  })
  await test.step('a college appeals for two: one appeal is dismissed and one upheld', async () => {
    const college = await cast('college')
    await appeal(college, BATCH, { name: first, reason: '第一大题的评分细则不一致' })
    await appeal(college, BATCH, { name: second, reason: '第二大题的评分细则不一致' })
    await body.page.reload()
    await answer(body, '维持原成绩', { words: '经复核，评分符合细则。', said: '已答复。' })
    await answer(body, '申诉成立', {
      words: '经复核，第二大题少计两分。',
      said: '已答复，申诉成立。请在下面「成绩更正」里提出更正。',
    })
    await college.page.reload()
    await college.reads('答复：经复核，第二大题少计两分。')
  })
  await test.step('results stay on show to the end of their days', () => isShownTillItsEnd(body))
})
