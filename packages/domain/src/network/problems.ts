import { defineProblems } from '../kernel/problem.ts'

const CHAIN = '粤人社规〔2025〕25号 第二条'
const LEADER = '深圳市人力资源和社会保障局 链主企业培育孵化通知（2026年1月）'
const OPINIONS = '关于加强新时代广东高技能人才队伍建设的实施意见 第十条'

export const problem = defineProblems({
  'network.out-of-turn': { kind: 'rule' },
  'network.submission-incomplete': { kind: 'rule' },
  'network.charter-missing': { kind: 'rule' },
  'network.college-missing': { kind: 'rule', source: CHAIN },
  'network.evaluation-body-missing': { kind: 'rule', source: CHAIN },
  'network.scale-too-small': { kind: 'rule', source: LEADER },
  'network.insured-staff-too-few': { kind: 'rule', source: LEADER },
  'network.firms-too-few': { kind: 'rule', source: LEADER },
  'network.posts-too-few': { kind: 'rule', source: LEADER },
  'network.discredit-undeclared': { kind: 'rule', source: LEADER },
  'network.training-system-undeclared': { kind: 'rule', source: LEADER },
  'network.enterprise-contribution-missing': { kind: 'rule', source: OPINIONS },
  'network.college-contribution-missing': { kind: 'rule', source: OPINIONS },
  'network.field-closed': { kind: 'rule' },
  'network.nothing-changed': { kind: 'rule' },
  'network.suspended-by-regulator': { kind: 'rule' },
  'network.consequences-changed': { kind: 'conflict' },
  'network.plans-in-force': { kind: 'rule' },
  'network.chain-closed-to': { kind: 'rule' },
  'network.leader-stays': { kind: 'rule' },
  'network.organisation-unknown': { kind: 'rule' },
  'network.organisation-suspended': { kind: 'rule' },
  'network.already-member': { kind: 'conflict' },
  'network.kind-unfit': { kind: 'rule' },
  'network.giver-not-member': { kind: 'rule' },
  'network.contribution-not-of-side': { kind: 'rule', source: OPINIONS },
  'network.due-in-past': { kind: 'rule' },
  'network.delivery-in-future': { kind: 'rule' },
  'network.promise-below-delivered': { kind: 'rule' },
})
export type ProblemCode = Parameters<typeof problem>[0]
