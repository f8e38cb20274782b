import { knownAmong } from '@skillchain/db/training/session-candidate.query'
import { busyAmong, enlist, rosterOf, settle, strike } from '@skillchain/db/training/session-place.store'
import { bookedBy, bookingStatusOf, find, insert, save } from '@skillchain/db/training/training-session.store'
import type { PersonId } from '@skillchain/domain/organisation/person-id'
import {
  type SessionTerms,
  TrainingSession,
  TrainingSessionId,
} from '@skillchain/domain/training/training-session'
import { subjectOf, trainingSessionPolicy } from '@skillchain/domain/training/training-session.policy'
import {
  type Booked,
  type Command,
  type Facts as Known,
  type TrainingSessionEvent,
  decide,
  evolve,
  planSession,
} from '@skillchain/domain/training/training-session.rules'

import type { Aggregate, Facts, Founder } from '../kernel/aggregate.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { hostKindOf, resultsOf, sessionLimits, settledFrom } from './session-facts.ts'

const { enlist: mayEnlist, strike: mayStrike, open, close, settle: maySettle, cancel } = trainingSessionPolicy
export const decisions = { enlist: mayEnlist, strike: mayStrike, open, close, settle: maySettle, cancel }

const name = 'training-session'
const schema = TrainingSession

type More = Omit<Known, keyof Facts>
type Names = ReadonlyMap<PersonId, string>

/** A session as commands drive it; its roster, and what was proven of each on it, are written where it is saved. */
export function sessionWork(): Aggregate<TrainingSession, Command, TrainingSessionEvent, More> {
  let names: Names = new Map()
  let now = ''
  return {
    name,
    schema,
    policy: decisions,
    subjectOf,
    decide,
    evolve,
    find: (tx, ref) => find(tx, { chainId: ref.chainId, id: TrainingSessionId.parse(ref.id) }),
    facts: async (tx, state, { command, actor, now: at }) => {
      now = at
      const asked = command.type === 'enlist' ? command.personIds : []
      names = await knownAmong(tx, { session: state, kind: hostKindOf(actor) }, asked)
      const roster = await rosterOf(tx, state)
      return {
        bookingStatus: await bookingStatusOf(tx, state),
        opensBefore: (await sessionLimits(tx, state.heldOn)).opensBefore,
        listed: new Set(roster.map(({ personId }) => personId)),
        known: new Set(names.keys()),
        busy: await busyAmong(tx, state, asked),
        results: command.type === 'settle' ? settledFrom(await resultsOf(tx, state)) : [],
      }
    },
    save: async (tx, next, event) => {
      const saved = await save(tx, next)
      if (!saved.ok) return saved
      if (event.type === 'enlisted') {
        await enlist(
          tx,
          next,
          [...names].map(([personId, known]) => ({ personId, name: known, at: now })),
        )
      }
      if (event.type === 'struck') await strike(tx, next, event.personId)
      if (event.type === 'settled') await settle(tx, next, event.results)
      return saved
    },
  }
}

export const sessionFounder: Founder<TrainingSession, SessionTerms, TrainingSessionEvent, Booked> = {
  name,
  schema,
  policy: trainingSessionPolicy,
  subjectOf,
  insert,
  found: ({ draft, chainId, id }, facts) =>
    planSession({ chainId, id: TrainingSessionId.parse(id) }, draft, facts),
  facts: async (tx, { bookingId }, { chainId }) => unwrap(await bookedBy(tx, { chainId, id: bookingId })),
}
