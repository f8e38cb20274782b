import type { Candidate } from '@skillchain/domain/evaluation/candidate'
import { CandidateId } from '@skillchain/domain/evaluation/candidate'
import * as rules from '@skillchain/domain/evaluation/candidate.rules'
import { seedEntryConditions } from '@skillchain/domain/evaluation/entry-rule-seed'
import type { DeclaredFact } from '@skillchain/domain/evaluation/entry-rule'
import type { BatchStatus, EvaluationBatch } from '@skillchain/domain/evaluation/evaluation-batch'

import type { ApplicationRow } from '../enrolment/application.store.ts'
import type { Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { AUTOMOTIVE } from './network.ts'

export interface Registered {
  readonly state: Candidate
  readonly application: ApplicationRow
}

interface Given {
  readonly batch: EvaluationBatch
  readonly people: readonly ApplicationRow[]
  /** The number of the first. */
  readonly from: number
  /** How many days ago they were registered, decided on and examined; null where they have not been. */
  readonly days: readonly [registered: number, accepted: number, examined: number | null]
}

/** They are of a senior class (高级工班) in its last year. */
const FACTS: DeclaredFact[] = [
  {
    kind: 'schooling',
    school: 'seniorTechnical',
    years: 0,
    enrolled: true,
    assessed: false,
    evidence: 'enrolment',
  },
]

/** Lets a college register people and the body decide; of an exam that is over all are accepted, of one ahead every other. */
export function registerAll(story: Chronicle, { batch, people, from, days }: Given): Registered[] {
  const [registeredAgo, acceptedAgo, examinedAgo] = days
  const during = (status: BatchStatus) => ({ batch: { ...batch, status, seatsTaken: 0 } })
  return people.map((application, n) => {
    const isLast = n === people.length - 1
    const isAccepted = examinedAgo !== null || n % 2 === 0
    const attendance = isLast ? ('absent' as const) : ('present' as const)
    const accept = { by: 'evaluator', daysAgo: acceptedAgo, command: { type: 'accept' } } as const
    const attend = {
      by: 'evaluator',
      daysAgo: examinedAgo ?? 0,
      command: { type: 'attend', attendance },
    } as const
    const state = story.live<Candidate, rules.Command, rules.CandidateEvent, ReturnType<typeof during>>(
      AUTOMOTIVE,
      {
        by: 'college',
        daysAgo: registeredAgo,
        steps: [...(isAccepted ? [accept] : []), ...(examinedAgo === null ? [] : [attend])],
        found: (acting) =>
          rules.register(
            { chainId: AUTOMOTIVE, id: CandidateId.parse(demoId('candidate', from + n)) },
            { batchId: batch.id, applicationId: application.id, facts: FACTS },
            {
              ...acting,
              ...during('registering'),
              application,
              conditions: seedEntryConditions,
              trained: null,
              yearFree: true,
            },
          ),
        rules: {
          aggregate: 'candidate',
          decide: rules.decide,
          evolve: rules.evolve,
          partiesOf: ({ collegeId, bodyId }) => [collegeId, bodyId],
          facts: ({ status }) => during(status === 'accepted' ? 'prepared' : 'registering'),
        },
      },
    )
    return { state, application }
  })
}
