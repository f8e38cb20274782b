import { afterEach, expect, test, vi } from 'vitest'

import { type OwnExam, exam, openOwnExam } from '@skillchain/features/evaluation/own-exam-page.fixture'

import OwnExamPage from './OwnExamPage.vue'

afterEach(() => {
  document.body.innerHTML = ''
})

/** Writes into a field of the drawer. */
function fill(selector: 'select' | 'textarea', value: string): void {
  const field = document.querySelector<HTMLSelectElement | HTMLTextAreaElement>(`dialog ${selector}`)
  if (!field) throw new Error(`there is no ${selector}`)
  field.value = value
  field.dispatchEvent(new Event(selector === 'select' ? 'change' : 'input'))
}

test('a result says part by part what was reached, and how long one may appeal', async () => {
  const { wrapper } = await openOwnExam(OwnExamPage)

  expect(wrapper.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))).toEqual([
    ['理论知识', '58', '60', '不合格'],
    ['操作技能', '90', '60', '合格'],
  ])
  expect(wrapper.text()).toContain('还有 2 天')
})

test.each<[string, Partial<OwnExam>, string]>([
  ['not decided', { status: 'registered', seat: null, attendance: null }, '等华南评价审核'],
  ['rejected', { status: 'rejected', endedReason: '学籍证明看不清' }, '学籍证明看不清'],
  ['seated', { batchStatus: 'prepared', attendance: null }, '座位 7'],
  ['being marked', { batchStatus: 'scored' }, '正在评分'],
])('before results are on show, one that is %s says so and offers no appeal', async (_, given, words) => {
  const { wrapper } = await openOwnExam(OwnExamPage, {
    given: { ...given, passed: null, results: [], appealsUntil: null },
  })

  expect(wrapper.text()).toContain(words)
  expect(wrapper.find('table').exists()).toBe(false)
  expect(wrapper.text()).not.toContain('对成绩提出申诉')
})

test('on the last day one still may appeal, and afterwards not', async () => {
  expect((await openOwnExam(OwnExamPage, { given: { today: '2026-12-12' } })).wrapper.text()).toContain(
    '今天就截止',
  )

  const over = await openOwnExam(OwnExamPage, { given: { appealsUntil: null } })
  expect(over.wrapper.text()).toContain('申诉期已过')
  expect(over.wrapper.text()).not.toContain('对成绩提出申诉')
})

test('an appeal is sent with its part and its grounds', async () => {
  const found = vi.fn(async () => ({}))
  const { press } = await openOwnExam(OwnExamPage, { found })
  await press('对成绩提出申诉')
  fill('select', 'theory')
  fill('textarea', '第三大题漏计得分')
  await press('提出申诉')

  expect(found).toHaveBeenCalledWith(
    expect.objectContaining({
      draft: { candidateId: exam.id, part: 'theory', reason: '第三大题漏计得分' },
    }),
  )
})
