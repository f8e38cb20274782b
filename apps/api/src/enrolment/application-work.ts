import { applicationsIn, find, holdPost, restate, save } from '@skillchain/db/enrolment/application.store'
import { isAdmittedElsewhere } from '@skillchain/db/enrolment/person-place.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { digestKey, peopleOf } from '@skillchain/db/organisation/person.store'
import type { Applicant } from '@skillchain/domain/enrolment/applicant'
import { Application } from '@skillchain/domain/enrolment/application'
import { applicationPolicy, subjectOf } from '@skillchain/domain/enrolment/application.policy'
import {
  type Amendment,
  type ApplicationEvent,
  type Command,
  type Facts as ApplicationFacts,
  decide,
  evolve,
} from '@skillchain/domain/enrolment/application.rules'
import { restated } from '@skillchain/domain/enrolment/restated'
import { refuse } from '@skillchain/domain/kernel/outcome'
import { problem } from '@skillchain/domain/kernel/problems'

import type { Aggregate, Facts } from '../kernel/aggregate.ts'
import type { Keys } from '../kernel/keys.ts'
import { unwrap } from '../kernel/problem-error.ts'
import { workingDaysAfter } from '../kernel/working-days.ts'
import { parameter, planOfRoster } from './roster-facts.ts'
import { type RosterSeals, rosterSeals } from './roster-sealing.ts'

type More = Omit<ApplicationFacts, keyof Facts>
const { accept, return: returning, resubmit, admit, reject, withdraw } = applicationPolicy

/** An application as the college's decisions drive it; what is amended is stated anew where the decision is saved. */
export function applicationFor(keys: Keys): Aggregate<Application, Command, ApplicationEvent, More> {
  const seals = rosterSeals(keys)
  let amended: Applicant | null = null
  return {
    name: 'application',
    schema: Application,
    policy: { accept, return: returning, resubmit, admit, reject, withdraw },
    subjectOf,
    find,
    decide,
    evolve,
    facts: async (tx, state, { command, today }) => {
      const { plan } = await planOfRoster(tx, { chainId: state.chainId, id: state.planId })
      const days = await parameter(tx, 'enrolment.application-review', today)
      const more = {
        planInForce: plan.status === 'inForce',
        post: await holdPost(tx, state),
        admittedElsewhere: command.type === 'admit' && (await isAdmittedElsewhere(tx, state)),
        reviewDueOn: workingDaysAfter(today, days),
      }
      if (command.type !== 'resubmit') return { ...more, personId: state.personId }
      amended = await amendedBy(tx, { seals, state, amendment: command.amendment })
      return { ...more, personId: await personOf(tx, seals, amended) }
    },
    save: async (tx, next, event) => {
      if (amended) await restate(tx, next, seals.applicant(next, amended))
      return save(tx, next, event)
    },
  }
}

interface Restating {
  readonly seals: RosterSeals
  readonly state: Application
  readonly amendment: Amendment
}

/** What was stated, with the amended fields in their place; the whole of it is judged again. */
async function amendedBy(tx: Tx, { seals, state, amendment }: Restating): Promise<Applicant> {
  const [row] = await applicationsIn(tx, state.chainId, [state.id])
  if (!row) return unwrap(refuse(problem('record.missing', { id: state.id })))
  return unwrap(restated(seals.openApplicant(row), amendment))
}

async function personOf(tx: Tx, seals: RosterSeals, { document }: Applicant) {
  const digest = seals.digest(document)
  const person = (await peopleOf(tx, [digest])).get(digestKey(digest))
  if (!person) throw new Error('a person was neither found nor added')
  return person
}
