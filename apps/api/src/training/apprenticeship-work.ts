import { uuidv7 } from 'uuidv7'

import { agreementInForce } from '@skillchain/db/enrolment/agreement-in-force.query'
import { find, save } from '@skillchain/db/training/apprenticeship.store'
import type { Command } from '@skillchain/domain/training/apprenticeship-command'
import { type ApprenticeshipEvent, evolve } from '@skillchain/domain/training/apprenticeship-evolve'
import { Apprenticeship } from '@skillchain/domain/training/apprenticeship'
import { apprenticeshipPolicy, subjectOf } from '@skillchain/domain/training/apprenticeship.policy'
import { type Facts as Known, decide } from '@skillchain/domain/training/apprenticeship.rules'
import { SegmentId } from '@skillchain/domain/training/segment'

import type { Aggregate, Facts } from '../kernel/aggregate.ts'
import { limitsOn, mentorFor } from './training-facts.ts'

export const { read, readOwn, register, ...decisions } = apprenticeshipPolicy

type More = Omit<Known, keyof Facts>

/** An apprentice's record as commands drive it; the names that a command brings are written where it is saved. */
export function apprenticeshipWork(): Aggregate<Apprenticeship, Command, ApprenticeshipEvent, More> {
  let names: { mentorName?: string; tutorName?: string } = {}
  return {
    name: 'apprenticeship',
    schema: Apprenticeship,
    policy: decisions,
    subjectOf,
    find,
    decide,
    evolve,
    facts: async (tx, state, { command, today }) => {
      const limits = await limitsOn(tx, today)
      const segmentId = SegmentId.parse(uuidv7())
      const mentor = command.type === 'assignMentor' ? await mentorFor(tx, state, command.mentorId) : null
      if (mentor) names = { mentorName: mentor.name }
      if (command.type === 'assignTutor') names = { tutorName: command.name }
      const agreement = command.type === 'start' ? await agreementInForce(tx, state, command.fromOn) : null
      return { limits, segmentId, agreement, mentor: mentor && { grade: mentor.grade, load: mentor.load } }
    },
    save: (tx, next) => save(tx, next, names),
  }
}
