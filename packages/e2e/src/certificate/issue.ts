import { expect } from '@playwright/test'

import { type Person, dialogOf, rowOf } from '../harness/person.ts'

/** Opens the certificates of a batch. */
export async function openCertificates(body: Person, batch: string): Promise<void> {
  await body.goTo('发证')
  await body.press(body.page.getByRole('link', { name: batch, exact: true }))
  await expect(body.page.getByRole('heading', { level: 1, name: batch })).toBeVisible()
}

const waiting = (body: Person) => rowOf(body, '待第二签').first()

/** Whoever signed first is not asked for the second signature. */
export async function isNotAskedTwice(body: Person): Promise<void> {
  await body.tick(waiting(body).getByRole('checkbox'))
  await expect(body.button('不予签发')).toBeVisible()
  await expect(body.button('第二签并发证')).toHaveCount(0)
}

/** Proposes certificates for everybody who passed, and signs them first; proposed again, nobody gets a second one. */
export async function proposeAndSign(body: Person, count: number): Promise<void> {
  for (let times = 0; times < 2; times++) {
    await body.press(body.button('提议发证'))
    await body.reads(`待首签 ${count}`)
  }
  await body.tick(body.page.getByLabel('选择本页全部'))
  await body.press(body.button('首签'))
  const question = body.in(dialogOf(body))
  await question.press(question.button('首签'))
  await body.reads(`待第二签 ${count}`)
}

export interface Issued {
  readonly number: string
  /** Of the second certificate that the same exam gives. */
  readonly second: string
  readonly name: string
}

/** The second signature, by which somebody who has earned both certificates gets the number of each. */
export async function issue(body: Person): Promise<Issued> {
  const both = rowOf(body, '待第二签').filter({ hasText: '随同签发' }).first()
  const name = await both.getByRole('rowheader').innerText()
  await body.tick(both.getByRole('checkbox'))
  await body.press(body.button('第二签并发证'))
  const question = body.in(dialogOf(body))
  await question.press(question.button('第二签并发证'))
  await body.reads('已发证，现在可以查证。')
  const row = rowOf(body, name.trim())
  await expect(row.getByText('已签发')).toBeVisible()
  const numbers = (await row.innerText()).replaceAll(' ', '').match(/[A-Z]\d{21}/g) ?? []
  const [number = '', second = ''] = numbers
  return { number, second, name: name.trim() }
}

/** Anybody verifies it at the front door, without signing in; a wrong name finds what a wrong number finds. */
export async function verify(anybody: Person, { number, second, name }: Issued): Promise<void> {
  const ask = async (holder: string, of = number) => {
    await anybody.page.goto('/verify')
    await anybody.write(anybody.field('证书编号'), of)
    await anybody.write(anybody.field('持证人姓名'), holder)
    await anybody.press(anybody.button('查证'))
  }
  await ask('无此人')
  await anybody.reads('没有查到')
  await ask(name)
  await anybody.reads('这张证书由所列评价机构签发，目前有效。')
  await expect(anybody.page.locator('main')).not.toContainText(name)
  await ask(name, second)
  await anybody.reads('高压作业岗位能力证书（虚构）')
  await anybody.reads('这张证书由所列评价机构签发，目前有效。')
}
