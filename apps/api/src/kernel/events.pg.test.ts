import { uuidv7 } from 'uuidv7'
import { afterAll, expect, test } from 'vitest'

import { asActor } from '@skillchain/db/kernel/database'
import { addJob, setProgress } from '@skillchain/db/kernel/job.store'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'

import { aServer, signIn } from '../../test/server.ts'
import { openNotices } from './notices.ts'

const { server, owner } = await aServer({}, async (loginUrl) => {
  const notices = openNotices(loginUrl)
  afterAll(() => notices.close())
  return { notices }
})
const address = await server.listen({ port: 0, host: '127.0.0.1' })

async function listen(who: keyof typeof cast, organisationId: string) {
  const cookie = await signIn(server, who)
  const stop = new AbortController()
  const response = await fetch(`${address}/api/events?organisation=${organisationId}`, {
    headers: { cookie },
    signal: stop.signal,
  })
  let heard = ''
  const reading = (async () => {
    for await (const chunk of response.body ?? []) heard += Buffer.from(chunk).toString()
  })().catch(() => {})
  const leave = async () => {
    stop.abort()
    await reading
  }
  return { status: response.status, heard: () => heard, leave }
}

test('a job’s progress reaches the pages of its organisation and of no other', async () => {
  const mine = await listen('college', cast.college.organisationId)
  const theirs = await listen('otherCollege', cast.otherCollege.organisationId)
  const ref = { chainId: aChainId(1), id: uuidv7() }
  await asActor(owner, cast.college, (tx) => addJob(tx, { ...ref, actor: cast.college, kind: 'test' }))

  expect(await setProgress(owner, cast.college, { ...ref, state: 'running', done: 3, total: 10 })).toBe(true)

  await expect
    .poll(mine.heard)
    .toContain(`"id":"${ref.id}","chainId":"${ref.chainId}","state":"running","done":3`)
  expect(theirs.heard()).not.toContain(ref.id)
  await Promise.all([mine.leave(), theirs.leave()])
})

test('nobody listens for an organisation that is not theirs', async () => {
  expect(await listen('college', cast.enterprise.organisationId)).toMatchObject({ status: 403 })
})

test('a server that stops ends its streams and does not wait for them', async () => {
  const page = await listen('college', cast.college.organisationId)

  await server.close()

  await page.leave()
  expect(server.server.listening).toBe(false)
})
