import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'

import { application } from '@skillchain/db/enrolment/application.table'
import { personChain } from '@skillchain/db/organisation/person-account.table'
import { personLook } from '@skillchain/db/organisation/person.table'
import { aSpreadsheetOf } from '@skillchain/documents/sheet/spreadsheet.fixture'
import { aStudentId } from '@skillchain/domain/organisation/actor.fixture'

import { chainId } from '../../test/demand.ts'
import { refusal } from '../../test/plan.ts'
import { HEADINGS, aDesk, rosterRow } from '../../test/roster.ts'

const desk = await aDesk()
const { as, db } = desk
const plan = await desk.plan(16)
await desk.imported(plan, aSpreadsheetOf([HEADINGS, rosterRow(1), rosterRow(2)]))
const [theirs, another] = (await as('college').application.list({ chainId, limit: 10 })).rows
if (!theirs || !another) throw new Error('two have applied')
await db.update(application).set({ personId: aStudentId }).where(eq(application.id, theirs.id))

test('whoever applies is let into the chain', async () => {
  const people = await db.select().from(personChain).where(eq(personChain.chainId, chainId))

  expect(people.map(({ personId }) => personId)).toContain(another.personId)
})

test('people find what they have applied for themselves, and nothing of anybody else', async () => {
  const { rows } = await as('student').application.mine({ limit: 50 })

  expect(rows.map(({ id }) => id)).toEqual([theirs.id])
  expect(rows[0]).toMatchObject({ collegeName: 'Organisation 1', enterpriseName: 'Organisation 3' })
})

test('people are told who has seen their full number, and of nobody else’s', async () => {
  for (const { id } of [theirs, another])
    await as('college').application.reveal({ key: uuidv7(), chainId, id, purpose: 'check-document' })
  expect(await db.select().from(personLook)).toHaveLength(2)

  const { rows } = await as('student').application.looksAtMe({ limit: 50 })

  expect(rows).toMatchObject([{ purpose: 'check-document', organisationName: 'Organisation 1' }])
})

test('an organisation asks no such thing', async () => {
  await expect(as('college').application.mine({ limit: 50 })).rejects.toMatchObject(refusal('access.denied'))
})
