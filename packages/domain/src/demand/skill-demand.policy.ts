import type { Grant, Policy, Subject } from '../organisation/access.ts'
import type { SkillDemand } from './skill-demand.ts'
import type { CommandType } from './skill-demand.rules.ts'

const ownEnterprise = { 'enterprise.manager': 'party' } as const satisfies Grant

/**
 * Who may do what to a skill demand. Once published, every member of the chain reads it (row-level security says so);
 * only the enterprise whose post it is changes it. Source: our own decision, ADR-0008.
 */
export const skillDemandPolicy = {
  read: {
    'enterprise.manager': 'party',
    'college.manager': 'party',
    'college.admissions': 'party',
    'evaluation-body.manager': 'party',
    'training-base.manager': 'party',
    'training-provider.manager': 'party',
    'association.manager': 'party',
    'regulator.officer': 'chain',
    'regulator.auditor': 'chain',
  },
  found: ownEnterprise,
  revise: ownEnterprise,
  publish: ownEnterprise,
  amend: ownEnterprise,
  close: ownEnterprise,
  withdraw: ownEnterprise,
} as const satisfies Policy<'read' | 'found' | CommandType>

export const subjectOf = ({
  chainId,
  enterpriseId,
}: Pick<SkillDemand, 'chainId' | 'enterpriseId'>): Subject => ({
  chainId,
  parties: [enterpriseId],
})
