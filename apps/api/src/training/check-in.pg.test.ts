import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'

import { attendanceEvidence } from '@skillchain/db/training/attendance-evidence.table'
import { trainingSession } from '@skillchain/db/training/training-session.table'
import { aPersonId } from '@skillchain/domain/organisation/actor.fixture'
import type { TrainingSessionId } from '@skillchain/domain/training/training-session'

import { chainId } from '../../test/demand.ts'
import { refusal } from '../../test/plan.ts'
import { testServices } from '../../test/services.ts'
import { aClassroom, student } from '../../test/sessions.ts'
import { codesFrom } from './check-in-code.ts'

const { db, as, perform, shift, opened, codes, codeOf, tap, mark, roster } = await aClassroom()
const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1_000).toISOString()

/** As if the desk had been opened an hour ago. */
const backdate = (id: TrainingSessionId) =>
  db
    .update(trainingSession)
    .set({ openedAt: secondsAgo(3_600) })
    .where(eq(trainingSession.id, id))
/** What the desk showed at a moment. */
const codeAt = (id: TrainingSessionId, from: string): string => {
  const steps = { stepSeconds: 30, graceSeconds: 60, count: 1 }
  return codesFrom(testServices.keys, { chainId, id }, { from, ...steps })[0]?.code ?? ''
}

describe('checking in', () => {
  test('counts once, however often it is sent and by however many taps at one moment', async () => {
    const id = await opened([student])
    const code = await codeOf(id)
    const key = uuidv7()
    const tappedAt = new Date().toISOString()
    const first = await tap(id, { key, code, tappedAt })

    expect(await tap(id, { key, code, tappedAt })).toEqual(first)
    await expect(tap(id)).rejects.toMatchObject(refusal('session.checked-in'))
    expect(await roster(id)).toMatchObject([{ grade: 'C', validMinutes: 0, said: [{ source: 'person' }] }])

    const other = await opened([student])
    const taps = await Promise.allSettled([tap(other), tap(other), tap(other), tap(other)])
    expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = taps.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    for (const reason of refused) expect(reason).toMatchObject(refusal('session.checked-in'))
    expect((await roster(other))[0]?.said).toHaveLength(1)
  })

  test('keeps of a device no more than a digest, the same for the sessions of one day and chain alone', async () => {
    const device = uuidv7()
    const digestOf = async (id: TrainingSessionId) => {
      const found = await db
        .select({ digest: attendanceEvidence.deviceDigest })
        .from(attendanceEvidence)
        .where(eq(attendanceEvidence.sessionId, id))
      return Buffer.from(found[0]?.digest ?? []).toString('hex')
    }
    const [first, second, third] = [await opened([student]), await opened([student]), await opened([student])]
    await tap(first, { device })
    await tap(second, { device })
    await tap(third)
    const [one] = await db.select().from(trainingSession).where(eq(trainingSession.id, first))
    const digest = testServices.keys.digest('training/device', `${chainId} ${one?.heldOn ?? ''} ${device}`)

    expect(await digestOf(first)).toBe(digest.toString('hex'))
    expect(await digestOf(second)).toBe(await digestOf(first))
    expect(await digestOf(third)).toBe('')
  })

  test('with the instructor’s word is proven by two', async () => {
    const id = await opened([student])
    await tap(id)
    await mark(id, student, { says: 'present' })

    expect(await roster(id)).toMatchObject([{ grade: 'A', contradiction: null }])
    await mark(id, student, { says: 'absent' })
    expect(await roster(id)).toMatchObject([
      { grade: 'contradicted', contradiction: 'presence', validMinutes: 0 },
    ])
  })

  test('by what is no code, a code that is over, or one of another session is refused in its own words', async () => {
    const id = await opened([student])
    const other = await opened([aPersonId(32)])
    const shown = new Set((await codes(id)).codes.map(({ code }) => code))
    const elsewhere = await codeOf(other)
    const none = ['000000', '111111', '222222'].find((code) => !shown.has(code) && code !== elsewhere) ?? ''

    await expect(tap(id, { code: none })).rejects.toMatchObject(refusal('session.code-wrong'))
    await expect(tap(id, { code: elsewhere })).rejects.toMatchObject(refusal('session.code-elsewhere'))
    const ahead = (await codes(id)).codes.at(-1)?.code ?? ''
    await expect(tap(id, { code: ahead })).rejects.toMatchObject(refusal('session.code-wrong'))
    await expect(tap(other)).rejects.toMatchObject(refusal('session.not-on-roster'))
  })

  test('sent later counts from when it was tapped, and both moments are kept', async () => {
    const id = await opened([student])
    // The desk has been open for an hour.
    await shift(id, 1, 2)
    await backdate(id)
    const tappedAt = secondsAgo(1_200)
    const past = codeAt(id, tappedAt)

    await expect(tap(id, { code: past })).rejects.toMatchObject(refusal('session.code-expired'))
    const evidence = await tap(id, { code: past, tappedAt })
    expect(evidence).toMatchObject({ saidAt: tappedAt, says: 'late', fromAt: tappedAt })
    expect(Date.parse(evidence.at)).toBeGreaterThan(Date.parse(tappedAt) + 1_000_000)
  })

  test('is open to no more than some tries', async () => {
    const id = await opened([student])
    const shown = new Set((await codes(id)).codes.map(({ code }) => code))
    const none = Array.from({ length: 40 }, (_, n) => String(500_000 + n)).filter((code) => !shown.has(code))
    const outcomes: unknown[] = []
    for (const code of none.slice(0, 15)) {
      // One after another, as somebody would try.
      // oxlint-disable-next-line no-await-in-loop
      outcomes.push(await tap(id, { code }).catch((error: unknown) => error))
    }

    expect(outcomes.at(-1)).toMatchObject({
      problem: { code: 'access.too-often', params: { minutes: 10 } },
    })
  })
})

describe('a person', () => {
  test('sees their own sessions, what was said of them, and the hours that were proven', async () => {
    const before = await as('student').trainingSession.mine()
    const id = await opened([student], '焊接工艺')
    await mark(id, student, { says: 'present' })
    await perform(id, { type: 'close' }, 'base')
    await shift(id, 3, 0)
    await perform(id, { type: 'settle' })
    const { ahead, hours } = await as('student').trainingSession.mine()

    expect(before.ahead.map((row) => row.id)).not.toContain(id)
    expect(ahead.find((row) => row.id === id)).toMatchObject({
      title: '焊接工艺',
      grade: 'B',
      validMinutes: 180,
      said: [{ source: 'instructor', says: 'present' }],
    })
    expect(hours).toContainEqual({
      occupationCode: '6-22-02-01',
      title: '焊接工艺',
      hours: 4,
      sessions: 1,
    })
  })

  test('says nothing for others, and nothing as the base', async () => {
    const id = await opened([student, aPersonId(32)])
    const saidAt = new Date().toISOString()
    const marking = { key: uuidv7(), chainId, id, personId: student, says: 'present' as const, saidAt }

    await expect(as('student').trainingSession.mark(marking)).rejects.toMatchObject(refusal('access.denied'))
    await expect(as('student').trainingSession.roster({ chainId, id })).rejects.toMatchObject(
      refusal('access.denied'),
    )
  })
})
