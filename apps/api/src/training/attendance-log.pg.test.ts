import Fastify from 'fastify'
import { expect, test } from 'vitest'

import { person } from '@skillchain/db/organisation/person.table'
import { credentialsOf } from '@skillchain/db/test/database'
import { IdentityDocument } from '@skillchain/domain/organisation/identity-document'
import { aDocument } from '@skillchain/domain/organisation/identity-document.fixture'

import { type Who, chainId } from '../../test/demand.ts'
import { testServices } from '../../test/services.ts'
import { aClassroom, student } from '../../test/sessions.ts'
import { rosterSeals } from '../enrolment/roster-sealing.ts'
import { attendanceLogUpload } from './attendance-log.route.ts'

const { db, perform, shift, opened, mark, roster } = await aClassroom()
const document = IdentityDocument.parse(aDocument())
const identityDigest = rosterSeals(testServices.keys).digest(document)
await db.insert(person).values({ id: student, identityDigest })

const server = Fastify()
const tokenOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers['x-token'])
attendanceLogUpload(server, { db, services: testServices, origin: '', tokenOf })

const clock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
})
const hoursAgo = (hours: number) => clock.format(Date.now() - hours * 3_600_000)
const csv = (...rows: readonly (readonly string[])[]) =>
  [['学员证件号码', '进入时间', '离开时间'], ...rows].map((row) => row.join(',')).join('\r\n')

interface Sent {
  readonly who?: Who
  readonly source?: 'gate' | 'equipment'
}
async function send(step: 'look' | 'import', text: string, { who = 'base', source = 'gate' }: Sent = {}) {
  const { sessionToken, organisationId } = credentialsOf(who)
  const answer = await server.inject({
    method: 'POST',
    url: `/api/upload/attendance-log?${new URLSearchParams({ chainId, source, step }).toString()}`,
    headers: {
      'content-type': 'application/octet-stream',
      'x-token': sessionToken,
      'x-organisation': organisationId,
    },
    payload: Buffer.from(text),
  })
  return answer.json<Record<string, unknown>>()
}

/** A session that was held from three hours ago until now, with the student on its roster. */
async function held() {
  const id = await opened([student])
  await shift(id, 3, 0)
  return id
}

test('a gate’s log is looked at first, then taken in, and taken in again changes nothing', async () => {
  const id = await held()
  const log = csv([document.number, hoursAgo(3.1), hoursAgo(0.01)], ['440100', hoursAgo(3), hoursAgo(1)])

  expect(await send('look', log)).toMatchObject({
    added: null,
    counts: { rows: 2, fresh: 1, faulty: 1 },
    rows: [
      { row: 3, verdict: 'number-wrong', mask: '' },
      { row: 2, verdict: 'fresh', name: '欧阳小明', title: '动力电池拆装' },
    ],
  })
  expect((await roster(id))[0]?.said).toEqual([])
  expect(await send('import', log)).toMatchObject({ added: 1 })
  expect(await send('import', log)).toMatchObject({ added: 0, counts: { fresh: 0, known: 1 } })
  expect(await send('import', `${log}\r\n`)).toMatchObject({ added: 0 })
  expect(await roster(id)).toMatchObject([{ grade: 'B', said: [{ source: 'gate' }] }])
  const logged = await db.$client.query(
    `select payload from kernel.event where aggregate = 'attendance-import' and chain_id = $1`,
    [chainId],
  )
  expect(logged.rows).toMatchObject([{ payload: { type: 'imported', source: 'gate', added: 1 } }])
  expect(JSON.stringify(logged.rows)).not.toContain(document.number)
})

test('two sources agree, or contradict one another', async () => {
  const id = await held()
  await send('import', csv([document.number, hoursAgo(3.05), hoursAgo(0.005)]))
  await send('import', csv([document.number, hoursAgo(2.5), hoursAgo(2)]), { source: 'equipment' })
  expect(await roster(id)).toMatchObject([{ grade: 'A' }])

  await mark(id, student, { says: 'absent' })
  expect(await roster(id)).toMatchObject([{ grade: 'contradicted', contradiction: 'presence' }])
})

test('whoever is on no roster then is passed over, and a settled session takes nothing more', async () => {
  const id = await held()
  await perform(id, { type: 'close' }, 'base')
  await perform(id, { type: 'settle' })
  // Other tests’ sessions are held at the same time; only this one is asked about by its own hours.
  await shift(id, 1_003, -1_000)
  const then = csv(
    [document.number, hoursAgo(1_002), hoursAgo(1_001)],
    [document.number, hoursAgo(900), hoursAgo(899)],
  )

  expect(await send('import', then)).toMatchObject({
    added: 0,
    rows: [{ verdict: 'settled' }, { verdict: 'nobody' }],
  })
})

test('is the base’s alone, and what is no log is refused in words', async () => {
  const log = csv([document.number, hoursAgo(3), hoursAgo(1)])

  for (const who of ['college', 'student', 'regulator'] as const) {
    expect(await send('look', log, { who })).toMatchObject({ problem: { code: 'access.denied' } })
  }
  expect(await send('look', '姓名,电话\r\n张三,1')).toMatchObject({
    problem: { code: 'session.log-headless' },
  })
  expect(await send('look', 'PK\u0003\u0004 damaged')).toMatchObject({
    problem: { code: 'session.log-unreadable' },
  })
})

test('a row that stands twice in one file is one piece of evidence, and is counted once', async () => {
  const id = await held()
  const row = [document.number, hoursAgo(2.9), hoursAgo(0.2)]
  const log = csv(row, row)

  expect(await send('look', log)).toMatchObject({
    counts: { rows: 2, fresh: 1, known: 1 },
    rows: [{ verdict: 'fresh' }, { verdict: 'known' }],
  })
  expect(await send('import', log)).toMatchObject({ counts: { fresh: 1, known: 1 } })
  expect((await roster(id))[0]?.said).toHaveLength(1)
})
