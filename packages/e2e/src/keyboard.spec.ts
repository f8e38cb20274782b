import { keyboardOn, takeMouseAway } from './harness/keyboard.ts'
import { type Person, personAt } from './harness/person.ts'
import { test } from './harness/test.ts'
import { activate, approve, submit, submitTooEarly } from './network/file.ts'
import { completeConditions, foundChain, writeCharter } from './network/found.ts'
import { accept, invite, promise } from './network/join.ts'

const CHAIN = '珠三角汽车服务产教评技能生态链'

test('the same way with the keyboard alone, and one always sees where one is', async ({ open }) => {
  const comes = async (username: string): Promise<Person> => {
    const page = await open(username)
    takeMouseAway(page)
    await page.goto('/choose')
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    return personAt(page, keyboardOn(page))
  }
  const lead = await comes('service')
  await test.step('the leader founds a chain', () => foundChain(lead, CHAIN))
  await test.step('a filing that lacks something is refused', () => submitTooEarly(lead))
  await test.step('the leader asks others in', async () => {
    await lead.press(lead.link('成员'))
    await invite(lead, { organisation: 'yunshan', as: '院校' })
    await invite(lead, { organisation: 'evaluator', as: '评价机构' })
  })
  const college = await comes('college2')
  await test.step('they accept', async () => {
    await accept(college, CHAIN)
    await accept(await comes('evaluator'), CHAIN)
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
    await approve(await comes('city-regulator'), CHAIN)
    await lead.goTo('工作台')
    await lead.page.reload()
    await activate(lead, CHAIN)
  })
})
