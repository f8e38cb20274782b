import { planPromise } from '@skillchain/db/enrolment/agreement-candidate.query'
import { keepEdition } from '@skillchain/db/enrolment/agreement-edition.store'
import { othersUnderAgreement } from '@skillchain/db/enrolment/apprentice-agreement.query'
import {
  type NamedPeople,
  type Written,
  find,
  insert,
  namesIn,
  save,
} from '@skillchain/db/enrolment/apprentice-agreement.store'
import type { Tx } from '@skillchain/db/kernel/database'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import {
  type AgreementDraft,
  type DraftedEvent,
  type FoundingFacts,
  evolve,
  found,
} from '@skillchain/domain/enrolment/agreement-evolve'
import {
  type FindingFacts,
  agesFor,
  agreementParameters,
  firstDay,
} from '@skillchain/domain/enrolment/agreement-finding'
import {
  type Amendment,
  ApprenticeAgreement,
  ApprenticeAgreementId,
  heldFrom,
} from '@skillchain/domain/enrolment/apprentice-agreement'
import type {
  AgreementEvent,
  Command,
  Facts as AgreementFacts,
} from '@skillchain/domain/enrolment/apprentice-agreement-command'
import { agreementPolicy, subjectOf } from '@skillchain/domain/enrolment/apprentice-agreement.policy'
import { decide } from '@skillchain/domain/enrolment/apprentice-agreement.rules'
import { problem } from '@skillchain/domain/kernel/problems'
import type { ChainId } from '@skillchain/domain/kernel/chain-id'
import { prefixOf } from '@skillchain/domain/standard/region'
import { valuesOn } from '@skillchain/domain/standard/rule-parameter'

import { minimumWageFen } from '../demand/demand-facts.ts'
import type { Aggregate, Facts, Founder } from '../kernel/aggregate.ts'
import type { Keys } from '../kernel/keys.ts'
import { ProblemError, unwrap } from '../kernel/problem-error.ts'
import { rosterSeals } from './roster-sealing.ts'

const {
  read: _read,
  readOne: _one,
  readOwn: _own,
  readInFull: _full,
  readFindings: _findings,
  found: founding,
  ...onAgreement
} = agreementPolicy
export const agreementCommands = onAgreement

/** What is known of the admitted and of what the plan promises them; the day of birth goes no further than here. */
async function promised(tx: Tx, keys: Keys, ref: Pick<ApprenticeAgreement, 'chainId' | 'applicationId'>) {
  const { chainId, applicationId: id } = ref
  const row = await planPromise(tx, { chainId, id })
  if (!row) throw new ProblemError(problem('record.missing', { id }))
  const applicant = rosterSeals(keys).openApplicant(row.application)
  const { payFloorFen, occupationCode } = row
  return { ...row, applicant, plan: { payFloorFen, occupationCode } }
}

type Text = Pick<ApprenticeAgreement, 'chainId' | 'id' | 'enterpriseId' | 'terms'> & {
  guardian: string | null
  heldFrom: string | null
}

/** What terms are judged by, of thresholds, of the place and of others under agreement; ages come in. */
async function judgingBy(
  tx: Tx,
  { terms, guardian, heldFrom: held, ...agreement }: Text,
  { today, ages }: { today: string; ages: (adult: number) => Pick<FindingFacts, 'ageAtStart' | 'minor'> },
): Promise<FindingFacts> {
  const rows = await parametersIn(tx)
  const at = { division: prefixOf(terms.divisionCode), day: today }
  const thresholds = unwrap(valuesOn(rows, agreementParameters, at))
  return {
    thresholds,
    ...ages(thresholds['agreement.adult']),
    guardianNamed: guardian !== null,
    ...(await othersUnderAgreement(tx, agreement, {
      ...terms,
      startsOn: firstDay(terms.startsOn, held),
    })),
    heldFrom: held,
    minimumWageFen: minimumWageFen(rows, terms.divisionCode, today),
  }
}

/** What is found in an agreement as it stands, or in its amendment. */
export const judging = (
  tx: Tx,
  agreement: ApprenticeAgreement,
  { today, guardian, of = agreement }: { today: string; guardian: string | null; of?: Judged },
): Promise<FindingFacts> => {
  const { terms, ageAtStart, minor } = of
  const held = 'fromOn' in of ? of.fromOn : heldFrom(agreement)
  const text = { ...agreement, terms, guardian, heldFrom: held }
  return judgingBy(tx, text, { today, ages: () => ({ ageAtStart, minor }) })
}
type Judged = ApprenticeAgreement | Amendment

type More = Omit<AgreementFacts, keyof Facts>

type Writing = Extract<Command, { type: 'revise' | 'amend' | 'send' | 'propose' }>
const isWriting = (command: Command): command is Writing => 'terms' in command || command.type === 'send'

/** Only organisations write texts; they read the application, and a person who signs need not. */
async function factsFor(
  tx: Tx,
  keys: Keys,
  { state, command, today }: { state: ApprenticeAgreement; command: Command; today: string },
): Promise<More> {
  const { amendment, ...present } = unwrap(await namesIn(tx, state))
  if (!isWriting(command)) {
    const signed = command.type === 'signAmendment' ? state.amendment : null
    const names = signed ? { ...present, ...amendment } : present
    const { payFen: payFloorFen, occupationCode } = state.terms
    const known = await judging(tx, state, { today, guardian: names.guardian, of: signed ?? state })
    return { names, judging: known, plan: { payFloorFen, occupationCode } }
  }
  const names = present
  const { applicant, plan } = await promised(tx, keys, state)
  const text = command.type === 'send' ? { terms: state.terms, names } : command
  const held = command.type === 'propose' ? command.fromOn : null
  const startsOn = firstDay(text.terms.startsOn, held)
  const ages = (adult: number) => agesFor(applicant.bornOn, { startsOn, today, adult })
  const about = { ...state, terms: text.terms, guardian: text.names.guardian, heldFrom: held }
  return { names, plan, judging: await judgingBy(tx, about, { today, ages }) }
}

/** An agreement as its parties' commands drive it; names are written where the decision is saved, and are not logged. */
export function agreementFor(keys: Keys): Aggregate<ApprenticeAgreement, Command, AgreementEvent, More> {
  let written: Written = {}
  return {
    name: 'apprentice-agreement',
    schema: ApprenticeAgreement,
    policy: agreementCommands,
    subjectOf,
    find,
    decide,
    evolve,
    facts: (tx, state, { command, today }) => {
      if (command.type === 'propose') written = { amendment: command.names }
      else if ('names' in command) written = { text: command.names }
      return factsFor(tx, keys, { state, command, today })
    },
    save: async (tx, next, event) => {
      const isHeld = event.type === 'amendment-signed' && next.amendment === null
      return save(tx, next, isHeld ? { text: await keepEdition(tx, next) } : written)
    },
  }
}

type FoundingMore = Omit<FoundingFacts, keyof Facts>

/** A draft with the names that its text holds: the guardian is the one stated in the application unless another is named. */
export function agreementFounder(
  keys: Keys,
  chainId: ChainId,
): Founder<ApprenticeAgreement, AgreementDraft, DraftedEvent, FoundingMore> {
  let named: NamedPeople | null = null
  return {
    name: 'apprentice-agreement',
    schema: ApprenticeAgreement,
    policy: { found: founding },
    subjectOf,
    facts: async (tx, draft, { today }) => {
      const { application, planStatus, applicant, plan } = await promised(tx, keys, { chainId, ...draft })
      const { startsOn, divisionCode } = draft.terms
      const at = { division: prefixOf(divisionCode), day: today }
      const rows = await parametersIn(tx)
      const adult = unwrap(valuesOn(rows, ['agreement.adult'], at))['agreement.adult']
      const { name, guardianName } = applicant
      const guardian = draft.names.guardian ?? guardianName
      named = { ...draft.names, guardian, person: name, documentMask: application.documentMask }
      const ages = agesFor(applicant.bornOn, { startsOn, today, adult })
      return { application, planInForce: planStatus === 'inForce', plan, judging: ages }
    },
    found: ({ draft, id, ...ref }, facts) => {
      const names = { ...draft.names, guardian: named?.guardian ?? null }
      return found({ ...ref, id: ApprenticeAgreementId.parse(id), draft: { ...draft, names } }, facts)
    },
    insert: async (tx, state) => {
      if (!named) throw new Error('a draft was inserted before it was decided on')
      await insert(tx, state, named)
    },
  }
}
