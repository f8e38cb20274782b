import type { Problem } from '../kernel/problem.ts'
import type { FilingField } from './filing-field.ts'
import { problem } from './problems.ts'
import type { SkillChain } from './skill-chain.ts'

/** The least that a chain, and the enterprise that leads it, must show; it differs by city and date. */
export interface FilingConditions {
  readonly colleges: number
  readonly evaluationBodies: number
  readonly insuredStaff: number
  readonly firmsBrought: number
  readonly postsOffered: number
}

/** Who has joined and what has been promised so far. */
export interface FilingStanding {
  readonly colleges: number
  readonly evaluationBodies: number
  readonly enterprisePromises: number
  readonly collegePromises: number
}

export interface ChecklistFacts {
  readonly conditions: FilingConditions
  readonly standing: FilingStanding
}

/** One thing a submission needs, where it is mended, and what it still lacks; null once met. */
export interface ChecklistItem {
  readonly item: string
  readonly target: FilingField
  readonly missing: Problem | null
}

type Check = (chain: SkillChain, facts: ChecklistFacts) => Problem | false

const atLeast = (
  part: 'insuredStaff' | 'firmsBrought' | 'postsOffered',
  code: 'network.insured-staff-too-few' | 'network.firms-too-few' | 'network.posts-too-few',
): Check => {
  return (chain, { conditions }) => {
    const [has, least] = [chain[part] ?? 0, conditions[part]]
    return has < least && problem(code, { has, least })
  }
}

const joined = (
  part: 'colleges' | 'evaluationBodies',
  code: 'network.college-missing' | 'network.evaluation-body-missing',
): Check => {
  return (_, { conditions, standing }) => {
    const [has, least] = [standing[part], conditions[part]]
    return has < least && problem(code, { has, least })
  }
}

const promised = (
  part: 'enterprisePromises' | 'collegePromises',
  code: 'network.enterprise-contribution-missing' | 'network.college-contribution-missing',
): Check => {
  return (_, { standing }) => standing[part] === 0 && problem(code)
}

const checks = {
  charter: ['charter', ({ charter }) => charter === null && problem('network.charter-missing')],
  college: ['members', joined('colleges', 'network.college-missing')],
  evaluationBody: ['members', joined('evaluationBodies', 'network.evaluation-body-missing')],
  scale: [
    'scale',
    ({ scale }) => scale !== 'large' && scale !== 'medium' && problem('network.scale-too-small'),
  ],
  insuredStaff: ['insuredStaff', atLeast('insuredStaff', 'network.insured-staff-too-few')],
  firmsBrought: ['firmsBrought', atLeast('firmsBrought', 'network.firms-too-few')],
  postsOffered: ['postsOffered', atLeast('postsOffered', 'network.posts-too-few')],
  noDiscreditRecord: [
    'noDiscreditRecord',
    ({ noDiscreditRecord }) => noDiscreditRecord !== true && problem('network.discredit-undeclared'),
  ],
  trainingSystem: [
    'trainingSystem',
    ({ trainingSystem }) => trainingSystem !== true && problem('network.training-system-undeclared'),
  ],
  enterprisePromise: [
    'contributions',
    promised('enterprisePromises', 'network.enterprise-contribution-missing'),
  ],
  collegePromise: ['contributions', promised('collegePromises', 'network.college-contribution-missing')],
} as const satisfies Record<string, readonly [FilingField, Check]>

export type ChecklistItemName = keyof typeof checks

/** All that a submission needs, met or not, in the order in which the page lists it. */
export const checklist = (chain: SkillChain, facts: ChecklistFacts): ChecklistItem[] =>
  Object.entries(checks).map(([item, [target, check]]) => ({
    item,
    target,
    missing: check(chain, facts) || null,
  }))
