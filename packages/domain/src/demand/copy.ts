import { yearsLater } from './arrival.ts'
import { type DemandTerms, type SkillDemand, termsOf } from './skill-demand.ts'

/** Last year's terms for this year: the same post, its arrival window one year on (照去年复制). */
export function copiedTerms(demand: SkillDemand): DemandTerms {
  const terms = termsOf(demand)
  return {
    ...terms,
    arriveFromOn: yearsLater(terms.arriveFromOn, 1),
    arriveToOn: yearsLater(terms.arriveToOn, 1),
  }
}
