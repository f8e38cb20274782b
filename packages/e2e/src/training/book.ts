import { expect } from '@playwright/test'

import { type Person, dialogOf, rowOf } from '../harness/person.ts'

/** Open day and night, so that there is a session at whatever hour the loop is walked. */
const STATION = '动力电池实训区 A-03'
const STEP_MS = 30 * 60_000
/** What it takes to book, to confirm and to put people on the roster, all of which come before the session. */
const HASTE_MS = 2 * 60_000

interface Slot {
  readonly day: string
  readonly from: string
  readonly to: string
  readonly startsAt: number
}

const partOf = (at: number, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', ...options }).format(at)
const clock = (at: number) => partOf(at, { hour: '2-digit', minute: '2-digit' })

/** The next half hour for which there is time enough to prepare. */
export function nextSlot(): Slot {
  const startsAt = Math.ceil((Date.now() + HASTE_MS) / STEP_MS) * STEP_MS
  const [from, to] = [clock(startsAt), clock(startsAt + STEP_MS)]
  // The last half hour of a day ends at its midnight.
  return { day: partOf(startsAt, { dateStyle: 'short' }), from, to: to === '00:00' ? '24:00' : to, startsAt }
}

interface Booked {
  readonly slot: Slot
  readonly headCount: number
}

/** A college asks for a station of the base, for more people than it seats first. */
export async function bookStation(college: Person, { slot, headCount }: Booked): Promise<void> {
  await college.goTo('实训工位')
  await college.press(rowOf(college, STATION).getByRole('link', { name: STATION }))
  await college.press(college.link('预约'))
  await college.writeDay(college.field('日期'), slot.day)
  await college.choose(college.field('开始'), slot.from)
  await college.choose(college.field('结束'), slot.to)
  await college.write(college.field('人数'), '41')
  await college.choose(college.field('职业（工种）'), /汽车装调工/)
  await college.choose(college.field('用途'), '培训')
  await college.press(college.button('提交预约'))
  await college.reads(`「${STATION}」共有 40 个工位，容不下 41 人。`)
  await college.write(college.field('人数'), String(headCount))
  await college.press(college.button('提交预约'))
  await expect(college.page.getByRole('heading', { level: 1, name: STATION, exact: true })).toBeVisible()
}

/** The base answers what waits on its first page. */
export async function confirmBooking(base: Person, { slot, headCount }: Booked): Promise<void> {
  await base.press(base.link(new RegExp(`预约「${STATION}」${slot.day}，${headCount} 人，请答复`)))
  await base.press(base.button('确认预约'))
  const question = base.in(dialogOf(base))
  await question.press(question.button('确认预约'))
  await base.reads(/^已确认$/)
}

/** The college makes a session of its booking, and puts people on the roster. */
export async function planSession(
  college: Person,
  { slot, headCount }: Booked,
  { title, people }: { readonly title: string; readonly people: readonly string[] },
): Promise<void> {
  const waits = `「${STATION}」${slot.day} 的预约（${headCount} 人）已确认，请安排课次、排出名单`
  await college.press(college.link(waits))
  await college.write(college.field('课程名称'), title)
  await college.press(college.button('安排课次'))
  await expect(college.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await college.press(college.button('添加学员'))
  const drawer = college.in(dialogOf(college))
  for (const name of people) {
    await drawer.write(drawer.field('按姓名查找'), name)
    await drawer.press(drawer.button('查找'))
    await drawer.tick(drawer.field(name))
  }
  await drawer.press(drawer.button(`添加所选（${people.length}）`))
  for (const name of people) await expect(rowOf(college, name)).toBeVisible()
}
