import { z } from 'zod'

import { type AgreementTerms as Terms, AgreementTerms } from '@skillchain/domain/enrolment/agreement-terms'
import { AgreementReason } from '@skillchain/domain/enrolment/apprentice-agreement'
import { Day } from '@skillchain/domain/kernel/moment'
import { PersonName } from '@skillchain/domain/organisation/person-name'

/** What is typed where nobody need be named. */
const Optional = z
  .string()
  .nullable()
  .transform((text) => (text?.trim() ? text : null))
  .pipe(PersonName.nullable())

/** Who is named, as a form holds it: a guardian who is not named is an empty field. */
const Names = z.object({ mentor: PersonName, teacher: PersonName, guardian: Optional })

export const DraftForm = z.object({ people: z.array(z.string()).min(1), terms: AgreementTerms, names: Names })
export const AmendForm = z.object({
  terms: AgreementTerms,
  names: Names,
  reason: AgreementReason,
  fromOn: Day,
})

/** What a plan says of a post, for terms to begin with. */
export interface FromPlan {
  readonly postName: string
  readonly occupationCode: string
  readonly grade: string
  readonly divisionCode: string
  readonly startsOn: string
  readonly payFloorFen: number
}

/** The day before the same day of the next year. */
export function yearFrom(startsOn: string): string {
  const at = new Date(`${startsOn}T00:00:00Z`)
  at.setUTCFullYear(at.getUTCFullYear() + 1)
  at.setUTCDate(at.getUTCDate() - 1)
  return at.toISOString().slice(0, 10)
}

const blank = {
  programme: '',
  workplace: '',
  hazardousPost: false,
  entertainmentVenue: false,
  throughAgency: false,
  siteStaff: null,
  postStaff: null,
  courseYear: null,
  hoursPerDay: 8,
  hoursPerWeek: 40,
  nightShift: false,
  overtime: false,
  restDayWork: false,
  payDay: 10,
  feesCharged: false,
  insurances: [],
  evidence: [],
  trainingPlan: '',
  certificate: '',
  safety: '',
  lodging: '',
  confidentiality: '',
  jobOffer: '',
  subsidy: '',
  termination: '',
  dispute: '',
}

/** Terms to begin with: of the plan what it says, the rest as in the last agreement where there is one. */
export function termsFrom(plan: FromPlan | undefined, last: Terms | undefined): object {
  const { postName = '', occupationCode = '', grade = '', divisionCode = '', startsOn = '' } = plan ?? {}
  const payFen = plan?.payFloorFen ?? null
  return {
    ...blank,
    // Parsed: a form takes plain values, and what a query holds is more than that.
    ...(last && AgreementTerms.parse(last)),
    postName,
    occupationCode,
    grade,
    divisionCode,
    startsOn,
    endsOn: startsOn === '' ? '' : yearFrom(startsOn),
    payFen,
    comparisonPayFen: payFen,
  }
}

export const blankNames = { mentor: '', teacher: '', guardian: '' }
