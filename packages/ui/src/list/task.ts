import type { Tone } from '../state/tone.ts'

/** Things to do, each a line that is one link. What cannot be begun yet has no link and says why. */
export interface Task {
  readonly id: string
  readonly title: string
  readonly href?: string | undefined
  /** Whose it is. */
  readonly party?: string | undefined
  /** When it is due, in working days. */
  readonly due?: string | undefined
  readonly status?: { readonly label: string; readonly tone: Tone } | undefined
}
