import type { SkillDemand } from '@skillchain/domain/demand/skill-demand'
import type { EnrolmentPlan, PlanTerms } from '@skillchain/domain/enrolment/enrolment-plan'
import { FieldGroup } from '@skillchain/domain/enrolment/enrolment-plan'

import { daysBefore, monthAhead, plusDays } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { demandId } from './demands.ts'
import { AUTOMOTIVE } from './network.ts'
import { type PlanStep, negotiate, postId } from './plans.ts'
import type { Username } from './sign-ins.ts'

interface Offered {
  readonly n: number
  readonly demand: number
  readonly quota: number
  readonly major: readonly [code: string, name: string] | null
  readonly payFloorYuan?: number
}

const FITTING = ['460701', '汽车制造与试验技术'] as const
const WELDING = ['460110', '智能焊接技术'] as const
const CELLS = ['430503', '分布式发电与智能微电网技术'] as const

const propose = (by: Username, daysAgo: number): PlanStep => ({
  by,
  daysAgo,
  command: { type: 'propose', message: '请贵校核对专业、名额与开班时间。' },
})
const agree = (by: Username, daysAgo: number): PlanStep => ({
  by,
  daysAgo,
  command: { type: 'agree', groups: [...FieldGroup.options] },
})

const termsOn =
  (today: string) =>
  ({ n, demand, quota, major, payFloorYuan = 3_200 }: Offered): PlanTerms => {
    const { firstOn: startsOn } = monthAhead(today, 4)
    const line = { majorCode: major?.[0] ?? null, majorName: major?.[1] ?? null, quota, overReason: null }
    return {
      channel: 'modernApprenticeship',
      year: Number(startsOn.slice(0, 4)),
      posts: [{ id: postId(n, 1), demandId: demandId(demand), ...line }],
      conditions: '年满十六周岁、身体健康的应往届初高中毕业生；经校企联合面试合格，与企业签订学徒培养协议。',
      applyFromOn: plusDays(today, -30),
      applyToOn: plusDays(today, 45),
      startsOn,
      payFloorFen: payFloorYuan * 100,
      documents: [
        {
          title: '现代学徒制招生计划的批复',
          number: '演示函〔2026〕18号',
          issuer: '广东省教育厅（演示）',
          issuedOn: plusDays(today, -100),
        },
      ],
    }
  }

type Course = Omit<Parameters<typeof negotiate>[2], 'n' | 'terms'> & { readonly offered: Offered }
type Terms = ReturnType<typeof termsOn>

const fitting: Offered = { n: 1, demand: 1, quota: 16, major: FITTING }
const shop: Offered = { n: 4, demand: 4, quota: 20, major: null }

/** In force; the first after the college had asked for better pay. */
const settled = (terms: Terms): Course[] => [
  {
    offered: fitting,
    by: 'lead',
    college: 'zhujiang',
    daysAgo: 60,
    steps: [
      propose('lead', 59),
      {
        by: 'college-manager',
        daysAgo: 55,
        command: {
          type: 'counter',
          message: '按贵司师傅人数，建议最低待遇提高到三千五百元。',
          terms: terms({ ...fitting, payFloorYuan: 3_500 }),
        },
      },
      agree('lead', 52),
    ],
  },
  {
    offered: { n: 2, demand: 2, quota: 450, major: WELDING },
    by: 'lead',
    college: 'zhujiang',
    daysAgo: 58,
    steps: [propose('lead', 57), agree('college-manager', 51)],
  },
  {
    offered: { n: 3, demand: 3, quota: 800, major: CELLS },
    by: 'supplier',
    college: 'yunshan',
    daysAgo: 56,
    steps: [propose('supplier', 55), agree('college2', 48)],
  },
]

/** Under way: with the enterprise, with the college, not yet sent, and unanswered for too long. */
const underWay = (terms: Terms): Course[] => [
  {
    offered: shop,
    by: 'service',
    college: 'zhujiang',
    daysAgo: 9,
    steps: [
      propose('service', 8),
      {
        by: 'college-manager',
        daysAgo: 5,
        command: {
          type: 'counter',
          message: '已补充专业，并请提高最低待遇。',
          terms: terms({ ...shop, major: FITTING, payFloorYuan: 3_800 }),
        },
      },
    ],
  },
  {
    offered: { n: 5, demand: 1, quota: 8, major: FITTING },
    by: 'lead',
    college: 'yunshan',
    daysAgo: 4,
    steps: [propose('lead', 3)],
  },
  { offered: { n: 6, demand: 5, quota: 12, major: null }, by: 'lead', college: 'zhujiang', daysAgo: 2 },
  {
    offered: { n: 7, demand: 4, quota: 30, major: FITTING },
    by: 'service',
    college: 'yunshan',
    daysAgo: 32,
    steps: [propose('service', 31)],
  },
]

const ended: readonly Course[] = [
  {
    offered: { n: 8, demand: 5, quota: 18, major: null },
    by: 'lead',
    college: 'yunshan',
    daysAgo: 15,
    steps: [
      propose('lead', 14),
      { by: 'college2', daysAgo: 11, command: { type: 'decline', reason: '本校暂无机器人专业师资。' } },
    ],
  },
  {
    offered: { n: 9, demand: 2, quota: 50, major: WELDING },
    by: 'lead',
    college: 'yunshan',
    daysAgo: 25,
    steps: [
      propose('lead', 24),
      { by: 'lead', daysAgo: 22, command: { type: 'withdraw', reason: '名额并入另一院校。' } },
    ],
  },
]

/** Plans in every state; the first is the one whose people this world follows. Demands come back with their places. */
export function automotivePlans(story: Chronicle, demanded: readonly SkillDemand[]) {
  const terms = termsOn(daysBefore(story.now, 0).today)
  let demands = [...demanded]
  const plans: EnrolmentPlan[] = []
  for (const { offered, ...course } of [...settled(terms), ...underWay(terms), ...ended]) {
    const given = { ...course, n: offered.n, terms: terms(offered) }
    const result = negotiate(story, { chainId: AUTOMOTIVE, demands }, given)
    demands = result.demands
    plans.push(result.plan)
  }
  return { plans, demands }
}
