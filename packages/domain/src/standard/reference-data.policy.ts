import type { Actor, Grant } from '../organisation/access.ts'
import { type Outcome, ok, refuse } from '../kernel/outcome.ts'
import { problem } from '../kernel/problems.ts'

const READ = {
  'enterprise.manager': 'party',
  'college.manager': 'party',
  'college.admissions': 'party',
  'evaluation-body.manager': 'party',
  'training-base.manager': 'party',
  'training-provider.manager': 'party',
  'association.manager': 'party',
  'regulator.officer': 'party',
  'regulator.auditor': 'party',
  person: 'party',
} as const satisfies Grant

const OFFICER = { 'regulator.officer': 'party' } as const satisfies Grant

/**
 * Who may read and change what all chains share. Regulators' officers change it; auditors only look.
 *
 * **Source:** our own decision.
 */
export const referenceDataPolicy = { read: READ, importDictionary: OFFICER, setParameter: OFFICER } as const

/** A dictionary holds for the whole province, so a regulator of the province brings it in. */
export const mayImport = ({ division }: Pick<Actor, 'division'>): Outcome<true> =>
  division?.length === 2 ? ok(true) : refuse(problem('access.denied'))

/** A regulator sets parameters for its own division and for what lies in it. */
export const maySetFor = ({ division }: Pick<Actor, 'division'>, set: string): Outcome<true> =>
  division !== null && set.startsWith(division) ? ok(true) : refuse(problem('access.denied'))
