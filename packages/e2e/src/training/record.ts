import { expect } from '@playwright/test'

import { maskName } from '@skillchain/domain/organisation/person-name'

import { dayFromNow } from '../harness/day.ts'
import { type Person, dialogOf, rowOf } from '../harness/person.ts'

/** The period of an apprenticeship. */
export interface Period {
  readonly fromOn: string
  readonly toOn: string
}

/** Somebody, and the post for which they have been admitted. */
export interface Admitted {
  readonly name: string
  readonly post: string
}

/** Opens the record of somebody who has been admitted; until they have signed, their name is not whole. */
export async function openRecord(
  lead: Person,
  { name, post }: Admitted,
  { fromOn, toOn }: Period,
): Promise<void> {
  await lead.goTo('学徒档案')
  await lead.press(lead.link('建档'))
  await lead.write(lead.page.getByRole('searchbox', { name: '搜培养岗位' }), post)
  await lead.tick(
    rowOf(lead, post)
      .filter({ hasText: maskName(name) })
      .getByRole('checkbox'),
  )
  await lead.writeDay(lead.field('培养期开始'), fromOn)
  await lead.writeDay(lead.field('培养期结束'), toOn)
  await lead.press(lead.button('为所选 1 人建档'))
  await openApprentice(lead, { name, post })
}

/** Opens a record by its post; the enterprise reads the name in full once training has begun. */
async function openApprentice(person: Person, { name, post }: Admitted): Promise<void> {
  await person.press(rowOf(person, post).getByRole('link').first())
  const names = [name, maskName(name)].map((each) => each.replaceAll('*', String.raw`\*`)).join('|')
  const heading = new RegExp(`^(${names}) · ${post}$`)
  await expect(person.page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

/** Gives the apprentice a mentor; one who has as many as a mentor may have is refused. */
export async function giveMentor(
  lead: Person,
  { full, free }: { full: string; free: string },
): Promise<void> {
  await lead.press(lead.button('安排师傅'))
  const drawer = lead.in(dialogOf(lead))
  await drawer.choose(drawer.field('师傅'), full)
  await drawer.press(drawer.button('安排师傅'))
  await drawer.reads(/^这位师傅将带教 \d+ 人，超过上限 \d+ 人。请另选师傅。$/)
  await drawer.choose(drawer.field('师傅'), free)
  await drawer.press(drawer.button('安排师傅'))
  await lead.reads('师傅已安排。')
}

/** A module and then a post (轮岗); two that are on the same days cannot be saved. */
export async function planSegments(lead: Person, { fromOn }: Period): Promise<void> {
  const after = (days: number) => new Date(Date.parse(fromOn) + days * 86_400_000).toISOString().slice(0, 10)
  const stages = [
    { kind: '培训模块', title: '电池包装配工艺与高压安全', place: '培训中心 301 教室', from: 0, to: 13 },
    { kind: '岗位历练', title: '模组装配', place: '电池车间 1 号线', from: 10, to: 90 },
  ] as const
  await lead.press(lead.link('编排计划'))
  for (const [n, { kind, title, place, from, to }] of stages.entries()) {
    if (n > 0) await lead.press(lead.button('增加一段'))
    const part = lead.in(lead.page.getByRole('group', { name: `第 ${n + 1} 段` }))
    await part.choose(part.field('类别'), kind)
    await part.write(part.field('名称'), title)
    await part.write(part.field('地点（车间、工位或教室）'), place)
    await part.choose(part.field('班别'), '常白班')
    await part.write(part.field('每天工时'), '8')
    await part.writeDay(part.field('开始'), after(from))
    await part.writeDay(part.field('结束'), after(to))
  }
  await lead.reads(/^有 \d 处冲突须先解决，才能保存。$/)
  const second = lead.in(lead.page.getByRole('group', { name: '第 2 段' }))
  await second.writeDay(second.field('开始'), after(14))
  await lead.reads(/^有 \d 处提醒，可以保存，但须在上岗前解决。$/)
  await lead.press(lead.button('保存计划'))
  await lead.reads('计划已保存，院校和学徒都能看到。')
}

/** Insurance for the whole period, and the safety training before it. */
export async function protect(lead: Person, { fromOn, toOn }: Period): Promise<void> {
  await lead.press(lead.button('登记保险与安全培训'))
  const drawer = lead.in(dialogOf(lead))
  await drawer.press(drawer.button('增加一份'))
  await drawer.choose(drawer.field('险种'), '实习责任保险')
  await drawer.write(drawer.field('保单或参保编号'), 'YS-2027-0101')
  await drawer.writeDay(drawer.field('生效'), fromOn)
  await drawer.writeDay(drawer.field('到期'), toOn)
  await drawer.writeDay(drawer.field('安全培训合格日'), dayFromNow(0))
  await drawer.press(drawer.button('登记保险与安全培训'))
  await lead.reads('已登记。')
}

/** The college names its tutor, from what waits on its first page. */
export async function nameTutor(college: Person, of: Admitted, tutor: string): Promise<void> {
  await college.press(college.link(/名学徒待指定院校导师$/))
  await openApprentice(college, of)
  await college.press(college.button('指定院校导师'))
  const drawer = college.in(dialogOf(college))
  await drawer.write(drawer.field('院校导师姓名'), tutor)
  await drawer.press(drawer.button('指定院校导师'))
  await college.reads('院校导师已指定。')
}

/** Begins the training from its first day; today is before the agreement begins, and is refused. */
export async function startTraining(lead: Person, of: Admitted, { fromOn }: Period): Promise<void> {
  await lead.goTo('学徒档案')
  await openApprentice(lead, of)
  await lead.press(lead.button('开始培养'))
  const drawer = lead.in(dialogOf(lead))
  await drawer.writeDay(drawer.field('生效日'), dayFromNow(0))
  await drawer.press(drawer.button('开始培养'))
  await drawer.reads(/^\S+ 不在培养期 .+ 内。$/)
  await drawer.writeDay(drawer.field('生效日'), fromOn)
  await drawer.press(drawer.button('开始培养'))
  await lead.reads(/^在培$/)
}

/** The apprentice reads the same plan. */
export async function seeOwnPlan(own: Person): Promise<void> {
  await own.goTo('我的培养计划')
  await own.reads('模组装配')
}
