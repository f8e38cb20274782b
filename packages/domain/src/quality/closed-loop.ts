import { z } from 'zod'

/**
 * The way of one person through a chain (闭环): 录取, 协议生效, 培训, 报名评价, 评价合格, 取证, 聘用, 留任.
 *
 * **Source:** domain study §5.2 and the overview of ux §regulator; recruit → train → evaluate → employ is the chain's
 * own word for itself (招培评用).
 */
export const LoopStage = z.enum([
  'admitted',
  'agreed',
  'trained',
  'registered',
  'passed',
  'certified',
  'hired',
  'retained',
])
export type LoopStage = z.infer<typeof LoopStage>

/** People who have come the same way: which stages they have reached, and whether they have left it for good. */
export interface Travellers {
  readonly reached: ReadonlySet<LoopStage>
  readonly lost: boolean
  readonly people: number
}

const Count = z.int().nonnegative()

/** One stage: who arrived, and where they are now. `arrived` = `moved` + `underWay` + `lost`, whatever is counted. */
export const StageFlow = z.object({
  stage: LoopStage,
  arrived: Count,
  /** On to the next stage. */
  moved: Count,
  /** Still in this one; in the last, at the end of the way. */
  underWay: Count,
  /** Left for good: withdrew, refused, failed, was dismissed. */
  lost: Count,
})
export type StageFlow = z.infer<typeof StageFlow>

/** People who reached a stage without the one before it (断链): certified without training, hired without a certificate. */
export const Gap = z.object({ reached: LoopStage, missing: LoopStage, people: Count })
export type Gap = z.infer<typeof Gap>

/** How many of the stages, in their order, somebody has reached without leaving one out. */
const comeTo = ({ reached }: Travellers, stages: readonly LoopStage[]): number => {
  const missing = stages.findIndex((stage) => !reached.has(stage))
  return missing === -1 ? stages.length : missing
}

const peopleOf = (groups: readonly Travellers[]) => groups.reduce((sum, { people }) => sum + people, 0)

/**
 * The flow through the stages that are measured, in their order. People are counted as far as they have come without a
 * gap; what they reached beyond one is a gap and no flow, so nobody is counted twice and nobody is lost on paper.
 */
export function flowOf(groups: readonly Travellers[], stages: readonly LoopStage[]): StageFlow[] {
  return stages.map((stage, at) => {
    const arrived = groups.filter((each) => comeTo(each, stages) > at)
    const moved = arrived.filter((each) => comeTo(each, stages) > at + 1)
    const stayed = arrived.filter((each) => comeTo(each, stages) === at + 1)
    return {
      stage,
      arrived: peopleOf(arrived),
      moved: peopleOf(moved),
      underWay: peopleOf(stayed.filter(({ lost }) => !lost)),
      lost: peopleOf(stayed.filter(({ lost }) => lost)),
    }
  })
}

/** Every stage that somebody reached without the measured stage before it; those with nobody are left out. */
export function gapsOf(groups: readonly Travellers[], stages: readonly LoopStage[]): Gap[] {
  return stages.flatMap((reached, at): Gap[] => {
    const missing = stages[at - 1]
    if (missing === undefined) return []
    const people = peopleOf(groups.filter((each) => each.reached.has(reached) && !each.reached.has(missing)))
    return people > 0 ? [{ reached, missing, people }] : []
  })
}

/**
 * What must not stand alone (孤立记录), whatever lies between: a certificate without training, training that was never
 * evaluated, and a job without an admission, which is to say without a demand: who is admitted takes a place of a demand.
 *
 * **Source:** domain study §5.2; which pairs these are is our own decision.
 */
const PAIRS: readonly (readonly [reached: LoopStage, missing: LoopStage])[] = [
  ['certified', 'trained'],
  ['trained', 'registered'],
  ['hired', 'admitted'],
]

/** Each of those pairs that somebody has come to, of stages that are measured. */
export function orphansOf(groups: readonly Travellers[], stages: readonly LoopStage[]): Gap[] {
  return PAIRS.flatMap(([reached, missing]): Gap[] => {
    if (!stages.includes(reached) || !stages.includes(missing)) return []
    const people = peopleOf(groups.filter((each) => each.reached.has(reached) && !each.reached.has(missing)))
    return people > 0 ? [{ reached, missing, people }] : []
  })
}

/** The bit of a stage in the number that a roll-up keeps. */
export const bitOf = (stage: LoopStage): number => 2 ** LoopStage.options.indexOf(stage)

export const reachedIn = (mask: number): Set<LoopStage> =>
  new Set(LoopStage.options.filter((stage) => Math.floor(mask / bitOf(stage)) % 2 === 1))
