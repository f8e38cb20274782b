import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'

import { nobody } from '@skillchain/db/kernel/as-job'
import { asActor } from '@skillchain/db/kernel/database'
import { parametersIn } from '@skillchain/db/standard/rule-parameter.store'
import { lateEdit } from '@skillchain/db/supervision/audit/late-edit'
import { AttendanceCorrectionId } from '@skillchain/domain/training/attendance-correction'
import type { Command } from '@skillchain/domain/training/attendance-correction.rules'
import type { TrainingSessionId } from '@skillchain/domain/training/training-session'

import { type Who, chainId } from '../../test/demand.ts'
import { refusal } from '../../test/plan.ts'
import { aClassroom, student } from '../../test/sessions.ts'

const { db, as, perform, shift, opened, mark, roster } = await aClassroom()

/** A session of three hours in which the student was said to be absent, and which was settled so. */
const settled = async () => {
  const id = await opened([student])
  await mark(id, student, { says: 'absent' })
  await shift(id, 4, -1)
  await perform(id, { type: 'close' }, 'base')
  await perform(id, { type: 'settle' })
  return id
}

const asking = (sessionId: TrainingSessionId, minutesAfter = 90, who: Who = 'college') =>
  as(who).attendanceCorrection.found({
    key: uuidv7(),
    chainId,
    id: AttendanceCorrectionId.parse(uuidv7()),
    draft: { sessionId, personId: student, minutesAfter, reason: '门禁停电，有纸质签到' },
  })
type Asked = Awaited<ReturnType<typeof asking>>
const answer = ({ id, version }: Pick<Asked, 'id' | 'version'>, command: Command, who: Who = 'base') =>
  as(who).attendanceCorrection.perform({ key: uuidv7(), chainId, id, version, command })

/** What the audit finds of late edits in a session, when it is told of a correction. */
const lateEdits = ({ id: aggregateId }: Pick<Asked, 'id'>) =>
  asActor(db, nobody([chainId]), async (tx) => {
    const given = { tx, chainId, divisionCode: '440100', today: '2026-11-27' }
    const look = { ...given, parameters: await parametersIn(tx) }
    const { organisationId } = nobody([])
    const told = { aggregate: 'attendance-correction', aggregateId, organisationId, counterpartId: null }
    return lateEdit.evaluate(look, await lateEdit.touched(look, [told]))
  })

describe('a correction', () => {
  test('that one side asks for and the other approves counts, and is in order', async () => {
    const id = await settled()
    const asked = await asking(id)
    expect(asked).toMatchObject({ gradeBefore: 'D', minutesBefore: 0, status: 'proposed' })
    expect(await roster(id)).toMatchObject([{ grade: 'D', validMinutes: 0 }])

    const done = await answer(asked, { type: 'approve' })
    expect(done).toMatchObject({ status: 'applied', version: 1 })
    expect(await roster(id)).toMatchObject([{ grade: 'B', validMinutes: 90, provenHours: 2 }])
    expect(await lateEdits(asked)).toEqual([])
    const lines = await as('college').attendanceCorrection.list({ chainId, sessionId: id })
    expect(lines).toMatchObject([{ name: '欧阳小明', minutesBefore: 0, minutesAfter: 90 }])
  })

  test('that the base asks for is the host’s to approve', async () => {
    const asked = await asking(await settled(), 60, 'base')

    await expect(answer(asked, { type: 'approve' })).rejects.toMatchObject(refusal('session.own-correction'))
    expect(await answer(asked, { type: 'approve' }, 'college')).toMatchObject({ status: 'applied' })
  })

  test('waits for the side that did not ask', async () => {
    const { id } = await asking(await settled())
    const waiting = async (who: Who) => {
      const found = await as(who).task.list()
      return found.filter((task) => task.id.startsWith(id)).map(({ kind, mine }) => ({ kind, mine }))
    }

    expect(await waiting('base')).toEqual([{ kind: 'attendance-correction-to-decide', mine: true }])
    expect(await waiting('college')).toEqual([{ kind: 'attendance-correction-by-other', mine: false }])
  })

  test('that is not approved changes nothing', async () => {
    const id = await settled()
    const asked = await asking(id)
    const reason = '签到表没有本人签名'

    expect(await answer(asked, { type: 'reject', reason })).toMatchObject({ rejectedReason: reason })
    expect(await roster(id)).toMatchObject([{ grade: 'D', validMinutes: 0 }])
    await expect(answer({ ...asked, version: 1 }, { type: 'approve' })).rejects.toMatchObject(
      refusal('session.out-of-turn'),
    )
  })

  test('is asked for one at a time, by a side of the session, and once it is settled', async () => {
    const id = await settled()
    const outcomes = await Promise.allSettled([asking(id), asking(id, 80), asking(id, 70, 'base')])

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(asking(await settled(), 90, 'enterprise')).rejects.toMatchObject(
      refusal('session.person-unlisted'),
    )
    await expect(asking(await opened([student]))).rejects.toMatchObject(refusal('session.not-settled'))
  })
})

test('a change of settled attendance without one is found', async () => {
  const id = await settled()
  const asked = await asking(id)
  await answer(asked, { type: 'approve' })
  const { rowCount } = await db.$client.query(
    'update training.session_place set valid_minutes = 170 where session_id = $1',
    [id],
  )

  expect(rowCount).toBe(1)
  expect(await lateEdits(asked)).toMatchObject([{ rule: 'R-33', key: id, mark: student }])
})
