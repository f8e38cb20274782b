import type { Happened } from '../src/supervision/audit/rule.ts'

/** A fault, what it is found under, what tells of it, and the same within bounds. */
export interface Fault {
  readonly fault: () => Promise<unknown>
  readonly sound: () => Promise<unknown>
  readonly key: string
  readonly happened: Pick<Happened, 'aggregate' | 'aggregateId'>
}
