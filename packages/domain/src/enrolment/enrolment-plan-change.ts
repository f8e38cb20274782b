import { z } from 'zod'

import { type Json, canonicalJson } from '../kernel/canonical-json.ts'
import { FIELD_GROUPS, FieldGroup, type PlanField, type PlanPost, type PlanTerms } from './enrolment-plan.ts'
import { keysOf } from '../kernel/transitions.ts'

/** One value of a plan's terms before and after; null stands for "not there". */
export const PlanChange = z.object({
  group: FieldGroup,
  /** `payFloorFen`, or for a line of the plan `posts.<post id>.quota`; the line alone where it came or went whole. */
  path: z.string(),
  before: z.json(),
  after: z.json(),
})
export type PlanChange = z.infer<typeof PlanChange>

const groupOf = (field: PlanField): FieldGroup =>
  keysOf(FIELD_GROUPS).find((group) => (FIELD_GROUPS[group] as readonly PlanField[]).includes(field)) ??
  'posts'

// A store may give an object's members back in another order than it took them.
const isSame = (before: Json, after: Json) => canonicalJson(before) === canonicalJson(after)

/** What has changed between two texts, value by value, in the order in which the plan is read. */
export function changesBetween(before: PlanTerms, after: PlanTerms): PlanChange[] {
  return keysOf(after).flatMap((field) => {
    if (field === 'posts') return postChanges(before.posts, after.posts)
    return isSame(before[field], after[field])
      ? []
      : [{ group: groupOf(field), path: field, before: before[field], after: after[field] }]
  })
}

export const changedGroups = (changes: readonly PlanChange[]): FieldGroup[] => [
  ...new Set(changes.map(({ group }) => group)),
]

const LINE_FIELDS = ['demandId', 'majorCode', 'majorName', 'quota', 'overReason'] as const

function postChanges(before: readonly PlanPost[], after: readonly PlanPost[]): PlanChange[] {
  const old = new Map(before.map((post) => [post.id, post]))
  const kept = new Set(after.map(({ id }) => id))
  const changed = after.flatMap((post) => lineChanges(old.get(post.id), post))
  const removed = before
    .filter(({ id }) => !kept.has(id))
    .map((post) => ({ group: 'posts' as const, path: `posts.${post.id}`, before: { ...post }, after: null }))
  return [...changed, ...removed]
}

function lineChanges(before: PlanPost | undefined, after: PlanPost): PlanChange[] {
  const path = `posts.${after.id}`
  if (!before) return [{ group: 'posts', path, before: null, after: { ...after } }]
  return LINE_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    group: 'posts',
    path: `${path}.${field}`,
    before: before[field],
    after: after[field],
  }))
}
