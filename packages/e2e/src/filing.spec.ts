import { mouseOn } from './harness/hand.ts'
import { type Person, personAt } from './harness/person.ts'
import { test } from './harness/test.ts'
import { activate, approve, mend, returnForPurpose, submit, submitTooEarly } from './network/file.ts'
import { completeConditions, foundChain, writeCharter } from './network/found.ts'
import { accept, decline, invite, inviteInVain, promise } from './network/join.ts'

const CHAIN = '湾区动力电池产教评技能生态链'

/** Comes back to the work later, and asks for the page anew. */
async function comesBack(person: Person): Promise<void> {
  await person.goTo('工作台')
  await person.page.reload()
}

test('a chain is founded, others join it, and it is filed, returned, mended and approved', async ({
  open,
}) => {
  /** Each comes in by the address of the portal and lands on the home page of their own app. */
  const comes = async (username: string): Promise<Person> => {
    const page = await open(username)
    await page.goto('/choose')
    await page.getByRole('heading', { level: 1, name: '工作台' }).waitFor()
    return personAt(page, mouseOn(page))
  }
  const lead = await comes('supplier')

  await test.step('the leader founds a chain', () => foundChain(lead, CHAIN))
  await test.step('a filing that lacks something is refused, and says what', () => submitTooEarly(lead))
  await test.step('the leader asks others in', async () => {
    await inviteInVain(lead)
    await invite(lead, { organisation: 'zhujiang', as: '院校' })
    await invite(lead, { organisation: 'foshanCollege', as: '院校' })
    await invite(lead, { organisation: 'evaluator', as: '评价机构' })
    await invite(lead, { organisation: 'service', as: '下游企业' })
  })

  const manager = await test.step('they answer', async () => {
    const people = [
      await comes('college-manager'),
      await comes('college3'),
      await comes('evaluator'),
    ] as const
    for (const person of people) await accept(person, CHAIN)
    const declines = await comes('service')
    await decline(declines, CHAIN, '今年没有扩产计划')
    return people[0]
  })
  await test.step('each side promises what it brings', async () => {
    await promise(lead, { kind: '师傅', title: '电池装配师傅', quantity: '12', unit: '人' })
    await promise(manager, { kind: '教师', title: '新能源专业教师', quantity: '6', unit: '人' })
  })
  await test.step('the filing is completed and submitted', async () => {
    await lead.press(lead.link('概览'))
    await writeCharter(lead)
    await completeConditions(lead)
    await submit(lead)
  })

  const city = await comes('city-regulator')
  await test.step('the regulator returns it with a reason', () => returnForPurpose(city, CHAIN))
  await test.step('the leader mends it', async () => {
    await comesBack(lead)
    await mend(lead)
    await submit(lead)
  })
  await test.step('the regulator approves it, and it starts', async () => {
    await comesBack(city)
    await approve(city, CHAIN)
    await comesBack(lead)
    await activate(lead, CHAIN)
  })
})
