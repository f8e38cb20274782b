import { expect, test } from 'vitest'

import { skillDemand } from '@skillchain/db/demand/skill-demand.table'
import { livingChains } from '@skillchain/db/test/chain'
import { aSkillDemand, aSkillDemandId } from '@skillchain/domain/demand/skill-demand.fixture'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { aServer, post, signIn } from '../../test/server.ts'

const { server, owner } = await aServer()
await livingChains(owner)
await owner
  .insert(skillDemand)
  .values([
    aSkillDemand({ id: aSkillDemandId(1), postName: '=HYPERLINK("http://x")', status: 'published' }),
    aSkillDemand({ id: aSkillDemandId(2), postName: '调试工', status: 'published', headCount: 7 }),
    aSkillDemand({ id: aSkillDemandId(3), postName: '草稿岗位' }),
  ])

const wanted = (given: object = {}) => ({
  format: 'csv',
  fileName: '岗位需求',
  columns: [
    { key: 'postName', label: '岗位' },
    { key: 'headCount', label: '人数' },
    { key: 'payFromFen', label: '月薪' },
    { key: 'status', label: '状态' },
  ],
  words: { status: { published: '已发布' } },
  question: { chainId: aChainId(1), sort: { by: 'headCount', direction: 'desc' } },
  ...given,
})
async function take(who: 'college' | 'student' | 'enterprise', body: object, list = 'demands') {
  const cookie = await signIn(server, who)
  return post(server, `/api/export/${list}`, body, { cookie, 'x-organisation': cast[who].organisationId })
}

test('a file holds just what the reader’s list would show, in the reader’s words and in no formulas', async () => {
  const response = await take('college', wanted())

  expect(response.headers['content-disposition']).toContain(encodeURIComponent('岗位需求.csv'))
  expect(response.body.replace('\ufeff', '').trim().split('\r\n')).toEqual([
    '"岗位","人数","月薪","状态"',
    `"'=HYPERLINK(""http://x"")","24","6000.00","已发布"`,
    '"调试工","7","6000.00","已发布"',
  ])
})

test('its filter is the list’s', async () => {
  const question = { chainId: aChainId(1), filter: { search: '调试' } }

  expect((await take('college', wanted({ question }))).body).not.toContain('HYPERLINK')
})

test('of a chain one does not belong to there is nothing but the headings', async () => {
  const response = await take('college', wanted({ question: { chainId: aChainId(9) } }))

  expect(response.body.trim().split('\r\n')).toHaveLength(1)
})

test('a workbook is a workbook', async () => {
  const response = await take('college', wanted({ format: 'xlsx' }))

  expect(response.statusCode).toBe(200)
  expect(response.rawPayload.subarray(0, 2).toString()).toBe('PK')
})

test.each([
  ['a role without a grant', 'student', wanted(), 'demands', 403],
  [
    'a column it does not have',
    'college',
    wanted({ columns: [{ key: 'version', label: 'v' }] }),
    'demands',
    400,
  ],
  ['a question it does not understand', 'college', wanted({ question: { chainId: 1 } }), 'demands', 400],
  ['a list there is not', 'college', wanted(), 'people', 404],
] as const)('is refused for %s', async (...[, who, body, list, status]) => {
  const response = await take(who, body, list)

  expect(response.statusCode).toBe(status)
  expect(response.json()).toMatchObject({ problem: { code: expect.any(String) } })
})

test('nobody takes a file before signing in', async () => {
  expect((await post(server, '/api/export/demands', wanted())).statusCode).toBe(401)
})
