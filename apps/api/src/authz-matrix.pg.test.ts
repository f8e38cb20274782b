import { readFileSync } from 'node:fs'
import path from 'node:path'

import { TRPCError } from '@trpc/server'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'

import { aDatabase, credentialsOf } from '@skillchain/db/test/database'
import type { Grant } from '@skillchain/domain/organisation/access'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { anyInputs } from '../test/any-input.ts'
import { inputs } from '../test/inputs.ts'
import { testServices } from '../test/services.ts'
import { type Procedure, matrixOf, proceduresOf } from './kernel/matrix.ts'
import { createCallerFactory } from './kernel/trpc.ts'
import { appRouter } from './router.ts'

const procedures = proceduresOf(appRouter)
const reviewed = readFileSync(path.resolve(import.meta.dirname, '../authz-matrix.csv'), 'utf8')

test('who may do what is as it was reviewed', () => {
  expect(matrixOf(procedures)).toEqual(reviewed.trimEnd().split('\n'))
})

test.each(procedures)('$path says who may, and what it answers', ({ access, hasOutput }) => {
  expect(access).toBeDefined()
  expect(hasOutput).toBe(true)
})

const { db, past } = await (async () => {
  const { db: owner, pool } = await aDatabase()
  return { db: owner, past: pool }
})()

type Who = Exclude<keyof typeof cast, `${string}Elsewhere`>
const people: Who[] = [
  'college',
  'collegeManager',
  'enterprise',
  'leader',
  'regulator',
  'auditor',
  'evaluator',
  'base',
  'student',
]

/** Calls as a server would, with what somebody shows at the door. */
async function call(who: Who | null, { path: name }: Procedure, input: object): Promise<string> {
  const { sessionToken, organisationId } = credentialsOf(
    who ?? 'college',
    who ? {} : { sessionToken: 'nobody' },
  )
  const caller: unknown = createCallerFactory(appRouter)({
    db,
    services: testServices,
    sessionToken,
    organisationId,
  })
  const procedure = name.split('.').reduce<unknown>((at, step) => Reflect.get(Object(at), step), caller)
  try {
    const answer: unknown = await Reflect.apply(Object(procedure), undefined, [input])
    return `answered ${JSON.stringify(answer)}`
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    const code = 'problem' in error && error.problem ? JSON.stringify(error.problem) : error.message
    return `${error.code} ${code}`
  }
}

const inputsOf = ({ path: name, input }: Procedure) => inputs[name]?.() ?? anyInputs(input)
/** A fresh key for each call, and the chain it is about. */
const about = (chainId: string, input: object): object => ({
  ...input,
  ...('key' in input && { key: uuidv7() }),
  ...('chainId' in input && { chainId }),
})
const grantOf = ({ access }: Procedure): Grant =>
  typeof access !== 'object'
    ? {}
    : 'grant' in access
      ? access.grant
      : Object.assign({}, ...Object.values(access.policy))
const guarded = procedures.filter(({ access }) => typeof access === 'object')

const outcomeOf = (answer: string) =>
  answer.startsWith('FORBIDDEN') ? 'refused' : answer.startsWith('INTERNAL') ? 'failed' : 'let in'

/** Of a command, a role may hold one and lack another: which, the record decides that is not there in this test. */
function rightOutcomes(procedure: Procedure, who: Who): readonly string[] {
  if (!(cast[who].role in grantOf(procedure))) return ['refused']
  return procedure.type === 'query' ? ['let in'] : ['let in', 'refused']
}

describe.each(guarded)('$path', (procedure) => {
  test('has inputs to be tried with', () => {
    expect(inputsOf(procedure)).not.toEqual([])
  })

  test('is closed to whoever has not signed in', async () => {
    for (const input of inputsOf(procedure))
      expect(await call(null, procedure, input)).toMatch(/^UNAUTHORIZED/)
  })

  test('is closed to the roles it does not name, and open to those it does', async () => {
    for (const input of inputsOf(procedure)) {
      for (const who of people) {
        const answer = await call(who, procedure, about(aChainId(1), input))
        const outcome = outcomeOf(answer)
        const rightly = rightOutcomes(procedure, who).includes(outcome)
        expect([who, rightly ? 'rightly' : answer]).toEqual([who, 'rightly'])
      }
    }
  })

  test('answers of another’s chain as of one that does not exist', async () => {
    await past.query(`update organisation.organisation_chain set standing = 'former' where chain_id = $1`, [
      aChainId(2),
    ])
    for (const input of inputsOf(procedure).filter((each) => 'chainId' in each)) {
      for (const who of people) {
        const former = await call(who, procedure, about(aChainId(2), input))
        const absent = await call(who, procedure, about(aChainId(99), input))
        expect([who, former]).toEqual([who, absent])
      }
    }
  })
})

test('members of a suspended organisation get the answer of a stranger, everywhere', async () => {
  await past.query('update organisation.organisation set suspended_at = now() where id = $1', [
    cast.college.organisationId,
  ])
  for (const procedure of guarded) {
    for (const input of inputsOf(procedure))
      expect(await call('college', procedure, input)).toMatch(/^FORBIDDEN .*not-a-member/)
  }
})
