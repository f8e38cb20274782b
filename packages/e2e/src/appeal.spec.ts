import { selves } from '@skillchain/db/demo/sign-ins'

import { answerAppeal, openBatch } from './evaluation/hold.ts'
import { appeal, openExam } from './evaluation/sit.ts'
import { castOf } from './harness/cast.ts'
import { mouseOn } from './harness/hand.ts'
import { expect, test } from './harness/test.ts'

/** Its results are on show whenever the demonstration is opened. */
const BATCH = '汽车装调工高级工第二批'
const REASON = '操作技能第二题的装配顺序与评分细则一致，申请复核。'
const ANSWER = '已由另一名考评员复核全部评分项，评分无误。'

test('a person reads their result, appeals against it, and reads what the body answers', async ({ open }) => {
  const cast = castOf(open, mouseOn)
  const name = selves.find(({ username }) => username === 'candidate')?.name ?? ''
  const own = await cast('candidate')

  await test.step('the person is told that results are on show', async () => {
    await own.press(own.link(/^成绩已公示，有异议可申诉到/))
    await expect(own.page.getByRole('heading', { level: 1, name: BATCH })).toBeVisible()
    await own.reads('67.5')
    await own.reads(/^可以申诉到 .+，还有 \d+ 天。$/)
    await own.reads('高级工班及以上、在读应届：学籍证明')
  })
  await test.step('they appeal', () => appeal(own, { part: '操作技能', reason: REASON }))
  await test.step('the body sees who appeals, and answers', async () => {
    const body = await cast('evaluator')
    await openBatch(body, BATCH, '成绩与申诉')
    await answerAppeal(body, { of: name, by: /^由考生本人提出/, answer: ANSWER })
  })
  await test.step('the person reads the answer', async () => {
    const again = await cast('candidate')
    await again.press(again.link(/^你的成绩申诉已答复，维持原成绩/))
    await again.reads(`答复：${ANSWER}`)
    await openExam(again, BATCH)
    await again.reads('维持原成绩')
  })
})
