import { expect } from '@playwright/test'

import { type Person, dialogOf } from '../harness/person.ts'
import { openBatch, step } from './hold.ts'

const cellsOf = (assessor: Person, part = '.+') =>
  assessor.page.getByRole('textbox', { name: new RegExp(`^${part}，座位 \\d+$`) })

/** Marks everybody alike, but gives these in theory, by seat. */
export async function markAll(
  assessor: Person,
  batch: string,
  { points, theory }: { readonly points: number; readonly theory: Readonly<Record<number, number>> },
): Promise<void> {
  await openBatch(assessor, batch, '评分')
  await expect(cellsOf(assessor).first()).toBeVisible()
  const cells = await cellsOf(assessor).all()
  for (const cell of cells) {
    const [, part, seat] = /^(.+)，座位 (\d+)$/.exec((await cell.getAttribute('aria-label')) ?? '') ?? []
    const own = part === '理论知识' ? theory[Number(seat)] : undefined
    await assessor.write(cell, String(own ?? points))
  }
  await assessor.press(assessor.button(`提交 ${cells.length} 个评分`))
  // One after another: so many take a while on a busy machine.
  const said = assessor.page.getByText(`已提交 ${cells.length} 个评分。`)
  await expect(said).toBeVisible({ timeout: 30_000 })
}

/** Until the third has marked, the scores are not checked; the task of whoever is to mark leads to the cells. */
export async function giveThird(
  { body, third }: { readonly body: Person; readonly third: Person },
  batch: string,
  points: readonly number[],
): Promise<void> {
  await openBatch(body, batch)
  await body.press(body.button('成绩检录'))
  const question = body.in(dialogOf(body))
  await question.press(question.button('成绩检录'))
  await question.reads(new RegExp(`^还有 ${points.length} 个科目没有评定完成。.+由第三人评。$`))
  await question.press(question.button('取消'))

  await third.press(third.link(`${points.length} 个评分两人相差过大，等您来评：${batch}`))
  await third.reads('两人相差过大，需要第三人评')
  await expect(cellsOf(third)).toHaveCount(points.length)
  for (const [n, each] of points.entries()) await third.write(cellsOf(third).nth(n), String(each))
  await third.press(third.button(`提交 ${points.length} 个评分`))
  await third.reads(`已提交 ${points.length} 个评分。`)
  await expect(cellsOf(third)).toHaveCount(0)
}

/** What everybody came to is put on show: the seats with what they have in theory. */
export async function show(
  body: Person,
  batch: string,
  theory: Readonly<Record<number, string>>,
): Promise<void> {
  await openBatch(body, batch, '成绩与申诉')
  await step(body, '成绩检录')
  await step(body, '公示成绩')
  for (const [seat, points] of Object.entries(theory)) await seatReads(body, Number(seat), points)
}

const seatRow = (person: Person, seat: number) =>
  person.page
    .getByRole('row')
    .filter({ has: person.page.getByRole('cell', { name: String(seat), exact: true }) })

export const seatReads = (person: Person, seat: number, points: string) =>
  expect(seatRow(person, seat)).toContainText(points)

/** Who sits somewhere. */
export const nameAt = async (person: Person, seat: number): Promise<string> =>
  (await seatRow(person, seat).getByRole('rowheader').innerText()).trim()

/** Proposes another score for somebody; whoever has proposed is not asked to approve it. */
export async function proposeCorrection(
  body: Person,
  { name, after, reason }: { readonly name: string; readonly after: number; readonly reason: string },
): Promise<void> {
  await body.press(body.button('提出更正'))
  const drawer = body.in(dialogOf(body))
  await drawer.choose(drawer.field('考生'), name)
  await drawer.choose(drawer.field('科目'), '理论知识')
  await drawer.write(drawer.field('更正为'), String(after))
  await drawer.write(drawer.page.getByRole('dialog').getByLabel('理由'), reason)
  await drawer.press(drawer.button('提出更正'))
  await body.reads(/^已同意 0 \/ 2，等其他人同意/)
  await expect(body.button('同意')).toHaveCount(0)
}

/** Approves it from the task; the second approval puts the new score in the place of the old. */
export async function approveCorrection(
  approver: Person,
  batch: string,
  { name, told }: { readonly name: string; readonly told: string | RegExp },
): Promise<void> {
  await approver.press(approver.link(`成绩更正等您同意：${name}（${batch}）`))
  await approver.press(approver.button('同意'))
  await approver.reads(told)
  await expect(approver.button('同意')).toHaveCount(0)
}

/** A college appeals against a score in theory. */
export async function appeal(
  college: Person,
  batch: string,
  { name, reason }: { readonly name: string; readonly reason: string },
): Promise<void> {
  await openBatch(college, batch, '成绩与申诉')
  await college.press(college.button('提出申诉'))
  const drawer = college.in(dialogOf(college))
  await drawer.choose(drawer.field('考生'), name)
  await drawer.choose(drawer.field('科目'), '理论知识')
  await drawer.write(drawer.page.getByRole('dialog').getByLabel('理由'), reason)
  await drawer.press(drawer.button('提出申诉'))
  await college.reads(reason)
}

/** Answers the first appeal that waits, which needs a reason. */
export async function answer(
  body: Person,
  decision: '申诉成立' | '维持原成绩',
  { words, said }: { readonly words: string; readonly said: string },
): Promise<void> {
  await body.press(body.button(decision).first())
  await body.reads('请写明答复，至少五个字。')
  await body.write(body.page.getByRole('textbox', { name: '答复' }).first(), words)
  await body.press(body.button(decision).first())
  await body.reads(said)
}
