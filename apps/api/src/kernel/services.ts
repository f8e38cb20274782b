import type { Identity } from './identity.ts'
import type { Jobs } from './jobs.ts'
import type { Keys } from './keys.ts'
import type { Notices } from './notices.ts'

/** What the server lends its procedures besides the database. */
export interface Services {
  readonly identity: Identity
  readonly jobs: Jobs
  readonly keys: Keys
  readonly notices: Notices
  /** Whether regulators must have signed in with a second factor; off only in demonstration mode. */
  readonly requireSecondFactor: boolean
  /** Whether this is a demonstration, with invented people and a published password. */
  readonly demonstration: boolean
}
