import { z } from 'zod'

const count = z.int().nonnegative()

/** What is still open in a chain, or of one member in it, and would be touched by its end, pause or leaving. */
export const Consequences = z.strictObject({
  /** Members in good standing, the leader not counted. */
  members: count,
  /** Invitations nobody has answered. */
  invitations: count,
  /** Published demands. */
  openDemands: count,
  /** Joint enrolment plans under negotiation. */
  openPlans: count,
  /** Joint enrolment plans in force, with people behind them. */
  plansInForce: count,
  /** Contributions promised and not wholly delivered. */
  contributionsOutstanding: count,
})
export type Consequences = z.infer<typeof Consequences>

export const NO_CONSEQUENCES: Consequences = {
  members: 0,
  invitations: 0,
  openDemands: 0,
  openPlans: 0,
  plansInForce: 0,
  contributionsOutstanding: 0,
}

/** Somebody who decides has seen what is so now, not what was so when the dialogue opened. */
export const areStill = (seen: Consequences, now: Consequences): boolean =>
  Consequences.keyof().options.every((part) => seen[part] === now[part])
