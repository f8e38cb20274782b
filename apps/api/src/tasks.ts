import type { TaskSource } from './kernel/task.ts'

/** Everything that can wait for somebody, one line per source. */
export const taskSources: readonly TaskSource[] = []
