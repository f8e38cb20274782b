import { type Person, rowOf } from '../harness/person.ts'

/** One picture of a guide: of whom, and what they have open. */
export interface Picture {
  /** Of its file: the guide's role, and what it shows. */
  readonly name: string
  readonly by: string
  readonly show: (person: Person) => Promise<void>
  /** As on a telephone. */
  readonly phone?: true
  readonly height?: number
}

const home = async () => {}
const at = (entry: string) => (person: Person) => person.goTo(entry)
/** Opens the record of a row. */
const record = (entry: string, words: string) => async (person: Person) => {
  await person.goTo(entry)
  await person.press(rowOf(person, words).first().getByRole('link').first())
}
const BATCH = '汽车装调工高级工第一批'

/** Two to four of each guide, in the order in which it tells of them. */
export const pictures: readonly Picture[] = [
  { name: 'chain-leader-first-page', by: 'lead', show: home, height: 620 },
  { name: 'chain-leader-demands', by: 'lead', show: at('岗位需求') },
  {
    name: 'chain-leader-agreement',
    by: 'lead',
    show: async (lead) => {
      await lead.goTo('培养协议')
      await lead.press(rowOf(lead, '区伟英').getByRole('link').first())
    },
  },
  {
    name: 'chain-leader-board',
    by: 'lead',
    show: async (lead) => {
      await lead.goTo('学徒档案')
      await lead.press(lead.link('排班与轮岗图'))
    },
  },
  {
    name: 'college-plan',
    by: 'college-manager',
    show: async (college) => {
      await college.goTo('联合招生')
      await college.press(rowOf(college, '粤行汽车服务').first().getByRole('link').first())
    },
  },
  {
    name: 'college-review',
    by: 'college',
    show: async (college) => {
      await college.goTo('报名名单')
      await college.press(college.link('报名审核'))
    },
  },
  { name: 'college-session', by: 'college', show: sessionOf('动力电池拆装', '已下课'), height: 1150 },
  { name: 'base-bookings', by: 'base', show: at('工位预约') },
  {
    name: 'base-desk',
    by: 'base',
    show: async (base) => {
      await sessionOf('高压安全与绝缘检测', '上课中')(base)
      await base.press(base.link('打开签到台'))
    },
  },
  { name: 'evaluator-batch', by: 'evaluator', show: record('评价批次', BATCH), height: 1180 },
  {
    name: 'evaluator-marks',
    by: 'evaluator',
    show: async (body) => {
      await record('评价批次', BATCH)(body)
      await body.press(body.link('评分'))
    },
  },
  {
    name: 'evaluator-wishes',
    by: 'evaluator',
    show: async (body) => {
      await body.goTo('评价批次')
      await body.press(body.link('提升意向'))
    },
  },
  { name: 'evaluator-certificates', by: 'evaluator2', show: record('发证', BATCH), height: 620 },
  { name: 'person-today', by: 'apprentice', show: at('今天'), phone: true },
  {
    name: 'person-agreement',
    by: 'apprentice',
    show: (own) => own.press(own.link(/^阅读并签署培养协议/)),
    phone: true,
  },
  {
    name: 'person-exam',
    by: 'candidate',
    show: (own) => own.press(own.link(/^成绩已公示/)),
    phone: true,
  },
  {
    name: 'person-next-grade',
    by: 'apprentice',
    show: async (own) => {
      await own.goTo('我的证书')
      await own.press(own.link('看我的下一级条件'))
    },
    phone: true,
  },
  { name: 'regulator-overview', by: 'city-regulator', show: at('总览') },
  {
    name: 'regulator-clue',
    by: 'city-regulator',
    show: async (officer) => {
      await officer.goTo('审计检查')
      await officer.press(rowOf(officer, 'R-40').first().getByRole('link').first())
    },
  },
  {
    name: 'regulator-inspection',
    by: 'regulator',
    show: async (officer) => {
      await officer.goTo('审计检查')
      await officer.press(officer.link('检查'))
      await officer.press(rowOf(officer, '学徒实习责任保险').getByRole('link').first())
    },
  },
]

function sessionOf(title: string, status: string) {
  return async (person: Person) => {
    await person.goTo(person.page.url().includes('/base/') ? '实训课次' : '实训工位')
    if (!person.page.url().includes('/base/')) await person.press(person.link('实训课次'))
    await person.press(rowOf(person, title).filter({ hasText: status }).first().getByRole('link').first())
  }
}
