import type { Contribution, Pledge } from '@skillchain/domain/network/contribution'

import { daysBefore } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { promise } from './ledger.ts'
import { AUTOMOTIVE } from './network.ts'
import type { Username } from './sign-ins.ts'

interface Entry {
  readonly by: Username
  readonly daysAgo: number
  readonly dueInDays: number
  readonly pledge: readonly [kind: Pledge['kind'], title: string, quantity: number, unit: Pledge['unit']]
  readonly delivered?: readonly (readonly [daysAgo: number, quantity: number, note: string])[]
  readonly withdrawn?: readonly [daysAgo: number, reason: string]
}

const entries: readonly Entry[] = [
  {
    by: 'lead',
    daysAgo: 165,
    dueInDays: 120,
    pledge: ['standards', '总装、焊装、调试岗位标准', 6, 'item'],
    delivered: [
      [120, 4, '四项已发布'],
      [70, 2, '其余两项经评审发布'],
    ],
  },
  {
    by: 'lead',
    daysAgo: 165,
    dueInDays: 300,
    pledge: ['posts', '学徒岗位', 1_360, 'post'],
    delivered: [[60, 524, '首批岗位需求已公布']],
  },
  {
    by: 'lead',
    daysAgo: 164,
    dueInDays: 240,
    pledge: ['mentors', '企业师傅', 80, 'person'],
    delivered: [[50, 36, '首批师傅名册']],
  },
  {
    by: 'college-manager',
    daysAgo: 160,
    dueInDays: 330,
    pledge: ['students', '学徒制班级学生', 480, 'person'],
  },
  {
    by: 'college-manager',
    daysAgo: 160,
    dueInDays: 200,
    pledge: ['teachers', '双师型教师', 24, 'person'],
    delivered: [[45, 24, '教师名单已备案']],
  },
  {
    by: 'college2',
    daysAgo: 150,
    dueInDays: 365,
    pledge: ['resources', '动力电池虚拟仿真课程', 12, 'course'],
    delivered: [[30, 5, '五门上线']],
  },
  { by: 'supplier', daysAgo: 140, dueInDays: 180, pledge: ['posts', '电池装配学徒岗位', 900, 'post'] },
  {
    by: 'base',
    daysAgo: 130,
    dueInDays: 400,
    pledge: ['facilities', '新能源汽车实训工位', 60, 'set'],
    delivered: [[80, 60, '工位交付使用']],
  },
  {
    by: 'evaluator',
    daysAgo: 128,
    dueInDays: 300,
    pledge: ['evaluation', '汽车装调工评价场次', 8, 'session'],
    delivered: [[40, 2, '两场已完成']],
  },
  {
    by: 'association',
    daysAgo: 120,
    dueInDays: 150,
    pledge: ['coordination', '校企对接会', 3, 'session'],
    withdrawn: [35, '改由链主统一组织'],
  },
  {
    by: 'evaluator',
    daysAgo: 100,
    dueInDays: 60,
    pledge: ['evaluation', '总装岗位评价试题审定', 4, 'set'],
    delivered: [[55, 4, '四套试题已审定']],
  },
  // Delivered so lately that their windows of mutual review are open.
  {
    by: 'supplier',
    daysAgo: 70,
    dueInDays: 90,
    pledge: ['standards', '电池模组装配岗位标准', 2, 'item'],
    delivered: [[5, 2, '两项标准经评审发布']],
  },
  {
    by: 'base',
    daysAgo: 60,
    dueInDays: 75,
    pledge: ['training', '实训指导教师跟岗培训', 6, 'person'],
    delivered: [[4, 6, '六人跟岗记录']],
  },
  {
    by: 'college-manager',
    daysAgo: 62,
    dueInDays: 80,
    pledge: ['resources', '总装岗位学习手册', 3, 'set'],
    delivered: [[3, 3, '三册已付印']],
  },
  {
    by: 'trainer',
    daysAgo: 118,
    dueInDays: 70,
    pledge: ['training', '企业内训师研修班', 4, 'session'],
    delivered: [[75, 1, '首期已结业']],
  },
  {
    by: 'service',
    daysAgo: 110,
    dueInDays: 60,
    pledge: ['mentors', '维修岗位师傅', 12, 'person'],
    delivered: [[70, 5, '首批师傅名册']],
  },
  {
    by: 'college2',
    daysAgo: 140,
    dueInDays: 90,
    pledge: ['teachers', '新能源专业专任教师', 10, 'person'],
  },
]

/** Who has promised what, and how much of it has come; the whole chain reads it. */
export const automotiveLedger = (story: Chronicle): Contribution[] =>
  entries.map((entry) => enter(story, entry))

function enter(story: Chronicle, { pledge, delivered = [], withdrawn, ...given }: Entry): Contribution {
  const [kind, title, quantity, unit] = pledge
  const deliveries = delivered.map(([daysAgo, part, note]) => {
    const delivery = { quantity: part, on: daysBefore(story.now, daysAgo).today, note }
    return { daysAgo, command: { type: 'deliver', delivery } } as const
  })
  const end = withdrawn
    ? [{ daysAgo: withdrawn[0], command: { type: 'withdraw', reason: withdrawn[1] } } as const]
    : []
  return promise(story, AUTOMOTIVE, {
    ...given,
    pledge: { kind, title, quantity, unit },
    steps: [...deliveries, ...end],
  })
}
