import { assessorFaults } from './assessor-faults.ts'
import { batchFaults } from './batch-faults.ts'
import { addCandidates } from './candidates.ts'
import { candidateFaults } from './candidate-faults.ts'
import { enrolmentFaults } from './enrolment-faults.ts'
import { addExams } from './exams.ts'
import { addNetwork } from './network.ts'
import { addReviews, patternFaults } from './pattern-faults.ts'
import { addPeople } from './people.ts'
import { pickFrom } from './pick.ts'
import { addSessions } from './sessions.ts'
import { addApprentices } from './training.ts'
import { trainingFaults } from './training-faults.ts'
import { CHAINS, type Injected, type Rows, makingFrom } from './world.ts'

/**
 * Ten chains with 40 evaluation bodies, 200 firms, 200 batches and 8,000 candidates, all of it in order but for the
 * faults that are answered, each made of something that nothing else is wrong with.
 */
export function makeWorld(seed: number): { readonly rows: Rows; readonly injected: readonly Injected[] } {
  const making = makingFrom(seed)
  const sessions: number[][] = []
  for (let c = 0; c < CHAINS; c += 1) {
    addNetwork(making, c)
    addPeople(making, c)
    addApprentices(making, c)
    addExams(making, c)
    addCandidates(making, c)
    addReviews(making, c)
    sessions.push(addSessions(making, c))
  }
  const injecting = { ...making, pick: pickFrom(making, CHAINS) }
  const injected = [
    // Those that take a whole body come first, and those that only some batches will do for.
    ...patternFaults(injecting),
    ...assessorFaults(injecting, sessions),
    ...candidateFaults(injecting),
    ...batchFaults(injecting),
    ...enrolmentFaults(injecting),
    ...trainingFaults(injecting, sessions),
  ]
  return { rows: making.rows, injected }
}
