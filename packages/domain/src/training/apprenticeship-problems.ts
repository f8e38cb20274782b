import { defineProblems } from '../kernel/problem.ts'

const INTERNS = '《职业学校学生实习管理规定》（教职成〔2021〕4号）'
const MINORS = '《未成年人保护法》第六十一条；《未成年工特殊保护规定》'
const MENTORS = '人社部发〔2021〕39号（双导师）'

export const problem = defineProblems({
  'apprenticeship.out-of-turn': { kind: 'rule' },
  'apprenticeship.not-a-member': { kind: 'rule' },
  'apprenticeship.not-admitted': { kind: 'rule' },
  'apprenticeship.registered': { kind: 'conflict' },
  'apprenticeship.days-reversed': { kind: 'invalid' },
  'apprenticeship.overlap': { kind: 'rule' },
  'apprenticeship.outside-period': { kind: 'rule' },
  'apprenticeship.night-intern': { kind: 'rule', source: `${INTERNS}第十七条` },
  'apprenticeship.night-minor': { kind: 'rule', source: MINORS },
  'apprenticeship.hours-intern': { kind: 'rule', source: `${INTERNS}第十七条` },
  'apprenticeship.hours-labour': { kind: 'rule', source: '《劳动法》第三十六条' },
  'apprenticeship.uninsured': { kind: 'rule', source: `${INTERNS}；《工伤保险条例》` },
  'apprenticeship.untrained': { kind: 'rule', source: `${INTERNS}；《安全生产法》第二十八条` },
  'apprenticeship.mentor-full': { kind: 'rule' },
  'apprenticeship.mentor-grade': { kind: 'rule', source: MENTORS },
  'apprenticeship.mentor-unknown': { kind: 'rule' },
  'apprenticeship.mentor-teaching': { kind: 'rule' },
  'apprenticeship.no-agreement': { kind: 'rule', source: `${INTERNS}（三方协议）` },
  'apprenticeship.agreement-days': { kind: 'rule', source: `${INTERNS}（三方协议）` },
  'apprenticeship.no-mentor': { kind: 'rule', source: MENTORS },
  'apprenticeship.no-tutor': { kind: 'rule', source: MENTORS },
  'apprenticeship.no-plan': { kind: 'rule' },
  'apprenticeship.past-segment': { kind: 'rule' },
  'apprenticeship.nothing-runs': { kind: 'rule' },
  'apprenticeship.day-past': { kind: 'rule' },
  'apprenticeship.day-to-come': { kind: 'rule' },
  'apprenticeship.day-outside': { kind: 'rule' },
  'apprenticeship.before-pause': { kind: 'rule' },
})
export type ProblemCode = Parameters<typeof problem>[0]
