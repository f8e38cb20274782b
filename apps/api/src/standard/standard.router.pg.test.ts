import { uuidv7 } from 'uuidv7'
import { beforeAll, describe, expect, test } from 'vitest'

import { organisation } from '@skillchain/db/organisation/organisation.table'
import { aDatabase, credentialsOf } from '@skillchain/db/test/database'
import { anOrganisationId } from '@skillchain/domain/organisation/actor.fixture'
import { OccupationCode, type OccupationRow } from '@skillchain/domain/standard/occupation'
import type { ParameterChange } from '@skillchain/domain/standard/rule-parameter.rules'
import { eq } from 'drizzle-orm'

import { testServices } from '../../test/services.ts'
import { createCallerFactory, router } from '../kernel/trpc.ts'
import { occupationRouter } from './occupation.router.ts'
import { referenceRouter } from './reference.router.ts'

const { db } = await aDatabase()
const app = router({ occupation: occupationRouter, reference: referenceRouter })
const as = (who: Parameters<typeof credentialsOf>[0]) =>
  createCallerFactory(app)({ db, services: testServices, ...credentialsOf(who) })
const refusal = (code: string) => ({ problem: { code } })

const aParameter = (given: Partial<ParameterChange> = {}): ParameterChange => ({
  code: 'enrolment.plan-answer',
  division: '4401',
  validFromOn: '2099-01-01',
  value: 7,
  source: '测试',
  confirmed: true,
  ...given,
})

describe('reference data', () => {
  test('is read by every role', async () => {
    expect(await as('college').reference.regions()).toHaveLength(21)
    expect(await as('evaluator').reference.clusters()).toHaveLength(20)
    expect((await as('leader').reference.parameters()).length).toBeGreaterThan(50)
  })
})

describe('a parameter', () => {
  const key = uuidv7()

  test('is set once, however often it is asked', async () => {
    const first = await as('regulator').reference.setParameter({ key, parameter: aParameter() })

    expect(first).toEqual({ ...aParameter(), validToOn: null })
    expect(await as('regulator').reference.setParameter({ key, parameter: aParameter() })).toEqual(first)
    await expect(
      as('regulator').reference.setParameter({ key, parameter: aParameter({ value: 8 }) }),
    ).rejects.toMatchObject(refusal('request.key-reused'))
  })

  test.each([
    ['of another city', 'regulator', { division: '4403' }, 'access.denied'],
    ['of the province', 'regulator', { division: '44' }, 'access.denied'],
    ['from today on', 'regulator', { validFromOn: '2020-01-01' }, 'standard.parameter-past'],
    ['for a day already set', 'regulator', { value: 9 }, 'standard.parameter-overlapping'],
    ['by an auditor', 'auditor', { validFromOn: '2099-02-01' }, 'access.denied'],
    ['by a college', 'college', { validFromOn: '2099-02-01' }, 'access.denied'],
  ] as const)('%s is refused', async (...[, who, given, code]) => {
    await expect(
      as(who).reference.setParameter({ key: uuidv7(), parameter: aParameter(given) }),
    ).rejects.toMatchObject(refusal(code))
  })
})

const edition = {
  version: '2028',
  title: '职业分类大典（2028年版）',
  source: '测试',
  inForceFromOn: '2028-01-01',
}
const rows: OccupationRow[] = [
  { code: OccupationCode.parse('6-31-01-03'), name: '电工', markers: [] },
  { code: OccupationCode.parse('6-31-07-09'), name: '人形机器人运维员', markers: ['S'] },
]

describe('a dictionary', () => {
  test('is not for a city to bring in', async () => {
    await expect(
      as('regulator').occupation.importDictionary({ key: uuidv7(), edition, rows }),
    ).rejects.toMatchObject(refusal('access.denied'))
  })

  describe('brought in by the province', () => {
    beforeAll(async () => {
      await db
        .update(organisation)
        .set({ divisionCode: '44' })
        .where(eq(organisation.id, anOrganisationId(5)))
    })

    test('is listed beside those before, and searched', async () => {
      const asked = { key: uuidv7(), edition, rows }
      const answer = await as('regulator').occupation.importDictionary(asked)

      expect(answer).toMatchObject({ mode: 'edition', added: 1, renamed: 0 })
      expect(await as('regulator').occupation.importDictionary(asked)).toEqual(answer)
      expect(await as('college').occupation.dictionaries()).toMatchObject({
        inForce: '2022',
        editions: [{ version: '2028', occupations: 2 }, { version: '2022' }],
      })
      const filter = { version: '2028', search: '机器人' }
      expect(await as('college').occupation.list({ filter, limit: 50 })).toMatchObject({
        rows: [{ name: '人形机器人运维员', markers: ['S'] }],
        next: null,
      })
      expect(await as('college').occupation.count({ filter })).toBe(1)
    })

    test('of an earlier year is refused', async () => {
      const earlier = { ...edition, version: '2020', inForceFromOn: '2020-01-01' }

      await expect(
        as('regulator').occupation.importDictionary({ key: uuidv7(), edition: earlier, rows }),
      ).rejects.toMatchObject(refusal('standard.dictionary-too-early'))
    })
  })
})
