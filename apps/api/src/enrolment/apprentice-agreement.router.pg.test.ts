import { describe, expect, test } from 'vitest'

import { event } from '@skillchain/db/kernel/event.table'
import { someNames } from '@skillchain/domain/enrolment/apprentice-agreement.fixture'
import { PersonName } from '@skillchain/domain/organisation/person-name'

import { anAgreementDesk, termsAhead } from '../../test/agreement.ts'
import { chainId } from '../../test/demand.ts'
import { refusal } from '../../test/plan.ts'

const desk = await anAgreementDesk()
const { as, draft, perform, sent, sign, read, theirs, another, db } = desk
const reason = '按院校意见调整'
const tasksOf = async (who: Parameters<typeof as>[0]) =>
  (await as(who).task.list()).filter(({ kind }) => kind.includes('agreement')).map(({ kind }) => kind)

describe('the admitted', () => {
  test('are offered for an agreement until they have one, with names masked for the enterprise', async () => {
    const [post] = await as('enterprise').apprenticeAgreement.posts({ chainId })
    const asked = { chainId, postId: post?.postId ?? '', limit: 10 }
    const { rows } = await as('enterprise').apprenticeAgreement.candidates(asked)
    const named = await as('college').apprenticeAgreement.candidates(asked)

    expect(post?.count).toBe(rows.length)
    expect(rows.map(({ id }) => id)).toEqual(named.rows.map(({ id }) => id))
    expect(rows[0]?.personName).toContain('*')
    expect(named.rows[0]?.personName).not.toContain('*')
    await expect(as('student').apprenticeAgreement.candidates(asked)).rejects.toMatchObject(
      refusal('access.denied'),
    )
  })

  test('are offered to the parties of their plan, and to no other whose chains they see', async () => {
    const [post] = await as('enterprise').apprenticeAgreement.posts({ chainId })
    expect(await as('leader').apprenticeAgreement.posts({ chainId })).toEqual([])
    const seen = { chainId, postId: post?.postId ?? '', limit: 10 }
    expect((await as('leader').apprenticeAgreement.candidates(seen)).rows).toEqual([])
  })
})

describe('an agreement', () => {
  test('is drafted once, by an organisation of the plan, and is nothing to the person until it is sent', async () => {
    const made = await draft(another.id, { who: 'college' })

    await expect(draft(another.id)).rejects.toMatchObject(refusal('record.exists'))
    await expect(read('otherCollege', made)).rejects.toMatchObject(refusal('record.missing'))
    expect((await as('student').apprenticeAgreement.mine({ limit: 10 })).rows).toEqual([])
    const [post] = await as('college').apprenticeAgreement.posts({ chainId })
    expect(post?.count).toBe(1)
    const asked = { chainId, postId: post?.postId ?? '', limit: 10 }
    const { rows } = await as('college').apprenticeAgreement.candidates(asked)
    expect(rows.map(({ id }) => id)).toEqual([theirs.id])
    await perform('college', made, { type: 'withdraw', reason })
    expect((await draft(another.id)).status).toBe('draft')
  })

  test('is not sent while its terms break a rule, and says which', async () => {
    const made = await draft(theirs.id, { terms: { hoursPerDay: 9, overtime: true } })

    await expect(perform('enterprise', made, { type: 'send', exceptions: [] })).rejects.toMatchObject({
      problem: { code: 'agreement.findings-open', params: { count: 2 } },
    })
    // Who audits is told what those who wrote it are told.
    for (const who of ['enterprise', 'regulator'] as const) {
      const { findings } = await read(who, made)
      expect(findings?.map(({ rule }) => rule)).toEqual(['hoursPerDay', 'overtime'])
    }
    await perform('enterprise', made, { type: 'withdraw', reason })
  })

  test('promises no less than the plan does', async () => {
    await expect(draft(theirs.id, { terms: { payFen: 1_000 } })).rejects.toMatchObject(
      refusal('agreement.pay-below-plan'),
    )
  })

  test('is in force once all have signed, and a wrong password signs nothing', async () => {
    const made = await sent()
    const { people, agreement } = await read('student', made)
    expect(people.person).not.toContain('*')
    expect(await tasksOf('enterprise')).toContain('agreements-to-sign')
    expect(await tasksOf('student')).toEqual(['own-agreement-to-sign'])

    await expect(
      sign('student', agreement, { party: 'person', name: people.person, password: 'wrong' }),
    ).rejects.toMatchObject(refusal('access.password-wrong'))
    await expect(sign('student', agreement, { party: 'person', name: '张三丰' })).rejects.toMatchObject(
      refusal('agreement.name-differs'),
    )
    let now = await sign('student', agreement, { party: 'person', name: people.person })
    now = await sign('college', now, { party: 'college' })
    if (now.minor) now = await sign('student', now, { party: 'guardian', name: people.guardian })
    expect(now.status).toBe('signing')
    expect(await tasksOf('student')).toEqual([])
    now = await sign('enterprise', now, { party: 'enterprise' })
    expect(now).toMatchObject({ status: 'inForce' })
    expect((await as('student').apprenticeAgreement.mine({ limit: 10 })).rows).toMatchObject([
      { id: made.id, missing: [] },
    ])
    await perform('college', now, { type: 'end', reason })
  })

  test('that is refused is put right by a second text, which asks those again whom it concerns', async () => {
    const made = await sent()
    const signed = await sign('college', made, { party: 'college' })
    const refused = await perform('student', signed, { type: 'refuse', as: 'person', reason: '想换岗位' })
    expect(await tasksOf('college')).toContain('agreements-refused')

    const terms = { ...refused.terms, payFen: refused.terms.payFen + 10_000 }
    const second = await perform('enterprise', refused, {
      type: 'amend',
      terms,
      names: someNames(),
      reason,
      exceptions: [],
    })
    expect(second).toMatchObject({ edition: 2, status: 'signing', refusal: null })
    expect(Object.values(second.signatures).every((signature) => signature === null)).toBe(true)
    const third = await perform('enterprise', await sign('college', second, { party: 'college' }), {
      type: 'amend',
      terms,
      names: someNames({ mentor: PersonName.parse('何师傅') }),
      reason,
      exceptions: [],
    })
    expect(third.signatures.college).not.toBeNull()
    expect((await read('student', third)).people.mentor).toBe('何师傅')
    await perform('enterprise', third, { type: 'withdraw', reason })
  })

  test('is read by a leader and a regulator with names masked', async () => {
    const made = await draft()
    for (const who of ['leader', 'regulator'] as const) {
      expect((await read(who, made)).people.person).toContain('*')
    }
    expect((await read('leader', made)).findings).toBeNull()
    await perform('enterprise', made, {
      type: 'revise',
      terms: termsAhead({ payDay: 12 }),
      names: someNames(),
    })
  })

  test('leaves neither a name nor a password in the log', async () => {
    const payloads = JSON.stringify(await db.select({ payload: event.payload }).from(event))
    const { people } = await read('college', await draftOf())

    expect(payloads).toContain('"signed"')
    expect(payloads).not.toContain('correct horse')
    for (const name of [people.person, people.mentor, people.teacher]) expect(payloads).not.toContain(name)
  })
})

async function draftOf() {
  const [row] = (await as('college').apprenticeAgreement.list({ chainId, limit: 10 })).rows
  if (!row) throw new Error('there is an agreement')
  return row
}
