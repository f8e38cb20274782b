import { z } from 'zod'

import { historyOf } from '@skillchain/db/kernel/event.query'
import { takenFrom } from '@skillchain/db/training/base-booking.store'
import { stationById, stations } from '@skillchain/db/training/training-station.query'
import { find, insert, isNamed, save } from '@skillchain/db/training/training-station.store'
import { ChainId } from '@skillchain/domain/kernel/chain-id'
import { commandOn, founding } from '@skillchain/domain/kernel/command'
import { PageRequest, pageOf } from '@skillchain/domain/kernel/page'
import { OrganisationId } from '@skillchain/domain/organisation/organisation-id'
import {
  TrainingStation,
  TrainingStationId,
  TrainingStationStatus,
} from '@skillchain/domain/training/training-station'
import {
  subjectOf,
  trainingStationPolicy as policy,
} from '@skillchain/domain/training/training-station.policy'
import {
  Command,
  Draft,
  type Facts,
  type TrainingStationEvent,
  decide,
  establish,
  evolve,
} from '@skillchain/domain/training/training-station.rules'

import type { Aggregate, Founder } from '../kernel/aggregate.ts'
import { Happened } from '../kernel/happened.ts'
import { found, perform } from '../kernel/perform.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { asking, commanding, router } from '../kernel/trpc.ts'
import { StationRow } from './booking-row.ts'
import { occupationsKnown } from './station-facts.ts'

type More = Pick<Facts, 'occupationsKnown' | 'nameTaken' | 'ahead'>
const name = 'training-station'
const schema = TrainingStation

const aggregate: Aggregate<TrainingStation, Command, TrainingStationEvent, More> = {
  name,
  schema,
  policy,
  subjectOf,
  decide,
  evolve,
  find,
  save,
  facts: async (tx, state, { command, today }) => ({
    occupationsKnown: await occupationsKnown(tx, 'terms' in command ? command.terms : state),
    nameTaken: 'terms' in command && (await isNamed(tx, { ...state, name: command.terms.name })),
    ahead: await takenFrom(tx, { chainId: state.chainId, stationId: state.id }, today),
  }),
}
const founder: Founder<TrainingStation, Draft, TrainingStationEvent, More> = {
  name,
  schema,
  policy,
  subjectOf,
  insert,
  found: ({ draft, ...ref }, facts) =>
    establish({ chainId: ref.chainId, id: TrainingStationId.parse(ref.id) }, draft, facts),
  facts: async (tx, { terms }, { actor, chainId }) => ({
    occupationsKnown: await occupationsKnown(tx, terms),
    nameTaken: await isNamed(tx, { chainId, baseId: actor.organisationId, name: terms.name, id: null }),
    ahead: [],
  }),
}

const { read, found: foundGrant, ...onStation } = policy
const ref = z.strictObject({ chainId: ChainId, id: TrainingStationId })
const StationQuestion = z.strictObject({
  chainId: ChainId,
  baseId: OrganisationId.optional(),
  status: z.array(TrainingStationStatus).optional(),
})

export const trainingStationRouter = router({
  list: asking(read)
    .input(StationQuestion.extend(PageRequest.shape))
    .output(pageOf(StationRow))
    .query(({ input }) => stations(input)),

  byId: asking(read)
    .input(ref)
    .output(StationRow)
    .query(async ({ input }) => unwrap(await stationById(input))),

  history: asking(read)
    .input(ref)
    .output(z.array(Happened))
    .query(({ input }) => historyOf({ ...input, aggregate: name })),

  found: commanding({ found: foundGrant })
    .input(founding(TrainingStationId, Draft))
    .output(TrainingStation)
    .mutation(({ ctx, input }) => found(founder, ctx, input)),

  perform: commanding(onStation)
    .input(commandOn(TrainingStationId, Command))
    .output(TrainingStation)
    .mutation(({ ctx, input }) => perform(aggregate, ctx, input)),
})
