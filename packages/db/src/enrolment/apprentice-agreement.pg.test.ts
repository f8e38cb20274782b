import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { anApplicationId } from '@skillchain/domain/enrolment/application.fixture'
import {
  anAgreement,
  anAgreementId,
  anAmendment,
  signedBy,
} from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import type { ApprenticeAgreement, Signatory } from '@skillchain/domain/enrolment/apprentice-agreement'
import { anEnrolmentPlanId } from '@skillchain/domain/enrolment/enrolment-plan.fixture'
import { aChainId, aStudentId, cast } from '@skillchain/domain/organisation/actor.fixture'
import { PersonName } from '@skillchain/domain/organisation/person-name'

import { livingChains } from '../../test/chain.ts'
import { aDatabase } from '../../test/database.ts'
import { anEnrolment } from '../../test/enrolment.ts'
import { multiply, planOf } from '../../test/plan.ts'
import { type Tx, asActor } from '../kernel/database.ts'
import { agreementEdition } from './agreement-edition.table.ts'
import { agreements, countAgreements, ownAgreements } from './apprentice-agreement.query.ts'
import { find, insert, namesIn } from './apprentice-agreement.store.ts'
import { apprenticeAgreement as table } from './apprentice-agreement.table.ts'

const { db } = await aDatabase()
const chainId = aChainId(1)
const named = {
  person: '钟永',
  documentMask: '4***************1',
  mentor: PersonName.parse('陈师傅'),
  teacher: PersonName.parse('李老师'),
  guardian: PersonName.parse('钟大明'),
}
/** Of application `n` of the only plan. */
const agreementFor = (n: number, given: Partial<ApprenticeAgreement> = {}) =>
  anAgreement({
    id: anAgreementId(n),
    applicationId: anApplicationId(10 + n),
    planId: anEnrolmentPlanId(1),
    ...given,
  })
const add = (tx: Tx, n: number, given: Partial<ApprenticeAgreement> = {}) =>
  insert(tx, agreementFor(n, given), named)
/** In force with a change that asked the party again, who has signed the text before it alone. */
function anAmended(party: Signatory) {
  const { terms, edition, signatures: _signatures, ...change } = anAmendment({ cleared: [party] })
  return { terms, edition, amendment: null, changes: [{ ...change, edition }] }
}
const anEarlierText = (n: number) => {
  const { id: agreementId, enterpriseId, collegeId, personId, terms, minor } = agreementFor(n)
  const { enterprise, college, person, guardian } = signedBy('enterprise', 'college', 'person', 'guardian')
  return {
    chainId,
    agreementId,
    edition: 1,
    enterpriseId,
    collegeId,
    personId,
    terms,
    minor,
    enterpriseSignature: enterprise,
    collegeSignature: college,
    personSignature: person,
    guardianSignature: guardian,
    fromOn: null,
    toOn: '2027-05-31',
    mentorName: named.mentor,
    teacherName: named.teacher,
    guardianName: named.guardian,
  }
}
const as = <T>(who: keyof typeof cast, work: (tx: Tx) => Promise<T>) => asActor(db, cast[who], work)

beforeAll(async () => {
  await livingChains(db)
  await anEnrolment(db, { n: 1, applicants: Array.from({ length: 6 }, () => 'admitted' as const) })
  await as('enterprise', (tx) => add(tx, 0))
  await as('enterprise', (tx) => add(tx, 1, { status: 'signing' }))
})

describe('the database itself', () => {
  const all = signedBy('enterprise', 'college', 'person', 'guardian')

  test.each(['enterprise', 'college', 'person', 'guardian'] as const)(
    'holds no agreement in force that lacks the signature of the %s',
    async (party) => {
      const lacking = { status: 'inForce' as const, signatures: { ...all, [party]: null } }
      await expect(as('enterprise', (tx) => add(tx, 2, lacking))).rejects.toMatchObject({
        cause: { constraint: 'apprentice_agreement_in_force' },
      })
    },
  )

  test.each(['enterprise', 'college', 'person', 'guardian'] as const)(
    'holds no agreement in force whose last change the %s has not signed',
    async (party) => {
      const { terms, amendment, edition, changes } = anAmended(party)
      const amended = { status: 'inForce' as const, terms, amendment, edition, changes, signatures: all }
      await expect(as('enterprise', (tx) => add(tx, 2, amended))).rejects.toMatchObject({
        cause: { constraint: 'apprentice_agreement_signed_anew' },
      })
    },
  )

  test('holds a next text of nothing but an agreement in force', async () => {
    const signing = { status: 'signing' as const, amendment: anAmendment() }
    await expect(as('enterprise', (tx) => add(tx, 2, signing))).rejects.toMatchObject({
      cause: { constraint: 'apprentice_agreement_amendment' },
    })
  })

  test('keeps no text as an earlier one that somebody has not signed', async () => {
    const unsigned = { ...anEarlierText(1), personSignature: null }
    await expect(
      as('enterprise', (tx) => tx.insert(agreementEdition).values(unsigned)),
    ).rejects.toMatchObject({ cause: { constraint: 'agreement_edition_signed' } })
  })

  test('shows earlier texts to the parties alone, and lets nobody change them', async () => {
    await as('enterprise', (tx) => tx.insert(agreementEdition).values(anEarlierText(1)))
    const seenBy = (who: keyof typeof cast) => as(who, (tx) => tx.$count(agreementEdition))
    expect(await Promise.all([seenBy('student'), seenBy('college'), seenBy('otherCollege')])).toEqual([
      1, 1, 0,
    ])
    await expect(
      as('enterprise', (tx) => tx.update(agreementEdition).set({ edition: 9 })),
    ).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('asks for no guardian of who is of age', async () => {
    const adult = { status: 'inForce' as const, minor: false, signatures: { ...all, guardian: null } }
    await as('enterprise', (tx) => add(tx, 2, adult))
    expect((await as('college', (tx) => find(tx, agreementFor(2)))).ok).toBe(true)
  })

  test('holds one living agreement for an application', async () => {
    const second = { id: anAgreementId(90), applicationId: anApplicationId(11) }
    await expect(as('enterprise', (tx) => add(tx, 3, second))).rejects.toMatchObject({
      cause: { constraint: 'apprentice_agreement_once' },
    })
  })
})

describe('an agreement', () => {
  test('comes back as it was put in, with its names', async () => {
    const found = await as('college', (tx) => find(tx, agreementFor(1)))

    expect(found).toEqual({ ok: true, value: agreementFor(1, { status: 'signing' }) })
    expect(await as('student', (tx) => namesIn(tx, agreementFor(1)))).toEqual({
      ok: true,
      value: { ...named, amendment: null },
    })
  })

  test('is seen by its parties and, as a draft, not by the person', async () => {
    const seenBy = async (who: keyof typeof cast) =>
      (await as(who, (tx) => tx.select({ id: table.id }).from(table))).map(({ id }) => id)

    expect(await seenBy('student')).toEqual([anAgreementId(1), anAgreementId(2)])
    expect(await seenBy('otherCollege')).toEqual([])
    expect(await seenBy('leader')).toHaveLength(3)
    const { rows } = await as('student', (tx) =>
      ownAgreements(tx, { personId: aStudentId, chainIds: [chainId] }, { limit: 10 }),
    )
    expect(rows.map(({ id }) => id)).not.toContain(anAgreementId(0))
  })
})

describe('among thousands', () => {
  beforeAll(async () => {
    const columns = {
      id: sql`gen_random_uuid()`,
      application_id: sql`gen_random_uuid()`,
      drafted_at: sql`t.drafted_at + n * interval '1 minute'`,
    }
    await multiply(db, table, { times: 3_000, columns })
  })

  test.each(['enterprise', 'leader'] as const)(
    'the %s reads a page in the order an index has',
    async (who) => {
      const { organisationId } = cast[who]
      const plan = await planOf(db, cast[who], (tx) => agreements(tx, { chainId, organisationId, limit: 50 }))

      expect(plan).toMatchObject({
        indexes: expect.arrayContaining(['apprentice_agreement_by_time']),
        sorts: false,
      })
    },
  )

  test('counting reads no table from end to end', async () => {
    const { organisationId } = cast.college
    const filter = { status: ['refused' as const] }
    const plan = await planOf(db, cast.college, () => countAgreements({ chainId, organisationId, filter }))

    expect(plan.scanned).toEqual([])
  })
})
