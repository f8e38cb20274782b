import * as store from '@skillchain/db/evaluation/body-filing.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { findOccupation } from '@skillchain/db/standard/occupation.store'
import {
  BodyFiling,
  type BodyFilingId,
  type FilingTerms,
  termsOf,
} from '@skillchain/domain/evaluation/body-filing'
import { bodyFilingPolicy as policy, subjectOf } from '@skillchain/domain/evaluation/body-filing.policy'
import {
  type BodyFilingEvent,
  type Command,
  type Facts as FilingFacts,
  decide,
  draftFiling,
  evolve,
} from '@skillchain/domain/evaluation/body-filing.rules'

import type { Aggregate, Facts, Founder } from '../kernel/aggregate.ts'
import { moment } from '../kernel/clock.ts'
import { workingDaysAfter } from '../kernel/working-days.ts'
import { evaluationParameters } from './evaluation-parameters.ts'

type More = Omit<FilingFacts, keyof Facts>

/** Codes of a scope that the dictionary they name does not list, each once. */
async function unknownIn(tx: Tx, { scope }: FilingTerms): Promise<string[]> {
  const codes = new Map(scope.map((row) => [`${row.dictionaryVersion} ${row.occupationCode}`, row]))
  const unknown: string[] = []
  for (const { dictionaryVersion, occupationCode: code } of codes.values()) {
    // One statement after another: they share one connection.
    // oxlint-disable-next-line no-await-in-loop
    if (!(await findOccupation(tx, { dictionaryVersion, code })).ok) unknown.push(code)
  }
  return unknown
}

async function factsFor(tx: Tx, terms: FilingTerms, today: string): Promise<More> {
  const { filingReview, filingYears } = await evaluationParameters(tx, today)
  return {
    unknownOccupations: await unknownIn(tx, terms),
    longestYears: filingYears,
    reviewDueOn: workingDaysAfter(today, filingReview),
    codeTaken: false,
  }
}

const { read: _read, found: _found, ...commands } = policy

/** A filing as its body and the department drive it. */
export const filingAggregate: Aggregate<BodyFiling, Command, BodyFilingEvent, More> = {
  name: 'body-filing',
  schema: BodyFiling,
  policy: commands,
  subjectOf,
  find: store.find,
  decide,
  evolve,
  facts: async (tx, state, { command, today }) => {
    const facts = await factsFor(tx, command.type === 'revise' ? command.terms : termsOf(state), today)
    if (command.type !== 'file') return facts
    return { ...facts, codeTaken: await store.isCodeTaken(tx, command.bodyCode, state.bodyId) }
  },
  save: (tx, next) => store.save(tx, next, moment().now),
}

export const filingFounder: Founder<BodyFiling, FilingTerms, BodyFilingEvent, More> = {
  name: 'body-filing',
  schema: BodyFiling,
  policy: { found: policy.found },
  subjectOf,
  facts: (tx, draft, { today }) => factsFor(tx, draft, today),
  found: ({ chainId, id, draft }, facts) => draftFiling({ chainId, id: idOf(id) }, draft, facts),
  insert: (tx, state) => store.insert(tx, state, moment().now),
}

const idOf = (id: string): BodyFilingId => BodyFiling.shape.id.parse(id)
