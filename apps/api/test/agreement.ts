import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'

import { application } from '@skillchain/db/enrolment/application.table'
import { aSpreadsheetOf } from '@skillchain/documents/sheet/spreadsheet.fixture'
import type { AgreementNames, AgreementTerms } from '@skillchain/domain/enrolment/agreement-terms'
import {
  type ApprenticeAgreement,
  ApprenticeAgreementId,
  type Signatory,
} from '@skillchain/domain/enrolment/apprentice-agreement'
import {
  anInsurance,
  someAgreementTerms,
  someNames,
} from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import { aStudentId } from '@skillchain/domain/organisation/actor.fixture'
import { PersonName } from '@skillchain/domain/organisation/person-name'

import { type Who, chainId, inDays } from './demand.ts'
import { HEADINGS, aDesk, rosterRow } from './roster.ts'
import { TEST_PASSWORD } from './services.ts'

/** Sound terms whose days lie ahead. */
export const termsAhead = (given: Partial<AgreementTerms> = {}): AgreementTerms =>
  someAgreementTerms({
    startsOn: inDays(100),
    endsOn: inDays(460),
    insurances: [anInsurance({ fromOn: inDays(90), toOn: inDays(500) })],
    ...given,
  })

/** A desk with two people admitted, the first of whom is the student of the cast, and agreements drafted for them. */
export async function anAgreementDesk() {
  const desk = await aDesk()
  const { as, db } = desk
  const plan = await desk.plan(16)
  await desk.imported(plan, aSpreadsheetOf([HEADINGS, rosterRow(1), rosterRow(2)]))
  const { rows } = await as('college').application.list({ chainId, limit: 10 })
  for (const { id } of rows) {
    for (const type of ['accept', 'admit'] as const) {
      const { application: current } = await as('college').application.inFull({ chainId, id })
      await as('college').application.perform({
        key: uuidv7(),
        chainId,
        id,
        version: current.version,
        command: { type },
      })
    }
  }
  const [theirs, another] = rows
  if (!theirs || !another) throw new Error('two have applied')
  await db.update(application).set({ personId: aStudentId }).where(eq(application.id, theirs.id))

  const draft = async (
    applicationId = theirs.id,
    { who = 'enterprise', terms = {}, names = {} }: Drafting = {},
  ) =>
    as(who).apprenticeAgreement.found({
      key: uuidv7(),
      chainId,
      id: ApprenticeAgreementId.parse(uuidv7()),
      draft: { applicationId, terms: termsAhead(terms), names: someNames({ guardian: null, ...names }) },
    })
  type Command = Parameters<ReturnType<typeof as>['apprenticeAgreement']['perform']>[0]['command']
  const perform = (who: Who, { id, version }: Version, command: Command) =>
    as(who).apprenticeAgreement.perform({ key: uuidv7(), chainId, id, version, command })
  const sent = async () => perform('enterprise', await draft(), { type: 'send', exceptions: [] })
  const signing =
    (type: 'sign' | 'signAmendment') =>
    (who: Who, { id, version }: Version, { party, name = null, password = TEST_PASSWORD }: Hand) =>
      as(who).apprenticeAgreement.sign({
        key: uuidv7(),
        chainId,
        id,
        version,
        command: { type, as: party, typedName: name === null ? null : PersonName.parse(name) },
        password,
      })
  const [sign, signNext] = [signing('sign'), signing('signAmendment')]
  const read = (who: Who, { id }: Pick<Version, 'id'>) => as(who).apprenticeAgreement.byId({ chainId, id })
  return { ...desk, theirs, another, draft, perform, sent, sign, signNext, read }
}

type Version = Pick<ApprenticeAgreement, 'id' | 'version'>
interface Hand {
  readonly party: Signatory
  readonly name?: string | null
  readonly password?: string
}
interface Drafting {
  readonly who?: Who
  readonly terms?: Partial<AgreementTerms>
  readonly names?: Partial<AgreementNames>
}
