import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { organisation } from '@skillchain/db/organisation/organisation.table'
import { aWorkbook } from '@skillchain/documents/sheet/sheet.fixture'
import { anOrganisationId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { ORIGIN, aServer, signIn } from '../../test/server.ts'

const { server, owner } = await aServer()
const headings = { columns: [{ label: '职业编码' }, { label: '职业名称' }, { label: '标识' }] }
const book = await aWorkbook(
  [
    ['6-31-01-03', '维修电工', ''],
    ['6-31-07-09', '人形机器人运维员', 'S'],
    ['6310103', '电工', ''],
  ],
  headings,
)

const cookies = new Map<string, string>()
async function cookieOf(who: keyof typeof cast): Promise<string> {
  const cookie = cookies.get(who) ?? (await signIn(server, who))
  cookies.set(who, cookie)
  return cookie
}

async function upload(who: keyof typeof cast, given: { version?: string; bytes?: Buffer } = {}) {
  const { version = '2028', bytes = book } = given
  const response = await server.inject({
    method: 'POST',
    url: `/api/upload/occupation-dictionary?version=${version}`,
    headers: {
      origin: ORIGIN,
      cookie: await cookieOf(who),
      'content-type': 'application/octet-stream',
      'x-organisation': cast[who].organisationId,
      'x-skillchain': '1',
    },
    payload: bytes,
  })
  return { status: response.statusCode, answer: response.json<unknown>() }
}

test('a city’s regulator brings in no dictionary, nor does a college', async () => {
  expect(await upload('regulator')).toMatchObject({
    status: 403,
    answer: { problem: { code: 'access.denied' } },
  })
  expect(await upload('college')).toMatchObject({ status: 403 })
})

test('the province’s sees what a file would change, fault by fault, and nothing is kept', async () => {
  await owner
    .update(organisation)
    .set({ divisionCode: '44' })
    .where(eq(organisation.id, anOrganisationId(5)))

  expect(await upload('regulator', { version: '2022' })).toMatchObject({
    status: 200,
    answer: {
      read: 3,
      mode: 'supplement',
      comparedWith: { version: '2022' },
      diff: {
        added: [{ code: '6-31-07-09', markers: ['S'] }],
        renamed: [{ code: '6-31-01-03', from: '电工', to: '维修电工' }],
      },
      faults: [{ row: 4, column: 'code', value: '6310103' }],
    },
  })
  expect(await upload('regulator')).toMatchObject({ answer: { mode: 'edition', diff: { renamed: [{}] } } })
})

test.each([
  ['an edition that is no year', { version: 'x' }, 'request.malformed'],
  ['an empty file', { bytes: Buffer.alloc(0) }, 'standard.file-empty'],
  ['another table', { bytes: Buffer.from('姓名,电话\r\n张三,1\r\n') }, 'standard.dictionary-columns-missing'],
  ['no table at all', { bytes: Buffer.from([0x50, 0x4b, 3, 4, 9, 9]) }, 'standard.file-unreadable'],
])('%s is refused in words', async (_, given, code) => {
  expect(await upload('regulator', given)).toMatchObject({ answer: { problem: { code } } })
})
