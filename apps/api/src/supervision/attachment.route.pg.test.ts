import { createHash } from 'node:crypto'

import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'

import { asActor } from '@skillchain/db/kernel/database'
import { event } from '@skillchain/db/kernel/event.table'
import { attachment } from '@skillchain/db/supervision/attachment.table'
import { ownRecords } from '@skillchain/db/supervision/evidence-record.query'
import { insert } from '@skillchain/db/supervision/evidence-request.store'
import { livingChains } from '@skillchain/db/test/chain'
import { problem } from '@skillchain/domain/kernel/problems'
import { aChainId, cast } from '@skillchain/domain/organisation/actor.fixture'
import { MOST_BYTES } from '@skillchain/domain/supervision/attachment'
import { EvidenceRequestId } from '@skillchain/domain/supervision/evidence-request'
import { anEvidenceRequest } from '@skillchain/domain/supervision/inspection.fixture'

import { ORIGIN, aServer, signIn } from '../../test/server.ts'

const { server, owner } = await aServer()
await livingChains(owner)

const chainId = aChainId(1)
const recordId = '01990000-0000-7000-8000-00000000a001'
await asActor(owner, cast.regulator, (tx) =>
  insert(
    tx,
    anEvidenceRequest({ id: EvidenceRequestId.parse(recordId), organisationId: cast.college.organisationId }),
  ),
)

type Who = 'college' | 'otherCollege' | 'leader' | 'regulator' | 'enterprise'
const PAPER = Buffer.from('%PDF-1.7 工资发放记录')

async function sent(who: Who, name: string, payload: Buffer = PAPER) {
  const query = new URLSearchParams({ chainId, recordId, name })
  const headers = {
    cookie: await signIn(server, who),
    origin: ORIGIN,
    'content-type': 'application/octet-stream',
    'x-organisation': cast[who].organisationId,
    'x-skillchain': 'upload',
  }
  return server.inject({ method: 'POST', url: `/api/upload/attachment?${query}`, headers, payload })
}
async function fetched(who: Who, id: string) {
  const query = new URLSearchParams({ chainId, id, organisation: cast[who].organisationId })
  const headers = { cookie: await signIn(server, who) }
  return server.inject({ url: `/api/download/attachment?${query}`, headers })
}
const codeOf = (response: { json: () => unknown }) => response.json()

test('a file is kept sealed, proved by its digest in the log, and given back to both sides as it was', async () => {
  const response = await sent('college', '张三工资表.pdf')
  expect(response.statusCode).toBe(200)
  const sha256 = createHash('sha256').update(PAPER).digest('hex')
  const file = response.json<{ id: string }>()
  expect(file).toMatchObject({ name: '张三工资表.pdf', kind: 'pdf', size: PAPER.length, sha256 })

  const [row] = await owner.select().from(attachment)
  expect(Buffer.from(row?.sealed ?? []).includes(PAPER)).toBe(false)
  const logged = await owner.select({ payload: event.payload }).from(event)
  expect(JSON.stringify(logged)).toContain(sha256)
  expect(JSON.stringify(logged)).not.toContain('张三')

  for (const who of ['college', 'regulator'] as const) {
    const got = await fetched(who, file.id)
    expect(got.rawPayload.equals(PAPER)).toBe(true)
    expect(got.headers['content-disposition']).toMatch(/^attachment;/)
    expect(got.headers['x-content-type-options']).toBe('nosniff')
  }
})

test('the same file again is the one that is there', async () => {
  const [first, second] = [await sent('college', 'a.pdf'), await sent('college', 'b.pdf')]
  expect(second.json<{ id: string }>().id).toBe(first.json<{ id: string }>().id)
})

test('to everybody else there is none, and nobody else adds one', async () => {
  const { id } = (await sent('college', 'a.pdf')).json<{ id: string }>()
  for (const who of ['otherCollege', 'leader', 'enterprise'] as const) {
    expect((await fetched(who, id)).statusCode).toBe(404)
    expect((await sent(who, 'a.pdf')).statusCode).toBe(404)
  }
  expect((await sent('regulator', 'a.pdf')).statusCode).toBe(403)
})

test('an answer points at its own files alone, by their digest', async () => {
  const { id, sha256 } = (await sent('college', 'a.pdf')).json<{ id: string; sha256: string }>()
  const refs = [{ kind: 'attachment' as const, id }]
  const known = (who: 'college' | 'enterprise') =>
    asActor(owner, cast[who], (tx) =>
      ownRecords(tx, { chainId, organisationId: cast[who].organisationId, refs, limit: 5 }),
    )
  expect(await known('college')).toEqual([{ kind: 'attachment', id, label: `SHA-256 ${sha256}` }])
  expect(await known('enterprise')).toEqual([])
})

test.each([
  ['program.exe', PAPER, 'supervision.attachment-kind'],
  ['table.xlsx', PAPER, 'supervision.attachment-differs'],
])('%s is refused, and says why', async (name, payload, code) => {
  expect(codeOf(await sent('college', name, payload))).toMatchObject({ problem: { code } })
})

test('a file too large is not taken', async () => {
  const large = Buffer.concat([PAPER, Buffer.alloc(MOST_BYTES)])
  const tooLarge = await sent('college', 'large.pdf', large)
  expect(tooLarge.statusCode).toBe(413)
  expect(tooLarge.json()).toEqual({ problem: problem('request.too-large', { mebibytes: 10 }) })
})

test('once it is answered, no file is added', async () => {
  await owner.execute(
    sql`update supervision.evidence_request set status = 'answered', answer = '见附件', answered_at = now() where id = ${recordId}::uuid`,
  )
  expect(codeOf(await sent('college', 'late.pdf', Buffer.from('%PDF-late')))).toMatchObject({
    problem: { code: 'supervision.inspection-out-of-turn' },
  })
})

test('what was shown can be neither changed nor removed', async () => {
  for (const statement of [
    sql`update supervision.attachment set name = 'x'`,
    sql`delete from supervision.attachment`,
  ])
    await expect(asActor(owner, cast.college, (tx) => tx.execute(statement))).rejects.toMatchObject({
      cause: { code: '42501' },
    })
})
