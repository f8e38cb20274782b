import { OccupationCode } from '@skillchain/domain/standard/occupation'

import { planIdOf } from './people.ts'
import { type Injecting, inject, near, rowAt, rowWhere } from './pick.ts'
import { ADMITTED, EXAMINED, FIRMS, type Injected, WAITING, organisationOf } from './world.ts'

const PEOPLE = EXAMINED + WAITING + ADMITTED

const applicationAt = ({ rows }: Injecting, c: number, n: number) => rowAt(rows.applications, c * PEOPLE + n)

/** A firm in whose demand and plan there is no fault yet. */
function freshFirm({ rows, pick }: Injecting) {
  const { c, n: firm } = pick.of('firm', FIRMS)
  const [demand, plan] = [rowAt(rows.demands, c * FIRMS + firm), rowAt(rows.plans, c * FIRMS + firm)]
  return { c, firm, demand, plan }
}

/** Pay that the plan has promised likewise. */
const paying = (making: Injecting, fen: number) => {
  const { c, demand, plan } = freshFirm(making)
  Object.assign(demand, { payFromFen: fen })
  Object.assign(plan, { payFloorFen: fen })
  return { c, key: demand.id }
}

const promised = (making: Injecting, fen: number) => {
  const { c, demand, plan } = freshFirm(making)
  Object.assign(demand, { payFromFen: fen })
  return { c, key: plan.id }
}

let numbers = 0

/** So many people of one chain on one telephone. */
const sharing = (making: Injecting, people: number) => {
  numbers += 1
  const digest = Buffer.from(`telephone ${numbers}`)
  const { c, n } = making.pick.of('telephone', EXAMINED / 5)
  for (let at = 0; at < people; at += 1) applicationAt(making, c, n * 5 + at).mobileDigest = digest
  return { c, key: digest.toString('hex') }
}

/** Somebody admitted and not examined, who is as old as the year of birth says on the first day. */
const aged = (making: Injecting, years: number) => {
  const { c, n } = making.pick.of('admitted', ADMITTED)
  const row = applicationAt(making, c, EXAMINED + WAITING + n)
  row.birthYear = 2026 - years
  return { c, key: row.id }
}

const joined = ({ rows, pick }: Injecting, joinedOn: string) => {
  const { c, n: firm } = pick.of('member', FIRMS, (n) => n > 0)
  const key = organisationOf(c, firm)
  rowWhere(rows.members, ({ organisationId }) => organisationId === key).joinedOn = joinedOn
  return { c, key }
}

const dueOn = ({ rows, pick }: Injecting, day: string) => {
  const { c, n } = pick.of('contribution', 5)
  const row = rowAt(rows.contributions, c * 5 + n)
  row.dueOn = day
  return { c, key: row.id }
}

const answerDue = (making: Injecting, day: string) => {
  const { c, n } = making.pick.of('waiting', WAITING)
  applicationAt(making, c, EXAMINED + n).reviewDueOn = day
  return { c, key: planIdOf(c, (EXAMINED + n) % FIRMS) }
}

/** What is wrong with offers, applications and members. */
export const enrolmentFaults = (making: Injecting): Injected[] => [
  // The minimum of Guangzhou is 2,500 yuan.
  ...inject('R-26', 8, () => paying(making, 249_999)),
  ...near(4, () => paying(making, 250_000)),
  ...inject('R-40', 3, () => promised(making, 539_999)),
  ...near(3, () => promised(making, 540_000)),
  ...inject('R-31', 2, () => sharing(making, 3)),
  ...near(5, () => sharing(making, 2)),
  ...inject('R-27', 2, () => aged(making, 15)),
  ...near(2, () => aged(making, 16)),
  ...inject('R-35', 2, () => joined(making, '2025-11-26')),
  ...near(2, () => joined(making, '2025-11-27')),
  ...inject('R-41', 2, () => answerDue(making, '2026-11-26')),
  ...near(2, () => answerDue(making, '2026-11-27')),
  ...inject('R-42', 2, () => dueOn(making, '2026-11-26')),
  ...near(2, () => dueOn(making, '2026-11-27')),
  ...inject('R-37', 2, () => {
    const { c, n: firm } = making.pick.of('employer', FIRMS)
    const key = organisationOf(c, firm)
    const hired = rowWhere(making.rows.employments, ({ enterpriseId }) => enterpriseId === key)
    hired.occupationCode = OccupationCode.parse('4-04-05-01')
    return { c, key }
  }),
]
