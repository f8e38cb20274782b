import { z } from 'zod'

import {
  correctionsOf,
  find,
  insert,
  save,
  settledOf,
} from '@skillchain/db/training/attendance-correction.store'
import { find as findSession } from '@skillchain/db/training/training-session.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { maskName } from '@skillchain/domain/organisation/person-name'
import { isRegulator } from '@skillchain/domain/organisation/role'
import {
  AttendanceCorrection,
  AttendanceCorrectionId,
} from '@skillchain/domain/training/attendance-correction'
import {
  attendanceCorrectionPolicy as policy,
  subjectOf,
} from '@skillchain/domain/training/attendance-correction.policy'
import {
  type AttendanceCorrectionEvent,
  Command,
  Proposal,
  type ProposalFacts,
  decide,
  evolve,
  propose,
} from '@skillchain/domain/training/attendance-correction.rules'
import { TrainingSessionId } from '@skillchain/domain/training/training-session'

import type { Aggregate, Facts, Founder } from '../kernel/aggregate.ts'
import { found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { commanding, router, surveying } from '../kernel/trpc.ts'

const { approve, reject } = policy
const decisions = { approve, reject }
const name = 'attendance-correction'

const corrections: Aggregate<AttendanceCorrection, Command, AttendanceCorrectionEvent, object> = {
  name,
  schema: AttendanceCorrection,
  policy: decisions,
  subjectOf,
  find,
  facts: async () => ({}),
  decide,
  evolve,
  save,
}

const founder = (
  chainId: ChainId,
  id: AttendanceCorrectionId,
): Founder<AttendanceCorrection, Proposal, AttendanceCorrectionEvent, Omit<ProposalFacts, keyof Facts>> => ({
  name,
  schema: AttendanceCorrection,
  policy: { found: policy.found },
  subjectOf,
  // The session is held, so that of two who ask for the same person at one moment the second sees the first.
  facts: async (tx, { sessionId, personId }) => ({
    session: unwrap(await findSession(tx, { chainId, id: sessionId })),
    ...(await settledOf(tx, { chainId, sessionId, personId })),
  }),
  found: ({ draft }, facts) => propose({ chainId, id }, draft, facts),
  insert,
})

const CorrectionLine = AttendanceCorrection.extend({ name: z.string() })

export const attendanceCorrectionRouter = router({
  list: surveying(policy.read)
    .input(z.strictObject({ chainId: ChainId, sessionId: TrainingSessionId }))
    .output(z.array(CorrectionLine))
    .query(async ({ ctx: { tx, actor }, input }) => {
      const rows = await correctionsOf(tx, input)
      const shown = (known: string) => (isRegulator(actor.role) ? maskName(known) : known)
      return rows.map(({ correction, name: known }) => ({ ...correction, name: shown(known) }))
    }),

  found: commanding({ found: policy.found })
    .input(founding(AttendanceCorrectionId, Proposal))
    .output(AttendanceCorrection)
    .mutation(({ ctx, input }) => found(founder(input.chainId, input.id), ctx, input)),

  perform: commanding(decisions)
    .input(commandOn(AttendanceCorrectionId, Command))
    .output(AttendanceCorrection)
    .mutation(({ ctx, input }) => perform(corrections, ctx, input)),
})
