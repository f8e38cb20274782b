import type { Json } from '../kernel/canonical-json.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'
import { type PlanChange, changesBetween } from './enrolment-plan-change.ts'
import { PlanPost, type PlanTerms } from './enrolment-plan.ts'

/** A value that two people changed from the same text, each in their own way. */
export interface PlanConflict extends Pick<PlanChange, 'group' | 'path'> {
  readonly original: Json
  readonly theirs: Json
  readonly yours: Json
}

/** Where two texts that began as one part, value by value. */
export function conflictsBetween(original: PlanTerms, theirs: PlanTerms, yours: PlanTerms): PlanConflict[] {
  const other = new Map(changesBetween(original, theirs).map((change) => [change.path, change]))
  return changesBetween(original, yours).flatMap(({ group, path, before, after }) => {
    const change = other.get(path)
    const differs = change !== undefined && canonicalJson(change.after) !== canonicalJson(after)
    return differs ? [{ group, path, original: before, theirs: change.after, yours: after }] : []
  })
}

/** Their text with what you changed in it, but for the values where theirs is to stand. */
export function mergeTerms(
  { original, theirs, yours }: Readonly<Record<'original' | 'theirs' | 'yours', PlanTerms>>,
  keepTheirs: ReadonlySet<string>,
): PlanTerms {
  const mine = changesBetween(original, yours).filter(({ path }) => !keepTheirs.has(path))
  return mine.reduce(applied, theirs)
}

function applied(terms: PlanTerms, { path, after }: PlanChange): PlanTerms {
  const [field, id, part] = path.split('.')
  if (field !== 'posts') return { ...terms, [String(field)]: after }
  if (part !== undefined) {
    return {
      ...terms,
      posts: terms.posts.map((post) => (post.id === id ? { ...post, [part]: after } : post)),
    }
  }
  const others = terms.posts.filter((post) => post.id !== id)
  return { ...terms, posts: after === null ? others : [...others, PlanPost.parse(after)] }
}
