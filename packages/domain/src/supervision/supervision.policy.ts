import type { Grant } from '../organisation/access.ts'

const OFFICER = { 'regulator.officer': 'chain' } as const satisfies Grant
const REGULATOR = { ...OFFICER, 'regulator.auditor': 'chain' } as const satisfies Grant

/**
 * What regulators see of the chains in their division. Officers open the rows behind a number; auditors, who watch
 * over what officers do, see counts, and of small groups of people not even those. The leader of a chain sees who has
 * looked into it.
 *
 * **Source:** our own decision, after 《个人信息保护法》第六条 (no more personal information than the purpose needs).
 */
export const supervisionPolicy = {
  figures: REGULATOR,
  /** Posts and places, which are about no person. */
  posts: REGULATOR,
  people: OFFICER,
  looks: { ...REGULATOR, 'enterprise.manager': 'chain' },
} as const satisfies Record<string, Grant>

/** Whether somebody's counts of few people are withheld. */
export const seesPeople = (role: string): boolean => role in supervisionPolicy.people
