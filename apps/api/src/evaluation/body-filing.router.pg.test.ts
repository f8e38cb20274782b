import { expect, test } from 'vitest'

import { BodyCode } from '@skillchain/domain/evaluation/body-filing'
import { aScopeRow, someFilingTerms } from '@skillchain/domain/evaluation/body-filing.fixture'

import { chainId } from '../../test/demand.ts'
import { aBody } from '../../test/evaluation.ts'
import { refusal } from '../../test/plan.ts'

const body = await aBody()
const { as, decideFiling } = body
const code = BodyCode.parse('S000044000123')

test('a filing is drafted by the body, answered by the department, and then known to the chain', async () => {
  const drafted = await body.drafted()
  const seen = async (who: Parameters<typeof as>[0]) =>
    (await as(who).bodyFiling.list({ chainId, limit: 50 })).rows.some(({ id }) => id === drafted.id)
  expect([await seen('evaluator'), await seen('college')]).toEqual([true, false])

  const submitted = await decideFiling('evaluator', drafted, { type: 'submit' })
  expect(submitted.dueOn).not.toBeNull()
  const reasons = [{ part: 'scope' as const, note: '考点未核验' }]
  const returned = await decideFiling('regulator', submitted, { type: 'return', reasons })
  const revised = await decideFiling('evaluator', returned, {
    type: 'revise',
    terms: someFilingTerms({ scope: drafted.scope, responsible: '叶敏' }),
  })
  const again = await decideFiling('evaluator', revised, { type: 'submit' })
  const filed = await decideFiling('regulator', again, {
    type: 'file',
    bodyCode: code,
    filingNumber: '粤评备〔2026〕9号',
  })

  expect(filed).toMatchObject({ status: 'filed', bodyCode: code, reasons: [] })
  expect(await seen('college')).toBe(true)
  const history = await as('evaluator').bodyFiling.history({ chainId, id: drafted.id })
  expect(history.map(({ type }) => type)).toEqual([
    'drafted',
    'submitted',
    'returned',
    'revised',
    'submitted',
    'filed',
  ])
})

test('a body answers no filing, and the department writes none', async () => {
  const submitted = await decideFiling('evaluator', await body.drafted(), { type: 'submit' })

  await expect(
    decideFiling('evaluator', submitted, { type: 'file', bodyCode: code, filingNumber: '粤评备9号' }),
  ).rejects.toMatchObject(refusal('access.denied'))
  await expect(
    decideFiling('auditor', submitted, { type: 'return', reasons: [{ part: 'scope', note: '不清楚' }] }),
  ).rejects.toMatchObject(refusal('access.denied'))
})

test('the regulator finds what waits for it without naming a chain, in its list and among its tasks', async () => {
  const submitted = await decideFiling('evaluator', await body.drafted(), { type: 'submit' })

  const { rows } = await as('regulator').bodyFiling.ofDivision({ limit: 50, status: ['submitted'] })
  const tasks = await as('regulator').task.list()

  expect(rows.map(({ id }) => id)).toContain(submitted.id)
  expect(tasks).toContainEqual(
    expect.objectContaining({
      id: `${submitted.id}:answer`,
      kind: 'body-filing-to-answer',
      dueOn: submitted.dueOn,
    }),
  )
})

test('an occupation that the dictionary does not list is refused', async () => {
  const scope = [aScopeRow({ dictionaryVersion: '1999' })]
  const drafted = await body.drafted()
  await expect(
    decideFiling('evaluator', drafted, { type: 'revise', terms: someFilingTerms({ scope }) }),
  ).rejects.toMatchObject(refusal('evaluation.occupation-unknown'))
})
