import { beforeAll, describe, expect, test } from 'vitest'

import { cast } from '@skillchain/domain/organisation/actor.fixture'
import { OccupationCode, type OccupationRow } from '@skillchain/domain/standard/occupation'
import { seedOccupations } from '@skillchain/domain/standard/occupation-seed'
import { valueOn } from '@skillchain/domain/standard/rule-parameter'

import { aDatabase } from '../../test/database.ts'
import { asActor } from '../kernel/database.ts'
import { inScope } from '../kernel/in-scope.ts'
import { countOccupations, dictionaries, dictionaryOn, occupations } from './occupation.query.ts'
import { findOccupation, importDictionary } from './occupation.store.ts'
import { clusters, parameters, regions } from './reference.query.ts'
import { laySeed } from './reference-seed.ts'
import { supersede } from './rule-parameter.store.ts'

const two = (value: number) => String(value).padStart(2, '0')

const { db, pool } = await aDatabase()
const asked = <T>(read: () => Promise<T>, who: keyof typeof cast = 'college') =>
  inScope(db, { who: cast[who] }, read)

describe('what every installation begins with', () => {
  test('is there for everybody', async () => {
    expect(await asked(regions)).toHaveLength(21)
    expect(await asked(clusters)).toHaveLength(20)
    expect(await asked(dictionaries)).toMatchObject([
      { version: '2022', occupations: seedOccupations.length },
    ])
    expect(
      valueOn(await asked(parameters), {
        code: 'supervision.small-cell',
        division: '440100',
        day: '2026-06-01',
      }),
    ).toEqual({ ok: true, value: 5 })
  })

  test('is laid down once', async () => {
    await laySeed(pool)

    expect(await asked(() => countOccupations({ version: '2022' }))).toBe(seedOccupations.length)
  })

  test('is not for anybody to change who does not regulate', async () => {
    const edition = { version: '2030', title: 'x', source: 'x', inForceFromOn: '2030-01-01' }

    await expect(
      asActor(db, cast.college, (tx) => importDictionary(tx, { edition, rows: [] })),
    ).rejects.toMatchObject({
      cause: { code: '42501' },
    })
  })
})

describe('occupations', () => {
  test('are found by part of a name and by the beginning of a code, page by page', async () => {
    const named = await asked(() => occupations({ version: '2022', limit: 50, search: '机器人' }))
    const coded = await asked(() => occupations({ version: '2022', limit: 2, search: '6-31-01' }))
    const none = await asked(() => occupations({ version: '2022', limit: 2, search: '%' }))

    expect(named.rows.map(({ name }) => name)).toEqual(['工业机器人系统运维员', '工业机器人系统操作员'])
    expect(coded).toMatchObject({ rows: [{ name: '机修钳工' }, { name: '电工' }], next: null })
    expect(none.rows).toEqual([])
  })

  test('are paged without loss', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const cursor = after
      // One page after another: each begins where the one before ended.
      // oxlint-disable-next-line no-await-in-loop
      const page = await asked(() => occupations({ version: '2022', limit: 7, after: cursor, marker: 'S' }))
      seen.push(...page.rows.map(({ code }) => code))
      after = page.next ?? undefined
    } while (after !== undefined)

    expect(seen).toEqual(
      seedOccupations.flatMap(({ code, markers }) => (markers.includes('S') ? [code] : [])),
    )
  })

  test('of an unknown code are refused', async () => {
    const code = OccupationCode.parse('8-99-99-99')

    expect(
      await asActor(db, cast.college, (tx) => findOccupation(tx, { dictionaryVersion: '2022', code })),
    ).toMatchObject({ problem: { code: 'standard.occupation-unknown' } })
  })
})

describe('a new edition of the dictionary', () => {
  const edition = {
    version: '2028',
    title: '职业分类大典（2028年版）',
    source: '测试',
    inForceFromOn: '2028-01-01',
  }
  /** As many as the whole dictionary of 2022 has, with codes of its form. */
  const rows = Array.from({ length: 1_639 }, (_, n): OccupationRow => {
    const code = `${1 + (n % 8)}-${two(Math.floor(n / 8) % 99)}-${two(Math.floor(n / 800))}-${two(n % 90)}`
    return { code: OccupationCode.parse(code), name: `职业${n}`, markers: n % 17 === 0 ? ['S'] : [] }
  })

  beforeAll(async () => {
    await asActor(db, cast.regulator, (tx) => importDictionary(tx, { edition, rows }))
  })

  test('is taken whole, beside the one before', async () => {
    expect(await asked(dictionaries)).toMatchObject([
      { version: '2028', occupations: 1_639 },
      { version: '2022', occupations: seedOccupations.length },
    ])
  })

  test('is in force from its first day', async () => {
    expect(await asked(() => dictionaryOn('2027-12-31'))).toBe('2022')
    expect(await asked(() => dictionaryOn('2028-01-01'))).toBe('2028')
    expect(await asked(() => dictionaryOn('2000-01-01'))).toBeNull()
  })

  test('takes what a later notice adds and renames', async () => {
    const [first, ...others] = rows
    if (!first) throw new Error('no row')
    const notice = [
      { ...first, name: '新名' },
      { ...first, code: OccupationCode.parse('8-98-98-98') },
    ]
    const title = '职业分类大典（2028年版，含第一批新职业）'

    await asActor(db, cast.regulator, (tx) =>
      importDictionary(tx, { edition: { ...edition, title }, rows: notice }),
    )

    expect(await asked(dictionaries)).toMatchObject([{ title, occupations: others.length + 2 }, {}])
    const renamed = await asked(() => occupations({ version: '2028', limit: 1, search: '新名' }))
    expect(renamed.rows).toMatchObject([{ code: first.code }])
  })
})

describe('a parameter', () => {
  const added = {
    code: 'supervision.small-cell',
    division: '4401',
    validFromOn: '2027-01-01',
    validToOn: null,
    value: 8,
    source: '测试',
    confirmed: true,
  } as const

  test('is set by the regulator of its division alone', async () => {
    await expect(
      asActor(db, cast.regulator, (tx) =>
        supersede(tx, { added: { ...added, division: '4403' }, ended: null }),
      ),
    ).rejects.toMatchObject({ cause: { code: '42501' } })

    const set = await asActor(db, cast.regulator, (tx) => supersede(tx, { added, ended: null }))
    expect(set).toEqual({ ok: true, value: added })
  })

  test('ends where the next begins, and no day is set twice', async () => {
    const next = { ...added, validFromOn: '2027-02-01', value: 9 }
    const ended = { ...added, validToOn: '2027-01-31' }

    expect((await asActor(db, cast.regulator, (tx) => supersede(tx, { added: next, ended }))).ok).toBe(true)
    expect(await asActor(db, cast.regulator, (tx) => supersede(tx, { added: next, ended }))).toMatchObject({
      problem: { code: 'standard.parameter-overlapping' },
    })
    const of = async (day: string) =>
      valueOn(await asked(parameters), { code: added.code, division: '440100', day })
    expect([await of('2027-01-31'), await of('2027-02-01')]).toEqual([
      { ok: true, value: 8 },
      { ok: true, value: 9 },
    ])
  })
})
