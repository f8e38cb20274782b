import type { Grant, Policy, Subject } from '../organisation/access.ts'
import type { Clue } from './clue.ts'
import type { CommandType } from './clue.rules.ts'

const OFFICER = { 'regulator.officer': 'chain' } as const satisfies Grant
const REGULATOR = { ...OFFICER, 'regulator.auditor': 'chain' } as const satisfies Grant

/**
 * Clues are the regulators': whoever is named in one learns of it when somebody has decided to look into it, and not
 * before. Officers judge; auditors watch how they do. Source: our own decision, ADR-0029.
 */
export const cluePolicy = {
  read: REGULATOR,
  accept: OFFICER,
  merge: OFFICER,
  dismiss: OFFICER,
  /** Switching a rule on or off for a division. */
  setRule: OFFICER,
} as const satisfies Policy<'read' | 'setRule' | CommandType>

/** Nobody is told but the regulator: a clue has no parties. */
export const subjectOf = ({ chainId }: Pick<Clue, 'chainId'>): Subject => ({ chainId, parties: [] })
