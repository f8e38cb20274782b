import { z } from 'zod'

import { isRelated } from '../standard/related-occupation.ts'

/** 同职业, 同小类, 不同小类. */
export const Match = z.enum(['same', 'related', 'other'])
export type Match = z.infer<typeof Match>

interface Occupations {
  readonly occupationCode: string
  readonly trainedIn: string
  readonly certifiedIn: string | null
}

/**
 * How a post fits what somebody was trained for or certified in, whichever fits better (岗位对口).
 *
 * **Source:** domain study §5.2, E5: the post's minor group is the trained one.
 */
export function matchOf({ occupationCode, trainedIn, certifiedIn }: Occupations): Match {
  const learnt = certifiedIn === null ? [trainedIn] : [trainedIn, certifiedIn]
  if (learnt.includes(occupationCode)) return 'same'
  return learnt.some((code) => isRelated(code, occupationCode)) ? 'related' : 'other'
}
