import { expect } from '@playwright/test'

import { type Wanted, chooseChain } from '../demand/publish.ts'
import type { GivenFile } from '../harness/hand.ts'
import { type Person, dialogOf, rowOf } from '../harness/person.ts'

/** What the faulty row of the roster has to say, and what it says at first. */
export interface Fault {
  readonly row: number
  readonly column: string
  readonly mended: string
}

/** Brings a roster in: something that is no spreadsheet is refused, a fault is mended in place, a person comes once. */
export async function importRoster(
  college: Person,
  { chain, post }: Wanted,
  { file, fault }: { readonly file: GivenFile; readonly fault: Fault },
): Promise<void> {
  await college.goTo('名册导入')
  await chooseChain(college, chain)
  await college.choose(college.field('招生计划'), post)
  // A picture, whatever its name says.
  const notASheet = {
    name: '名册.xlsx',
    mimeType: file.mimeType,
    buffer: Buffer.from('89504e470d0a1a0a0000000d4948445200', 'hex'),
  }
  await college.giveFile(college.field('名册文件'), notASheet)
  await college.reads('无法识别文字编码。请另存为 XLSX 或 UTF-8 的 CSV。')
  await college.giveFile(college.field('名册文件'), file)
  await college.press(college.button('开始校验'))
  await college.reads(/^共读取 \d+ 行$/)
  await expect(college.button(/^(只导入无误的|导入) \d+ 行$/)).toBeDisabled()
  await college.reads('还有 1 行重复没有决定如何处理。')
  await college.press(college.button('跳过').first())
  await college.reads('已决定：跳过')
  await college.write(college.field(`改正第 ${fault.row} 行的${fault.column}`), fault.mended)
  await college.press(college.in(rowOf(college, fault.column)).button('改正'))
  await college.reads('没有需要处理的行')
  await college.press(college.button(/^导入 \d+ 行$/))
  const question = college.in(dialogOf(college))
  await question.press(question.button(/^导入 \d+ 行$/))
  await college.reads('导入回执')
}

/** Accepts who waits in the queue, one after another, after one is sent back without saying for what. */
export async function review(college: Person, names: readonly string[]): Promise<void> {
  await college.press(college.link('去审核'))
  await college.press(college.button('退回补正'))
  const form = college.in(dialogOf(college))
  await form.press(form.button('退回'))
  await form.reads(/^有 \d 处需要修改$/)
  await form.press(form.button('关闭'))
  const shown = college.page.getByRole('heading', { level: 2, name: new RegExp(`^(${names.join('|')})`) })
  for (let n = 0; n < names.length; n++) {
    const name = await shown.innerText()
    await college.press(college.button('通过'))
    await expect(shown.filter({ hasText: name })).toHaveCount(0)
  }
}

/** Admits everybody who was accepted: up to the quota and nobody beyond it. */
export async function admit(
  college: Person,
  { chain, post }: Wanted,
  { quota, accepted }: { quota: number; accepted: number },
) {
  await college.goTo('报名名单')
  await chooseChain(college, chain)
  await college.press(college.button('筛选'))
  await college.choose(college.field('状态'), '审核通过')
  await college.choose(college.field('招生计划'), post)
  await college.page.keyboard.press('Escape')
  await expect(college.page.locator('[data-row]')).toHaveCount(accepted)
  await college.tick(college.page.getByLabel('选择本页全部'))
  await college.press(college.button('录取所选'))
  const question = college.in(dialogOf(college))
  await question.press(question.button('录取'))
  await college.reads(`录取 ${quota} 人，${accepted - quota} 人没有录取：该岗位的 ${quota} 个名额已经录满。`)
}
