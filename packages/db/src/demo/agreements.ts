import {
  type AgreementDraft,
  type DraftedEvent,
  evolve,
  found,
} from '@skillchain/domain/enrolment/agreement-evolve'
import {
  type FindingFacts,
  agesFor,
  agreementParameters,
} from '@skillchain/domain/enrolment/agreement-finding'
import type { AgreementNames, AgreementTerms } from '@skillchain/domain/enrolment/agreement-terms'
import { ApplicationId } from '@skillchain/domain/enrolment/application'
import {
  type ApprenticeAgreement,
  ApprenticeAgreementId,
  type Signatory,
} from '@skillchain/domain/enrolment/apprentice-agreement'
import type {
  AgreementEvent,
  Command,
  Facts,
} from '@skillchain/domain/enrolment/apprentice-agreement-command'
import { subjectOf } from '@skillchain/domain/enrolment/apprentice-agreement.policy'
import { decide } from '@skillchain/domain/enrolment/apprentice-agreement.rules'
import type { EnrolmentPlan } from '@skillchain/domain/enrolment/enrolment-plan'
import { PersonId } from '@skillchain/domain/organisation/person-id'
import { PersonName } from '@skillchain/domain/organisation/person-name'
import { valuesOn } from '@skillchain/domain/standard/rule-parameter'
import { seedParameters } from '@skillchain/domain/standard/rule-parameter-seed'

import { youngestBirth } from './applications.ts'
import type { Acting, Chronicle } from './chronicle.ts'
import { demoId } from './demo-id.ts'
import { applicantOf, guardianOf } from './people.ts'
import { chanceFrom } from '@skillchain/domain/kernel/chance'
import type { SelfName, Username } from './sign-ins.ts'

const MENTOR = PersonName.parse('陈国强')
const TEACHER = PersonName.parse('李慧敏')

export interface AgreementStep {
  readonly by: Username | SelfName
  readonly daysAgo: number
  readonly command: Command
}

/** Somebody's agreement: which of the invented people, under which name, and what came of it. */
export interface Agreed {
  readonly n: number
  readonly name: string
  readonly daysAgo: number
  readonly steps: readonly AgreementStep[]
}

/** Who is named in the agreement of the `n`th of the people. */
export const namesFor = (n: number, person: string): AgreementNames => ({
  mentor: MENTOR,
  teacher: TEACHER,
  guardian: PersonName.parse(guardianOf(n, person)),
})

/** Signs in the name of the party, with the name that the text holds where a person or a guardian does. */
export const signing = (as: Signatory, { n, name }: Pick<Agreed, 'n' | 'name'>): Command => ({
  type: 'sign',
  as,
  typedName:
    as === 'person'
      ? PersonName.parse(name)
      : as === 'guardian'
        ? PersonName.parse(guardianOf(n, name))
        : null,
})

interface Ground {
  readonly plan: EnrolmentPlan
  readonly terms: AgreementTerms
}

type More = Omit<Facts, keyof Acting>

/** What the rules know of one of the people on a day. */
function judgedBy({ plan, terms }: Ground, n: number, { today }: { today: string }): FindingFacts {
  const values = valuesOn(seedParameters, agreementParameters, { division: '4401', day: today })
  if (!values.ok) throw new Error('the demonstration’s parameters are not all set')
  const { bornOn } = applicantOf({ n, chance: chanceFrom(n), bornBy: youngestBirth(plan) })
  const adult = values.value['agreement.adult']
  return {
    thresholds: values.value,
    ...agesFor(bornOn, { startsOn: terms.startsOn, today, adult }),
    guardianNamed: true,
    othersOfSite: n - 1,
    othersOfPost: n - 1,
    minimumWageFen: null,
    heldFrom: null,
  }
}

/** Lets an enterprise and a college draft an agreement with somebody admitted, and all of them do their part. */
export function agree(
  { live }: Chronicle,
  ground: Ground,
  { n, name, daysAgo, steps }: Agreed,
): ApprenticeAgreement {
  const { plan, terms } = ground
  const { chainId, id: planId, enterpriseId, collegeId } = plan
  const applicationId = ApplicationId.parse(demoId('application', n))
  const personId = PersonId.parse(demoId('person', n))
  const names = namesFor(n, name)
  const promised = { payFloorFen: plan.terms.payFloorFen, occupationCode: terms.occupationCode }
  const draft: AgreementDraft = { applicationId, terms, names }
  const id = ApprenticeAgreementId.parse(demoId('agreement', n))
  return live<ApprenticeAgreement, Command, AgreementEvent | DraftedEvent, More>(chainId, {
    by: 'lead',
    daysAgo,
    steps,
    found: (acting) =>
      found(
        { chainId, id, draft },
        {
          ...acting,
          application: { id: applicationId, planId, enterpriseId, collegeId, personId, status: 'admitted' },
          planInForce: plan.status === 'inForce',
          plan: promised,
          judging: judgedBy(ground, n, acting),
        },
      ),
    rules: {
      aggregate: 'apprentice-agreement',
      decide,
      evolve: (state, event) => (event.type === 'drafted' ? state : evolve(state, event)),
      partiesOf: (state) => subjectOf(state).parties,
      facts: (_, acting) => ({
        names: { ...names, person: name },
        judging: judgedBy(ground, n, acting),
        plan: promised,
      }),
    },
  })
}
