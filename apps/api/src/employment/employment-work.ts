import { knownBy } from '@skillchain/db/employment/hireable.query'
import { find, insert, save } from '@skillchain/db/employment/employment.store'
import { placeOf } from '@skillchain/db/network/chain-member.store'
import { Employment, EmploymentId, termsOf } from '@skillchain/domain/employment/employment'
import type { Command } from '@skillchain/domain/employment/employment-command'
import { type EmploymentEvent, evolve, logged } from '@skillchain/domain/employment/employment-evolve'
import { employmentPolicy, subjectOf } from '@skillchain/domain/employment/employment.policy'
import { type Facts as Known, decide } from '@skillchain/domain/employment/employment.rules'
import {
  type Report,
  type ReportFacts,
  reportEmployment,
} from '@skillchain/domain/employment/report-employment'
import type { Moment } from '@skillchain/domain/kernel/moment'

import type { Aggregate, Facts, Founder } from '../kernel/aggregate.ts'
import { termsFacts } from './employment-facts.ts'

const { read: _read, count: _count, readOwn: _readOwn, found, ...onRecord } = employmentPolicy
export const decisions = onRecord

const name = 'employment'
const schema = Employment

export const employmentWork: Aggregate<Employment, Command, EmploymentEvent, Omit<Known, keyof Moment>> = {
  name,
  schema,
  policy: decisions,
  subjectOf,
  find,
  decide,
  evolve,
  logged,
  save,
  facts: (tx, state, { command }) => termsFacts(tx, 'terms' in command ? command.terms : termsOf(state)),
}

/** How a report is founded; the person's name is carried from where it is known to beside the record. */
export function reportWork(): Founder<Employment, Report, EmploymentEvent, Omit<ReportFacts, keyof Facts>> {
  let named = ''
  return {
    name,
    schema,
    policy: { found },
    subjectOf,
    found: ({ chainId, id, draft }, facts) =>
      reportEmployment({ chainId, id: EmploymentId.parse(id) }, draft, facts),
    insert: (tx, state) => insert(tx, state, named),
    facts: async (tx, { applicationId, terms }, { chainId, actor: { organisationId } }) => {
      const place = await placeOf(tx, { chainId, organisationId })
      const known = await knownBy(tx, { chainId, enterpriseId: organisationId, applicationId })
      named = known?.name ?? ''
      return {
        ...(await termsFacts(tx, terms)),
        isMember: place?.status === 'accepted',
        person: known && personOf(known),
      }
    },
  }
}

const personOf = ({ name: _name, ...person }: NonNullable<Awaited<ReturnType<typeof knownBy>>>) => person
