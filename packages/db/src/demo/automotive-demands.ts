import type { DemandTerms, SkillDemand } from '@skillchain/domain/demand/skill-demand'
import { DemandTerms as Schema } from '@skillchain/domain/demand/skill-demand'

import { daysBefore, monthAhead } from './calendar.ts'
import type { Chronicle } from './chronicle.ts'
import { ask } from './demands.ts'
import { AUTOMOTIVE } from './network.ts'

interface Asked {
  readonly postName: string
  readonly occupationCode: string
  readonly grade: DemandTerms['grade']
  readonly headCount: number
  /** Months from now until they arrive. */
  readonly months: number
  readonly divisionCode?: string
  readonly payYuan: readonly [from: number, to: number]
  readonly postStandard: string
}

const assembly: Asked = {
  postName: '总装线装调工',
  occupationCode: '6-22-02-01',
  grade: 'level3',
  headCount: 24,
  months: 4,
  payYuan: [6_000, 8_500],
  postStandard:
    '能独立完成整车总装工位的装配与调试；会读装配工艺卡与电气原理图；掌握高压作业安全规程；能使用扭矩工具与诊断仪。',
}
const welding: Asked = {
  postName: '车身焊装工',
  occupationCode: '6-18-02-04',
  grade: 'level4',
  headCount: 500,
  months: 4,
  payYuan: [5_600, 7_800],
  postStandard:
    '能操作点焊、弧焊设备完成车身分总成焊装；会调整焊接参数并自检焊点质量；了解机器人焊接工作站的安全要求。',
}
const cells: Asked = {
  postName: '动力电池装配工',
  occupationCode: '6-24-04-00',
  grade: 'level4',
  headCount: 900,
  months: 5,
  divisionCode: '440118',
  payYuan: [5_200, 7_000],
  postStandard: '能完成电芯上料、模组堆叠与激光焊接工序的操作；会填写批次追溯记录；遵守洁净间与防静电要求。',
}
const repair: Asked = {
  postName: '新能源汽车维修工',
  occupationCode: '4-12-01-01',
  grade: 'level3',
  headCount: 60,
  months: 7,
  divisionCode: '440106',
  payYuan: [5_500, 9_000],
  postStandard: '能检测并更换动力电池包、驱动电机与电控部件；持低压电工作业证；能按规程完成高压断电与验电。',
}
const robots: Asked = {
  postName: '焊装机器人运维员',
  occupationCode: '6-31-07-01',
  grade: 'level3',
  headCount: 18,
  months: 8,
  payYuan: [7_000, 10_000],
  postStandard: '能完成焊接机器人的点检、示教修正与故障排除；会读梯形图；能与工艺人员共同优化节拍。',
}

const publish = (daysAgo: number) => ({ daysAgo, command: { type: 'publish' } }) as const

/** What the firms of the chain ask for; the first is the one whose people this world follows. */
export function automotiveDemands(story: Chronicle): SkillDemand[] {
  const { today } = daysBefore(story.now, 0)
  const terms = ({ months, divisionCode = '440100', payYuan: [from, to], ...asked }: Asked): DemandTerms => {
    const { firstOn, lastOn } = monthAhead(today, months)
    const pay = { payFromFen: from * 100, payToFen: to * 100 }
    return Schema.parse({
      ...asked,
      ...pay,
      divisionCode,
      arriveFromOn: firstOn,
      arriveToOn: lastOn,
      dictionaryVersion: '2022',
    })
  }
  const of = (n: number, given: Omit<Parameters<typeof ask>[2], 'n'>) =>
    ask(story, AUTOMOTIVE, { n, ...given })
  return [
    of(1, {
      by: 'lead',
      daysAgo: 75,
      terms: terms({ ...assembly, headCount: 20 }),
      steps: [publish(74), { daysAgo: 66, command: { type: 'amend', terms: terms(assembly) } }],
    }),
    of(2, { by: 'lead', daysAgo: 74, terms: terms(welding), steps: [publish(73)] }),
    // Below what the plan for it promises: an audit rule finds it.
    of(3, {
      by: 'supplier',
      daysAgo: 72,
      terms: terms(cells),
      steps: [
        publish(71),
        { daysAgo: 20, command: { type: 'amend', terms: terms({ ...cells, payYuan: [2_800, 7_000] }) } },
      ],
    }),
    of(4, { by: 'service', daysAgo: 50, terms: terms(repair), steps: [publish(49)] }),
    of(5, { by: 'lead', daysAgo: 20, terms: terms(robots), steps: [publish(19)] }),
    of(6, {
      by: 'lead',
      daysAgo: 6,
      terms: terms({
        ...robots,
        postName: '视觉检测系统运维员',
        occupationCode: '6-31-07-02',
        headCount: 8,
        months: 10,
      }),
    }),
    of(7, {
      by: 'supplier',
      daysAgo: 180,
      terms: terms({ ...cells, headCount: 120, months: -1 }),
      steps: [publish(179), { daysAgo: 40, command: { type: 'close', reason: '本批次人员已到岗' } }],
    }),
    of(8, {
      by: 'service',
      daysAgo: 48,
      terms: terms({ ...repair, postName: '钣喷工', headCount: 30 }),
      steps: [publish(47), { daysAgo: 30, command: { type: 'withdraw', reason: '门店调整，岗位暂缓' } }],
    }),
  ]
}
