import { z } from 'zod'

/** How far posts have come on the way to people: wanted, planned with a college, applied for, filled. */
export const Stage = z.enum(['demanded', 'planned', 'applied', 'admitted'])
export type Stage = z.infer<typeof Stage>

/** True of stages that count people; the others count posts, in which nobody can be recognised. */
export const isAboutPeople = (stage: Stage): boolean => stage === 'applied' || stage === 'admitted'

const Count = z.int().nonnegative()

/**
 * One count for each stage, of posts whose people are to arrive in the same month: `demanded` posts published,
 * `planned` places of plans in force, `applied` applications not withdrawn, `admitted` people admitted.
 *
 * Counted by the month of arrival, so that all four are about the same posts and a drop from one to the next means
 * something. **Source:** our own decision.
 */
export const Funnel = z.object({ demanded: Count, planned: Count, applied: Count, admitted: Count })
export type Funnel = z.infer<typeof Funnel>

export const NO_ONE: Funnel = { demanded: 0, planned: 0, applied: 0, admitted: 0 }

export const sumOf = (funnels: readonly Funnel[]): Funnel => {
  const total = (stage: Stage) => funnels.reduce((sum, funnel) => sum + funnel[stage], 0)
  return {
    demanded: total('demanded'),
    planned: total('planned'),
    applied: total('applied'),
    admitted: total('admitted'),
  }
}

/** Counts as somebody may see them; null where the count is withheld. */
export type Seen = Readonly<Record<Stage, number | null>>

export interface Step {
  readonly stage: Stage
  readonly count: number | null
  /** Fewer than in the stage before; below zero when more, and null where there is none or either is withheld. */
  readonly dropped: number | null
  /** Of the stage before, in whole percent; null likewise, and when that stage is empty. */
  readonly percent: number | null
}

/** The stages in order, each with what was lost on the way to it. */
export function stepsOf(seen: Seen): Step[] {
  return Stage.options.map((stage, at): Step => {
    const count = seen[stage]
    const earlier = Stage.options[at - 1]
    const before = earlier === undefined ? null : seen[earlier]
    if (count === null || before === null) return { stage, count, dropped: null, percent: null }
    return {
      stage,
      count,
      dropped: before - count,
      percent: before === 0 ? null : Math.round((count / before) * 100),
    }
  })
}

/** What a map or list compares places by. */
export const Metric = z.enum(['chains', 'demanded', 'planned', 'applied', 'admitted', 'planRate', 'fillRate'])
export type Metric = z.infer<typeof Metric>

/** True of a metric in percent. */
export const isRate = (metric: Metric): boolean => metric === 'planRate' || metric === 'fillRate'

const share = (part: number | null, whole: number | null) =>
  part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 100)

/** A place's value; null where there is none, or where it would tell of a count that is withheld. */
export function valueOf(
  metric: Metric,
  { chains, ...seen }: Seen & { readonly chains: number },
): number | null {
  switch (metric) {
    case 'chains':
      return chains
    case 'planRate':
      return share(seen.planned, seen.demanded)
    case 'fillRate':
      return share(seen.admitted, seen.planned)
    case 'demanded':
    case 'planned':
    case 'applied':
    case 'admitted':
      return seen[metric]
  }
}
