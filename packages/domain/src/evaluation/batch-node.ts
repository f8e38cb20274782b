import { z } from 'zod'

import { plusDays } from '../kernel/calendar.ts'
import { Day } from '../kernel/moment.ts'

/**
 * The nine nodes of a recognition (认定九节点): plan, registration, seating, preparations, exam, scores, publicity,
 * certificates, completion. Source: domain study §3.3.
 */
export const BatchNode = z.enum([
  'plan',
  'registration',
  'seating',
  'preparation',
  'exam',
  'scoring',
  'publicity',
  'certificate',
  'completion',
])
export type BatchNode = z.infer<typeof BatchNode>

export const NodeDays = z.record(BatchNode, Day)
export type NodeDays = z.infer<typeof NodeDays>

/** Days between a node and the exam; what is before the exam counts backwards. Set by parameters, never here. */
export type NodeOffsets = Readonly<Record<Exclude<BatchNode, 'exam'>, number>>

const BEFORE: ReadonlySet<BatchNode> = new Set(['plan', 'registration', 'seating', 'preparation'])

/** The day each node is planned for, counted from the day of the exam. */
export function plannedDays(examOn: Day, offsets: NodeOffsets): NodeDays {
  const dayOf = (node: BatchNode) => {
    if (node === 'exam') return examOn
    return plusDays(examOn, BEFORE.has(node) ? -offsets[node] : offsets[node])
  }
  return NodeDays.parse(Object.fromEntries(BatchNode.options.map((node) => [node, dayOf(node)])))
}
