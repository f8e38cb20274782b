import { beforeAll, describe, expect, test } from 'vitest'

import { agreementInForce } from '@skillchain/db/enrolment/agreement-in-force.query'
import { asActor } from '@skillchain/db/kernel/database'
import { event } from '@skillchain/db/kernel/event.table'
import type { ApprenticeAgreement, Signatory } from '@skillchain/domain/enrolment/apprentice-agreement'
import { someNames } from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import { cast } from '@skillchain/domain/organisation/actor.fixture'
import { PersonName } from '@skillchain/domain/organisation/person-name'

import { anAgreementDesk, termsAhead } from '../../test/agreement.ts'
import { type Who, chainId, inDays } from '../../test/demand.ts'
import { refusal } from '../../test/plan.ts'

const desk = await anAgreementDesk()
const { as, db, perform, sent, sign, signNext, read } = desk
const reason = '考核合格，调整报酬'
const HAND: Readonly<Record<Signatory, Who>> = {
  enterprise: 'enterprise',
  college: 'college',
  person: 'student',
  guardian: 'student',
}
const EVERYBODY: readonly Signatory[] = ['enterprise', 'college', 'person', 'guardian']

let agreement: ApprenticeAgreement
let guardian: PersonName | null
/** All who are asked sign, one after the other. */
async function signedBy(parties: readonly Signatory[], put: typeof sign): Promise<void> {
  const { people } = await read('enterprise', agreement)
  for (const party of parties) {
    const name = party === 'person' || party === 'guardian' ? { name: people[party] } : {}
    // oxlint-disable-next-line no-await-in-loop
    agreement = await put(HAND[party], agreement, { party, ...name })
  }
}
interface Proposing {
  readonly who?: Who
  readonly mentor?: string
  readonly fromOn?: string
}
const propose = async (
  given: object,
  { who = 'enterprise', mentor = '陈师傅', fromOn = inDays(30) }: Proposing = {},
) => {
  const names = someNames({ mentor: PersonName.parse(mentor), guardian })
  agreement = await perform(who, agreement, {
    type: 'propose',
    terms: { ...agreement.terms, ...given },
    names,
    fromOn,
    reason,
    exceptions: [],
  })
}
const daysOn = (day: string) => asActor(db, cast.enterprise, (tx) => agreementInForce(tx, agreement, day))
const tasksOf = async (who: Who) =>
  (await as(who).task.list()).filter(({ kind }) => kind.includes('amendment')).map(({ kind }) => kind)
const listed = async (who: Who, filter: object) =>
  (await as(who).apprenticeAgreement.list({ chainId, limit: 10, filter })).rows.map(({ id }) => id)

beforeAll(async () => {
  agreement = await sent()
  const { people } = await read('enterprise', agreement)
  guardian = people.guardian === null ? null : PersonName.parse(people.guardian)
  await signedBy(
    EVERYBODY.filter((party) => party !== 'guardian' || agreement.minor),
    sign,
  )
})

describe('an amendment', () => {
  test('leaves what is in force as it is, and waits for those whom it concerns', async () => {
    await propose({ payFen: 380_000 })

    expect(agreement).toMatchObject({
      status: 'inForce',
      edition: 1,
      terms: { payFen: 360_000 },
      amendment: { edition: 2, terms: { payFen: 380_000 }, fromOn: inDays(30) },
    })
    expect(await tasksOf('enterprise')).toEqual(['agreements-amendment-to-sign'])
    expect(await tasksOf('student')).toEqual(['own-amendment-to-sign'])
    for (const filter of [{ unsigned: true }, { amending: true }])
      expect(await listed('college', filter)).toEqual([agreement.id])
    expect((await as('student').apprenticeAgreement.mine({ limit: 1 })).rows).toMatchObject([
      { payFen: 360_000, amendment: { fromOn: inDays(30) } },
    ])
  })

  test('is one at a time, and signed by nobody without their password and their name', async () => {
    await expect(propose({ payFen: 390_000 })).rejects.toMatchObject(refusal('agreement.amendment-open'))
    const { people } = await read('student', agreement)
    await expect(
      signNext('student', agreement, { party: 'person', name: people.person, password: 'wrong' }),
    ).rejects.toMatchObject(refusal('access.password-wrong'))
    await expect(signNext('student', agreement, { party: 'person', name: '张三丰' })).rejects.toMatchObject(
      refusal('agreement.name-differs'),
    )
    await expect(signNext('college', agreement, { party: 'enterprise' })).rejects.toMatchObject(
      refusal('agreement.not-a-signatory'),
    )
  })

  test('that is refused tells why whoever proposed it, and changes nothing', async () => {
    const refuse = { type: 'refuseAmendment' as const, as: 'person' as const, reason: '希望再谈一谈' }
    agreement = await perform('student', agreement, refuse)

    expect(agreement).toMatchObject({ edition: 1, amendment: { refusal: { by: 'person' } } })
    expect(await tasksOf('enterprise')).toEqual(['agreements-amendment-refused'])
    expect([await tasksOf('college'), await tasksOf('student')]).toEqual([[], []])
    expect(await listed('college', { unsigned: true })).toEqual([])
    await expect(perform('college', agreement, { type: 'withdrawAmendment', reason })).rejects.toMatchObject(
      refusal('agreement.not-the-proposer'),
    )
    agreement = await perform('enterprise', agreement, { type: 'withdrawAmendment', reason })
    expect(agreement.amendment).toBeNull()
    expect(await listed('college', { amending: true })).toEqual([])
  })

  test('is the text once all have signed, and the one before it stays as it was signed', async () => {
    await propose(
      { payFen: 380_000, endsOn: inDays(430) },
      { who: 'college', mentor: '何师傅', fromOn: inDays(120) },
    )
    const asked = EVERYBODY.filter((party) => party !== 'guardian' || agreement.minor)
    await signedBy(asked.slice(0, -1), signNext)
    expect(agreement.edition).toBe(1)
    await signedBy(asked.slice(-1), signNext)

    const view = await read('student', agreement)
    expect(view).toMatchObject({
      agreement: { edition: 2, terms: { payFen: 380_000 }, amendment: null },
      people: { mentor: '何师傅' },
      amendmentPeople: null,
      editions: [
        {
          edition: 1,
          terms: { payFen: 360_000 },
          people: { mentor: '陈师傅' },
          signatures: { person: { edition: 1 } },
          fromOn: null,
          toOn: inDays(119),
        },
      ],
    })
    expect(await tasksOf('enterprise')).toEqual([])
  })

  test('is what training goes by from its day on, and the text before it until then', async () => {
    expect(await daysOn(inDays(119))).toEqual({ startsOn: inDays(100), endsOn: inDays(460) })
    expect(await daysOn(inDays(120))).toEqual({ startsOn: inDays(100), endsOn: inDays(430) })
  })

  test('of the mentor asks the enterprise alone, and adds to the log', async () => {
    await propose({}, { mentor: '黄师傅', fromOn: inDays(121) })
    expect(await tasksOf('student')).toEqual([])
    await signedBy(['enterprise'], signNext)

    const { editions, people } = await read('leader', agreement)
    expect(editions.map(({ edition, fromOn, toOn }) => [edition, fromOn, toOn])).toEqual([
      [1, null, inDays(119)],
      [2, inDays(120), inDays(120)],
    ])
    expect(JSON.stringify([editions, people])).not.toMatch(/师傅|李老师/)
    expect(agreement.signatures).toMatchObject({ enterprise: { edition: 3 }, college: { edition: 2 } })
  })

  test('is checked by the rules of any text, and its findings are told with it', async () => {
    await expect(propose({ hoursPerDay: 9 }, { fromOn: inDays(130) })).rejects.toMatchObject(
      refusal('agreement.findings-open'),
    )
    await expect(propose({ payFen: 1_000 }, { fromOn: inDays(130) })).rejects.toMatchObject(
      refusal('agreement.pay-below-plan'),
    )
    await propose({ insurances: termsAhead().insurances.slice(0, 1), payDay: 12 }, { fromOn: inDays(130) })
    expect((await read('regulator', agreement)).amendmentFindings).toEqual([])
    expect((await read('student', agreement)).amendmentFindings).toBeNull()
  })

  test('leaves no name in the log', async () => {
    const payloads = JSON.stringify(await db.select({ payload: event.payload }).from(event))

    expect(payloads).toContain('"amendment-signed"')
    expect(payloads).not.toMatch(/师傅|李老师/)
  })
})
