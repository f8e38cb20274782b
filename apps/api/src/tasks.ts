import type { TaskSource } from './kernel/task.ts'
import { filingTasks, invitationTasks, reviewTasks, unansweredTasks } from './network/chain-task.ts'

/** Everything that can wait for somebody, one line per source. */
export const taskSources: readonly TaskSource[] = [invitationTasks, unansweredTasks, filingTasks, reviewTasks]
