import type { Grant, Policy, Subject } from '../organisation/access.ts'
import type { BodyFiling } from './body-filing.ts'
import type { CommandType } from './body-filing.rules.ts'

const ownBody = { 'evaluation-body.manager': 'party' } as const satisfies Grant
const department = { 'regulator.officer': 'chain' } as const satisfies Grant

/** Whoever works in a chain may read what its bodies are filed for; row-level security hides what is not filed yet. */
export const CHAIN_READERS = {
  'enterprise.manager': 'party',
  'college.manager': 'party',
  'college.admissions': 'party',
  'evaluation-body.manager': 'party',
  'regulator.officer': 'chain',
  'regulator.auditor': 'chain',
} as const satisfies Grant

/** Who may do what to a body's filing: the body states it, the department answers. Source: our own decision, ADR-0026. */
export const bodyFilingPolicy = {
  read: CHAIN_READERS,
  found: ownBody,
  revise: ownBody,
  submit: ownBody,
  withdraw: ownBody,
  file: department,
  return: department,
  suspend: department,
  resume: department,
} as const satisfies Policy<'read' | 'found' | CommandType>

export const subjectOf = ({ chainId, bodyId }: Pick<BodyFiling, 'chainId' | 'bodyId'>): Subject => ({
  chainId,
  parties: [bodyId],
})
