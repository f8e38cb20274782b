import { expect } from '@playwright/test'

import { dayFromNow } from '../harness/day.ts'
import { type Person, dialogOf } from '../harness/person.ts'

/** What an inspected organisation shows of what it has put right. */
const PAPER = {
  name: '补签后的轮岗记录.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 补签后的轮岗记录'),
}

interface Inspected {
  /** As the chain knows it. */
  readonly organisation: string
  readonly subject: string
}

/** Opens an inspection because of the clue that is open: chain and organisation stand already. */
export async function openInspection(officer: Person, { organisation, subject }: Inspected): Promise<void> {
  await officer.press(officer.link('立项检查'))
  await expect(officer.field('被检查单位').locator('option:checked')).toHaveText(organisation)
  await officer.write(officer.field('检查事项'), subject)
  await officer.writeDay(officer.field('自'), dayFromNow(-120))
  await officer.writeDay(officer.field('至'), dayFromNow(0))
  await officer.choose(officer.field('总体'), '期间录取人员')
  await officer.choose(officer.field('范围'), '只取涉及被检查单位的')
  await officer.choose(officer.field('分层'), '不分层')
  await officer.write(officer.field('样本量'), '5')
  await officer.press(officer.button('立项'))
  await expect(officer.page.getByRole('heading', { level: 1, name: subject })).toBeVisible()
}

/** Comes back to an inspection from the list of them. */
export async function reopenInspection(officer: Person, { subject }: Inspected): Promise<void> {
  await officer.goTo('审计检查')
  await officer.press(officer.link('检查'))
  await officer.press(officer.page.getByRole('link', { name: subject, exact: true }))
  await expect(officer.page.getByRole('heading', { level: 1, name: subject })).toBeVisible()
}

/** Draws the sample, and draws it again to compare. */
export async function drawSample(officer: Person): Promise<void> {
  await officer.press(officer.button('抽样'))
  await officer.reads(/^总体 \d+ 条，抽取 5 条$/)
  await officer.press(officer.button('复算比对'))
  await officer.reads('复算一致：摘要相同，样本相同。')
}

/** Sets down a finding and sends it to be heard; nothing can be concluded before. */
export async function findAndHear(officer: Person, fact: string): Promise<void> {
  await officer.press(officer.button('添加发现'))
  const form = officer.in(dialogOf(officer))
  await form.choose(form.field('程度'), '一般')
  await form.write(form.page.getByRole('dialog').getByLabel('事实'), fact)
  await form.write(form.field('依据条款'), '《职业学校学生实习管理规定》')
  await form.press(form.button('添加发现'))
  await officer.reads(fact)
  await officer.press(officer.button('送听取意见'))
  const question = officer.in(dialogOf(officer))
  await question.press(question.button('送听取意见'))
  await officer.reads('等待被检查单位陈述意见。')
  await expect(officer.button('作出结论')).toHaveCount(0)
}

export async function state(inspected: Person, { subject }: Inspected, words: string): Promise<void> {
  await inspected.press(inspected.link(`对检查发现陈述意见：${subject}`))
  await inspected.write(inspected.page.getByLabel('陈述申辩意见'), words)
  await inspected.press(inspected.button('提交意见'))
  await inspected.reads('意见已提交。')
}

/** Upholds the finding: a rectification begins with it. */
export async function conclude(officer: Person, fact: string): Promise<void> {
  await officer.press(officer.button('作出结论'))
  const form = officer.in(dialogOf(officer))
  await form.tick(form.page.getByLabel(fact))
  await form.write(form.page.getByLabel('结论意见'), '补齐全部记录，十个工作日内报送整改方案。')
  await form.press(form.button('确认结论'))
  await officer.reads('存在问题，责令整改')
}

/** The organisation says what it will do, does it, and reports. */
export async function rectify(inspected: Person, { subject }: Inspected): Promise<void> {
  await inspected.press(inspected.link(`提交整改方案：${subject}`))
  await inspected.write(inspected.page.getByLabel('整改方案'), '由教务处逐人核对，一周内补齐轮岗记录。')
  await inspected.press(inspected.button('提交方案'))
  await inspected.reads('方案已提交。')
  await inspected.write(inspected.page.getByLabel('整改情况'), '已逐人核对并补齐，共更正三份轮岗记录。')
  await inspected.page.locator('#attachments').setInputFiles(PAPER)
  await inspected.link(PAPER.name).waitFor()
  await inspected.press(inspected.button('提交整改情况'))
  await inspected.reads('整改情况已提交。')
}

/** Looks again at a new sample and at the file that was sent, and closes. */
export async function recheckAndClose(officer: Person): Promise<void> {
  await officer.press(officer.link('查看整改'))
  await officer.link(PAPER.name).waitFor()
  await officer.press(officer.button('抽取复查样本'))
  const drawing = officer.in(dialogOf(officer))
  await drawing.press(drawing.button('抽取复查样本'))
  await officer.reads('已抽取复查样本。')
  await officer.press(officer.button('销号'))
  const question = officer.in(dialogOf(officer))
  await question.write(question.field('处理意见'), '复查样本轮岗记录齐全，予以销号。')
  await question.press(question.button('销号'))
  await officer.reads('已销号')
}
